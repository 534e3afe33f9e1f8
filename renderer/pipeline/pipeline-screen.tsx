import { lazy, useMemo } from "react";
import { BulkBar } from "../bulk/bulk-bar.tsx";
import { ExportButton } from "../export/export-button.tsx";
import { exportRows } from "../export/export-rows.ts";
import { messages } from "../language/language.ts";
import { formatNumber } from "../forms/format.ts";
import { useCompany } from "../store/hooks.ts";
import { prepared } from "../ui/prepared.tsx";
import { NoOpportunities } from "../first-run/no-opportunities.tsx";
import { CrashBoundary } from "../ui/crash-boundary.tsx";
import { SidePanel } from "../record/panel/side-panel.tsx";
import { ListContent } from "../views/list-content.tsx";
import { ListScreen } from "../views/list-screen.tsx";
import { listPath } from "../views/open-view.ts";
import { useShownRows } from "../views/use-shown-rows.ts";
import { useView } from "../views/use-view.ts";
import { Board } from "../board/board.tsx";
import { usePipelineLayout } from "./pipeline-layout.ts";
import { PipelineViewOptions } from "./pipeline-view-options.tsx";
import { isDecided } from "./status.ts";
import { TotalText } from "./total-text.tsx";
import { totalOf } from "./totals.ts";
import { ViewSwitch } from "./view-switch.tsx";

const ColumnChooser = prepared(
  async () => (await import("../table/column-chooser.tsx")).ColumnChooser,
);

// A window opens with the board; the table is fetched when it is first asked for.
const PipelineTable = lazy(async () => ({
  default: (await import("./pipeline-table.tsx")).PipelineTable,
}));

const OpportunityPanel = lazy(async () => ({
  default: (await import("../opportunity/opportunity-panel.tsx")).OpportunityPanel,
}));

interface PipelineScreenProps {
  view: "board" | "table";
  /** The id of the opportunity whose panel is open beside the list. */
  openId: string | null;
}

/** The opportunities, as a board or as a table, with the one that is open beside them. */
export function PipelineScreen({ view: layout, openId }: PipelineScreenProps) {
  const { views: text, app } = messages();
  const { crash } = app;
  const current = useView("opportunity");
  const { view, change } = current;
  const shown = useShownRows("opportunity");
  const { currency } = useCompany();
  usePipelineLayout(layout, openId, current);

  const hidesDecided = layout === "board" && !view.board.show_decided;
  const rows = useMemo(
    () => (hidesDecided ? shown.rows.filter(({ status }) => !isDecided(status)) : shown.rows),
    [shown.rows, hidesDecided],
  );
  const total = useMemo(() => totalOf(rows, currency), [rows, currency]);
  const isReady = shown.records.state === "ready";
  const count = text.opportunities(rows.length, formatNumber(rows.length));

  return (
    <ListScreen
      resource="opportunity"
      title={text.pipeline}
      current={current}
      count={isReady ? count : null}
      total={isReady ? <TotalText total={total} companyCurrency={currency} /> : null}
      tools={
        <>
          {layout === "table" ? (
            <ColumnChooser resource="opportunity" columns={view.columns} change={change} />
          ) : null}
          <PipelineViewOptions view={view} change={change} />
          <ExportButton resource="opportunity" rows={rows} view={view} />
          <ViewSwitch layout={layout} />
        </>
      }
      create={{ href: "#/opportunity/new", label: text.newOpportunity }}
    >
      <div className="relative flex h-full">
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="min-h-0 flex-1">
            <ListContent
              resource="opportunity"
              shown={shown}
              current={current}
              empty={<NoOpportunities />}
              count={rows.length}
            >
              <CrashBoundary key={layout} title={crash.part(crash.parts[layout])}>
                {layout === "board" ? (
                  <Board
                    rows={rows}
                    view={view}
                    change={change}
                    companyCurrency={currency}
                    openId={openId}
                  />
                ) : (
                  <PipelineTable rows={rows} view={view} change={change} />
                )}
              </CrashBoundary>
            </ListContent>
          </div>
          <BulkBar
            resource="opportunity"
            rows={rows}
            onExport={(chosen) => void exportRows("opportunity", chosen, view)}
          />
        </div>
        <SidePanel
          resource="opportunity"
          id={openId}
          list={listPath("opportunity", layout)}
          Panel={OpportunityPanel}
        />
      </div>
    </ListScreen>
  );
}
