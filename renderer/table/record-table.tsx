import { useCallback, useMemo, useRef, type ReactNode } from "react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { functionalUpdate, useTable, type SortingState } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { describe } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { isNumeric } from "../forms/format.ts";
import { columnEntries, columnWidth, features, tableColumns } from "./columns.ts";
import { RecordRow } from "./record-row.tsx";
import { useRoving } from "./roving.ts";
import { useScrollMemory } from "./scroll-memory.ts";
import { useShownList } from "../views/shown-list.ts";
import type { AnyRow } from "./search.ts";

interface RecordTableProps {
  label: string;
  resource: ViewResource;
  /** Those to show, already filtered, in the order they have while nothing is sorted. */
  rows: readonly AnyRow[];
  /** Names of the fields shown, besides the one a record is known by. */
  columns: readonly string[];
  sorting: SortingState;
  onSortingChange: (sorting: SortingState) => void;
  hrefOf: (row: AnyRow) => string;
  companyCurrency: string;
  /** Stands below the rows: counts, sums. */
  footer: ReactNode;
}

const ROW_HEIGHT_PX = 36;
const OVERSCAN_ROWS = 5;
const OVERSCAN_COLUMNS = 3;
const ariaSort = { asc: "ascending", desc: "descending" } as const;

/** A table of records of any length: only the rows in view are drawn. Columns come from the contract. */
export function RecordTable(props: RecordTableProps) {
  const { label, resource, rows, columns, sorting, onSortingChange, companyCurrency } = props;
  const all = useMemo(() => columnEntries(resource), [resource]);
  const { nameField } = describe(resource);
  const entries = useMemo(
    () => all.filter(({ name }) => name === nameField || columns.includes(name)),
    [all, nameField, columns],
  );
  const tableDefinition = useMemo(() => tableColumns(all), [all]);
  const table = useTable({
    features,
    columns: tableDefinition,
    data: rows,
    getRowId: (row: AnyRow) => row.id,
    state: { sorting },
    onSortingChange: (updater) => onSortingChange(functionalUpdate(updater, sorting)),
  });
  const sorted = table.getRowModel().rows;

  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    ...useScrollMemory(`table of ${resource}`),
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN_ROWS,
    scrollPaddingStart: ROW_HEIGHT_PX,
    scrollPaddingEnd: ROW_HEIGHT_PX,
  });
  const scrollToIndex = useCallback(
    (index: number) => virtualizer.scrollToIndex(index),
    [virtualizer],
  );
  const { activeIndex, focusRow } = useRoving(scroller, sorted.length, scrollToIndex);
  useShownList(
    resource,
    useMemo(
      () => ({
        ids: () => sorted.map(({ id }) => id),
        focus: (id) =>
          focusRow(
            Math.max(
              0,
              sorted.findIndex((row) => row.id === id),
            ),
          ),
      }),
      [sorted, focusRow],
    ),
  );

  const widths = entries.map(({ name, field }) => columnWidth(field, name === nameField));
  const columnsInView = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    horizontal: true,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: OVERSCAN_COLUMNS,
  }).getVirtualItems();
  const from = Math.max(1, columnsInView[0]?.index ?? 1);
  const to = (columnsInView.at(-1)?.index ?? 0) + 1;

  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = widths.reduce((sum, each) => sum + each, 0);

  return (
    <div ref={scroller} className="h-full overflow-auto bg-surface">
      <table
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        className="min-w-full table-fixed border-separate border-spacing-0"
        style={{ width }}
      >
        <colgroup>
          {entries.map(({ name, field }) => (
            <col key={name} style={{ width: columnWidth(field, name === nameField) }} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr aria-rowindex={1}>
            {entries.map(({ name, field }) => {
              const column = table.getColumn(name);
              const direction = column?.getIsSorted();
              return (
                <th
                  key={name}
                  scope="col"
                  aria-sort={direction ? ariaSort[direction] : "none"}
                  className="border-b border-line-strong p-0"
                >
                  <button
                    type="button"
                    onClick={() => column?.toggleSorting()}
                    className={`flex h-9 w-full items-center gap-1 px-3 text-sm font-semibold text-ink-soft hover:bg-hover focus-visible:-outline-offset-2 ${isNumeric(field) ? "justify-end" : ""}`}
                  >
                    <span className="truncate" title={field.label}>
                      {field.label}
                    </span>
                    {direction === "asc" ? (
                      <ArrowUp aria-hidden="true" className="size-3.5 shrink-0" />
                    ) : null}
                    {direction === "desc" ? (
                      <ArrowDown aria-hidden="true" className="size-3.5 shrink-0" />
                    ) : null}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {/* What is not drawn is stood for by two empty rows of its height. */}
          {above > 0 ? <tr aria-hidden="true" style={{ height: above }} /> : null}
          {items.map((item) => {
            const row = sorted[item.index];
            return row ? (
              <RecordRow
                key={row.id}
                row={row.original}
                index={item.index}
                entries={entries}
                from={from}
                to={Math.max(from, to)}
                href={props.hrefOf(row.original)}
                companyCurrency={companyCurrency}
                isActive={item.index === activeIndex}
              />
            ) : null;
          })}
          {below > 0 ? <tr aria-hidden="true" style={{ height: below }} /> : null}
        </tbody>
        <tfoot className="sticky bottom-0 z-10 bg-sunken">
          <tr>
            <td colSpan={entries.length} className="h-9 border-t border-line px-3 font-medium">
              <span className="sticky left-3">{props.footer}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
