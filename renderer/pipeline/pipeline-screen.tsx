import { useEffect, useMemo } from "react";
import { Plus } from "lucide-react";
import { useCompany, useRecords, useStageSettings } from "../store/hooks.ts";
import { columnEntries } from "../table/columns.ts";
import { ColumnChooser } from "../table/column-chooser.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { SearchField } from "../ui/text-field.tsx";
import { Board } from "./board.tsx";
import { PipelineTable } from "./pipeline-table.tsx";
import { TotalText } from "./total-text.tsx";
import { totalOf } from "./totals.ts";
import { chooseView, useSearchText } from "../views/view-state.ts";
import { columnsOf, useViewList } from "../views/view-list.ts";
import { useShownRows } from "../views/use-shown-rows.ts";
import { useView } from "../views/use-view.ts";
import { NO_FILTER } from "../../shared/views/filter.ts";
import { ViewSwitch } from "./view-switch.tsx";

const entries = columnEntries("opportunity");

interface PipelineScreenProps {
  view: "board" | "table";
  /** The id of the opportunity whose panel is open beside the list. */
  openId: string | null;
}

/** The opportunities, as a board or as a table. */
export function PipelineScreen({ view: layout }: PipelineScreenProps) {
  const { records: opportunities, rows: shown } = useShownRows("opportunity");
  const stages = useRecords("sales-stage");
  const settings = useStageSettings();
  const company = useCompany();
  const { view, change, saved } = useView("opportunity");
  const views = useViewList("opportunity");
  const [text, setText] = useSearchText("opportunity");

  useEffect(() => {
    if (view.layout !== layout) change({ layout });
  }, [view.layout, layout, change]);

  const all = opportunities.state === "ready" ? opportunities.rows : null;
  const total = useMemo(() => totalOf(shown), [shown]);

  function content() {
    if (opportunities.state === "failed" || stages.state === "failed") {
      return (
        <EmptyState
          title="The opportunities cannot be read"
          message="They are still on this device. Reload the window to try again."
          action={
            <Button variant="primary" onPress={() => window.location.reload()}>
              Reload
            </Button>
          }
        />
      );
    }
    if (!all || stages.state === "loading") return <Loading label="Reading opportunities" />;
    if (all.length === 0) {
      return (
        <EmptyState
          title="Your pipeline starts here"
          message="Opportunities appear here by sales stage, with what each stage is worth. Make the first one, or bring a list from a CSV file under Import."
          action={
            <ButtonLink href="#/opportunity/new" variant="primary">
              Make the first opportunity
            </ButtonLink>
          }
        />
      );
    }
    if (shown.length === 0) {
      return (
        <EmptyState
          title="No opportunity matches"
          message="None has this status and all of these words."
          action={
            <Button
              variant="primary"
              onPress={() => {
                change({ filter: NO_FILTER });
                setText("");
              }}
            >
              Show all opportunities
            </Button>
          }
        />
      );
    }
    return layout === "board" ? (
      <Board
        rows={shown}
        stages={stages.rows}
        settings={settings}
        view={view}
        change={change}
        companyCurrency={company.currency}
      />
    ) : (
      <PipelineTable
        rows={shown}
        view={view}
        change={change}
        total={total}
        companyCurrency={company.currency}
      />
    );
  }

  return (
    <Page
      title="Pipeline"
      aside={all ? <TotalText total={total} companyCurrency={company.currency} /> : null}
      actions={
        <>
          <SearchField label="Filter opportunities" value={text} onChange={setText} />
          <div className="w-40">
            <Select
              label="View"
              hideLabel
              options={views.map(({ id, name }) => ({ value: id, label: name }))}
              value={saved.id}
              onChange={(id) => id && chooseView("opportunity", id)}
            />
          </div>
          {layout === "table" ? (
            <ColumnChooser
              entries={entries.filter(({ name }) => name !== "title")}
              shown={view.columns.map(({ field }) => field)}
              onChange={(fields) => change({ columns: columnsOf(view.columns, fields) })}
            />
          ) : null}
          <ViewSwitch view={layout} />
          <ButtonLink href="#/opportunity/new" variant="primary">
            <Plus aria-hidden="true" className="size-4" />
            New opportunity
          </ButtonLink>
        </>
      }
    >
      {content()}
    </Page>
  );
}
