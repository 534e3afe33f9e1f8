import { useMemo } from "react";
import { Plus } from "lucide-react";
import { useCompany, useRecords, useStageSettings } from "../store/hooks.ts";
import { columnEntries } from "../table/columns.ts";
import { ColumnChooser } from "../table/column-chooser.tsx";
import { useSearch } from "../table/search.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { SearchField } from "../ui/text-field.tsx";
import { Board } from "./board.tsx";
import { PipelineTable } from "./pipeline-table.tsx";
import { usePipelineTable, usePipelineView } from "./pipeline-view.ts";
import { statusLabel, statuses } from "./status.ts";
import { TotalText } from "./total-text.tsx";
import { totalOf } from "./totals.ts";
import { ViewSwitch } from "./view-switch.tsx";

const ALL = "All";
const statusOptions = [
  { value: ALL, label: "All statuses" },
  ...statuses.map((status) => ({
    value: status,
    label: status === "Converted" ? "Won (Converted)" : statusLabel(status),
  })),
];

const entries = columnEntries("opportunity");
/** What a card shows, which is what the board is searched by. */
const CARD_FIELDS: readonly string[] = [
  "title",
  "opportunity_amount",
  "status",
  "expected_closing",
  "opportunity_owner",
  "sales_stage",
];

interface PipelineScreenProps {
  view: "board" | "table";
  /** The id of the opportunity whose panel is open beside the list. */
  openId: string | null;
}

/** The opportunities, as a board or as a table. */
export function PipelineScreen({ view }: PipelineScreenProps) {
  const opportunities = useRecords("opportunity");
  const stages = useRecords("sales-stage");
  const settings = useStageSettings();
  const company = useCompany();
  const { status, text, setStatus, setText } = usePipelineView();
  const { columns, setColumns } = usePipelineTable();

  const all = opportunities.state === "ready" ? opportunities.rows : null;
  const searched = view === "board" ? CARD_FIELDS : columns;
  const searchedEntries = useMemo(
    () => entries.filter(({ name }) => name === "title" || searched.includes(name)),
    [searched],
  );
  const ofStatus = useMemo(
    () => (all ?? []).filter((row) => status === null || row.status === status),
    [all, status],
  );
  const shown = useSearch(ofStatus, text, searchedEntries, company.currency);
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
                setStatus(null);
                setText("");
              }}
            >
              Show all opportunities
            </Button>
          }
        />
      );
    }
    return view === "board" ? (
      <Board
        rows={shown}
        stages={stages.rows}
        settings={settings}
        companyCurrency={company.currency}
      />
    ) : (
      <PipelineTable rows={shown} total={total} companyCurrency={company.currency} />
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
              label="Status"
              hideLabel
              options={statusOptions}
              value={status ?? ALL}
              onChange={(value) => setStatus(statuses.find((known) => known === value) ?? null)}
            />
          </div>
          {view === "table" ? (
            <ColumnChooser
              entries={entries.filter(({ name }) => name !== "title")}
              shown={columns}
              onChange={setColumns}
            />
          ) : null}
          <ViewSwitch view={view} />
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
