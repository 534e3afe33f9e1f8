import { Plus } from "lucide-react";
import { formatNumber } from "../forms/format.ts";
import { useCompany } from "../store/hooks.ts";
import { ColumnChooser } from "../table/column-chooser.tsx";
import { columnEntries } from "../table/columns.ts";
import { RecordTable } from "../table/record-table.tsx";
import type { AnyRow } from "../table/search.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { SearchField } from "../ui/text-field.tsx";
import { columnsOf } from "../views/view-list.ts";
import { useSearchText } from "../views/view-state.ts";
import { useShownRows } from "../views/use-shown-rows.ts";
import { useTableOf } from "../views/use-table-of.ts";
import { useView } from "../views/use-view.ts";

const entries = columnEntries("prospect");
const hrefOf = (row: AnyRow) => `#/prospect/${row.id}`;

/** Companies that may buy. */
export function ProspectsScreen() {
  const { records: prospects, rows: shown } = useShownRows("prospect");
  const company = useCompany();
  const { view, change } = useView("prospect");
  const { columns, sorting, onSortingChange } = useTableOf(view, change);
  const [text, setText] = useSearchText("prospect");

  const all = prospects.state === "ready" ? prospects.rows : null;
  const count = `${formatNumber(shown.length)} ${shown.length === 1 ? "prospect" : "prospects"}`;

  function content() {
    if (prospects.state === "failed") throw prospects.error;
    if (!all) return <Loading label="Reading prospects" />;
    if (all.length === 0) {
      return (
        <EmptyState
          title="No prospects yet"
          message="A prospect is a company that may buy, with the people there and its opportunities."
          action={
            <ButtonLink href="#/prospect/new" variant="primary">
              Add the first prospect
            </ButtonLink>
          }
        />
      );
    }
    if (shown.length === 0) {
      return (
        <EmptyState
          title="No prospect matches"
          message="None has all of these words."
          action={
            <Button variant="primary" onPress={() => setText("")}>
              Show all prospects
            </Button>
          }
        />
      );
    }
    return (
      <RecordTable
        label="Prospects"
        resource="prospect"
        rows={shown}
        columns={columns}
        sorting={sorting}
        onSortingChange={onSortingChange}
        hrefOf={hrefOf}
        companyCurrency={company.currency}
        footer={count}
      />
    );
  }

  return (
    <Page
      title="Prospects"
      aside={all ? <span className="text-ink-soft tabular-nums">{count}</span> : null}
      actions={
        <>
          <SearchField label="Filter prospects" value={text} onChange={setText} />
          <ColumnChooser
            entries={entries.filter(({ name }) => name !== "company_name")}
            shown={columns}
            onChange={(fields) => change({ columns: columnsOf(view.columns, fields) })}
          />
          <ButtonLink href="#/prospect/new" variant="primary">
            <Plus aria-hidden="true" className="size-4" />
            New prospect
          </ButtonLink>
        </>
      }
    >
      {content()}
    </Page>
  );
}
