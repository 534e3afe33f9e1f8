import { useMemo } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { orderedStages, stageColour } from "../pipeline/stages.ts";
import { useCompany, useRecords, useStageSettings } from "../store/hooks.ts";
import { ButtonLink } from "../ui/button.tsx";
import { CrashBoundary } from "../ui/crash-boundary.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ListContent } from "../views/list-content.tsx";
import { ListScreen } from "../views/list-screen.tsx";
import { useShownRows } from "../views/use-shown-rows.ts";
import { useToday } from "../views/use-today.ts";
import { useView } from "../views/use-view.ts";
import { Headline } from "./headline.tsx";
import { ByOwner } from "./reports/by-owner.tsx";
import { ByStage } from "./reports/by-stage.tsx";
import { ForecastByMonth } from "./reports/forecast-by-month.tsx";
import { StageTimes } from "./reports/stage-times.tsx";
import { WhyLost } from "./reports/why-lost.tsx";
import { WinRate, WonAndLost } from "./reports/won-and-lost.tsx";
import { useOpenBehind, useReportsAsTheyWere } from "./use-open-behind.ts";

const STAGE_COLOUR_UNKNOWN = stageColour(undefined, 0);

/** The stages' names in their order, and their colours. */
function useStages() {
  const records = useRecords("sales-stage");
  const settings = useStageSettings();
  return useMemo(() => {
    const ordered = records.state === "ready" ? orderedStages(records.rows, settings) : [];
    const colours = new Map(
      ordered.map(({ id, stage_name }, position) => [
        stage_name,
        stageColour(settings.get(id), position),
      ]),
    );
    return {
      stages: ordered.flatMap(({ stage_name }) => stage_name ?? []),
      colourOf: (stage: string | null) => colours.get(stage) ?? STAGE_COLOUR_UNKNOWN,
    };
  }, [records, settings]);
}

/** What the opportunities of the current view add up to. */
export function InsightsScreen() {
  const { insights: text, views } = messages();
  useReportsAsTheyWere();
  const current = useView("opportunity");
  const shown = useShownRows("opportunity");
  const { records, rows } = shown;
  const count = views.opportunities(rows.length, formatNumber(rows.length));
  return (
    <ListScreen
      resource="opportunity"
      title={text.title}
      current={current}
      count={records.state === "ready" ? count : null}
      total={null}
      tools={null}
      create={{ href: "#/opportunity/new", label: views.newOpportunity }}
    >
      <ListContent
        resource="opportunity"
        shown={shown}
        current={current}
        empty={<NothingToReport />}
        count={rows.length}
      >
        <Reports rows={rows} />
      </ListContent>
    </ListScreen>
  );
}

function NothingToReport() {
  const { insights: text, views } = messages();
  return (
    <EmptyState
      title={text.emptyTitle}
      message={text.emptyMessage}
      shortcut="n"
      action={
        <ButtonLink href="#/opportunity/new" variant="primary">
          {views.firstOpportunity}
        </ButtonLink>
      }
    />
  );
}

/** All reports, each of which may break by itself. */
function Reports({ rows }: { rows: readonly Row<"opportunity">[] }) {
  const { app, insights: text } = messages();
  const { currency } = useCompany();
  const today = useToday();
  const { stages, colourOf } = useStages();
  const onOpen = useOpenBehind(rows);
  const props = { rows, today, currency, onOpen };
  const stageProps = { ...props, stages, colourOf };
  const reports = [
    { key: "headline", part: text.headline, isWide: true, report: <Headline {...props} /> },
    { key: "forecast", part: text.forecast, isWide: true, report: <ForecastByMonth {...props} /> },
    { key: "stages", part: text.stages, isWide: false, report: <ByStage {...stageProps} /> },
    { key: "times", part: text.timeInStage, isWide: false, report: <StageTimes {...stageProps} /> },
    { key: "decided", part: text.decided, isWide: true, report: <WonAndLost {...props} /> },
    { key: "rate", part: text.winRate, isWide: false, report: <WinRate {...props} /> },
    { key: "reasons", part: text.lostReasons, isWide: false, report: <WhyLost {...props} /> },
    { key: "owners", part: text.owners, isWide: true, report: <ByOwner {...props} /> },
  ];
  return (
    <div className="relative h-full overflow-auto">
      <div className="grid max-w-7xl grid-cols-2 gap-4 p-5 max-[900px]:grid-cols-1">
        {reports.map(({ key, part, isWide, report }) => (
          <div key={key} className={isWide ? "col-span-full" : "grid min-w-0"}>
            <CrashBoundary title={app.crash.part(part.title)}>{report}</CrashBoundary>
          </div>
        ))}
      </div>
    </div>
  );
}
