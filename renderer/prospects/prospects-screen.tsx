import { lazy } from "react";
import { formatNumber } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { BulkBar } from "../bulk/bulk-bar.tsx";
import { ExportButton } from "../export/export-button.tsx";
import { exportRows } from "../export/export-rows.ts";
import { messages } from "../language/language.ts";
import { SidePanel } from "../record/panel/side-panel.tsx";
import { ColumnChooser } from "../table/column-chooser.tsx";
import { RecordTable } from "../table/record-table.tsx";
import type { AnyRow } from "../table/search.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ListContent } from "../views/list-content.tsx";
import { ListScreen } from "../views/list-screen.tsx";
import { listPath } from "../views/open-view.ts";
import { useShownRows } from "../views/use-shown-rows.ts";
import { useView } from "../views/use-view.ts";

const ProspectPanel = lazy(async () => ({
  default: (await import("./prospect-panel.tsx")).ProspectPanel,
}));

const LIST = listPath("prospect", "table");
const hrefOf = (row: AnyRow) => `#${LIST}/prospect/${row.id}`;

interface ProspectsScreenProps {
  /** The id of the prospect whose panel is open beside the list. */
  openId: string | null;
}

/** Companies that may buy, with the one that is open beside them. */
export function ProspectsScreen({ openId }: ProspectsScreenProps) {
  const { views: text } = messages();
  const current = useView("prospect");
  const { view, change } = current;
  const shown = useShownRows("prospect");
  const isReady = shown.records.state === "ready";
  const count = text.prospects(shown.rows.length, formatNumber(shown.rows.length));

  return (
    <ListScreen
      resource="prospect"
      title={resourcePlural("prospect")}
      current={current}
      count={isReady ? count : null}
      total={isReady ? <span className="text-ink-soft tabular-nums">{count}</span> : null}
      tools={
        <>
          <ButtonLink href="#/duplicates/prospect">{messages().duplicates.find}</ButtonLink>
          <ColumnChooser resource="prospect" columns={view.columns} change={change} />
          <ExportButton resource="prospect" rows={shown.rows} view={view} />
        </>
      }
      create={{ href: "#/prospect/new", label: text.newProspect }}
    >
      <div className="relative flex h-full">
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="min-h-0 flex-1">
            <ListContent
              resource="prospect"
              shown={shown}
              current={current}
              empty={<FirstProspect />}
              count={shown.rows.length}
            >
              <RecordTable
                label={resourcePlural("prospect")}
                resource="prospect"
                rows={shown.rows}
                view={view}
                change={change}
                hrefOf={hrefOf}
              />
            </ListContent>
          </div>
          <BulkBar
            resource="prospect"
            rows={shown.rows}
            onExport={(chosen) => void exportRows("prospect", chosen, view)}
          />
        </div>
        <SidePanel resource="prospect" id={openId} list={LIST} Panel={ProspectPanel} />
      </div>
    </ListScreen>
  );
}

function FirstProspect() {
  const { views: text } = messages();
  return (
    <EmptyState
      title={text.firstProspectTitle}
      message={text.firstProspectMessage}
      shortcut="n"
      action={
        <ButtonLink href="#/prospect/new" variant="primary">
          {text.firstProspect}
        </ButtonLink>
      }
    />
  );
}
