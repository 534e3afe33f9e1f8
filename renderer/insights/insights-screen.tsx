import { useMemo } from "react";
import { messages } from "../language/language.ts";
import { orderedStages, stageColour } from "../pipeline/stages.ts";
import { useCompany, useRecords, useStageSettings } from "../store/hooks.ts";
import { CrashBoundary } from "../ui/crash-boundary.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { useShownRows } from "../views/use-shown-rows.ts";
import { useToday } from "../views/use-today.ts";
import { Headline } from "./headline.tsx";
import { ByOwner } from "./reports/by-owner.tsx";
import { ByStage } from "./reports/by-stage.tsx";
import { ForecastByMonth } from "./reports/forecast-by-month.tsx";
import { StageTimes } from "./reports/stage-times.tsx";
import { WhyLost } from "./reports/why-lost.tsx";
import { WinRate, WonAndLost } from "./reports/won-and-lost.tsx";
import { useOpenBehind } from "./use-open-behind.ts";

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
  const text = messages().insights;
  const { records, rows } = useShownRows("opportunity");
  const { currency } = useCompany();
  const today = useToday();
  const { stages, colourOf } = useStages();
  const onOpen = useOpenBehind(rows);
  const props = { rows, today, currency, onOpen };
  const stageProps = { ...props, stages, colourOf };
  if (records.state === "failed") throw records.error;
  return (
    <Page title={text.title}>
      {records.state === "loading" ? (
        <Loading label={text.reading} />
      ) : (
        <div className="h-full overflow-auto">
          <div className="grid max-w-7xl grid-cols-2 gap-4 p-5 max-[900px]:grid-cols-1">
            <div className="col-span-full">
              <CrashBoundary title={text.broken(text.headline.label)}>
                <Headline {...props} />
              </CrashBoundary>
            </div>
            <div className="col-span-full">
              <CrashBoundary title={text.broken(text.forecast.title)}>
                <ForecastByMonth {...props} />
              </CrashBoundary>
            </div>
            <CrashBoundary title={text.broken(text.stages.title)}>
              <ByStage {...stageProps} />
            </CrashBoundary>
            <CrashBoundary title={text.broken(text.timeInStage.title)}>
              <StageTimes {...stageProps} />
            </CrashBoundary>
            <div className="col-span-full">
              <CrashBoundary title={text.broken(text.decided.title)}>
                <WonAndLost {...props} />
              </CrashBoundary>
            </div>
            <CrashBoundary title={text.broken(text.winRate.title)}>
              <WinRate {...props} />
            </CrashBoundary>
            <CrashBoundary title={text.broken(text.lostReasons.title)}>
              <WhyLost {...props} />
            </CrashBoundary>
            <div className="col-span-full">
              <CrashBoundary title={text.broken(text.owners.title)}>
                <ByOwner {...props} />
              </CrashBoundary>
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}
