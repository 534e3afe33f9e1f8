import { useMemo } from "react";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import type { AnyRow } from "./search.ts";
import { sumOf } from "./sums.ts";
import { SELECT_WIDTH_PX, type PlacedColumn } from "./use-column-layout.ts";
import { NAME_COLUMN } from "./use-grid-cursor.ts";

interface TableFooterProps {
  resource: ViewResource;
  rows: readonly AnyRow[];
  selected: ReadonlySet<string>;
  columns: readonly PlacedColumn[];
  pinnedCount: number;
  from: number;
  to: number;
  gap_px: number;
  companyCurrency: string;
}

/** How many records there are and what their columns come to; of those selected, where some are. */
export function TableFooter(props: TableFooterProps) {
  const { resource, rows, selected, columns, pinnedCount, from, to, companyCurrency } = props;
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : rows.filter(({ id }) => selected.has(id))),
    [rows, selected],
  );
  const summed = chosen.length > 0 ? chosen : rows;
  const sums = useMemo(
    () => new Map(columns.map((column) => [column.name, sumOf(column, summed, companyCurrency)])),
    [columns, summed, companyCurrency],
  );
  const text = messages().table;
  const count =
    chosen.length > 0
      ? text.selectedOf(chosen.length, rows.length)
      : text.count(rows.length, resourcePlural(resource));
  const draw = (column: PlacedColumn, at: number, gap_px = 0) => {
    const sum = sums.get(column.name);
    return (
      <td
        key={column.name}
        aria-colindex={at + 1}
        className={`flex shrink-0 flex-col justify-center px-3 ${column.isPinned ? "sticky z-1 bg-inherit" : ""} ${at === NAME_COLUMN ? "" : "items-end"}`}
        style={{
          width: column.width_px,
          ...(column.isPinned ? { left: column.left_px } : {}),
          ...(gap_px > 0 ? { marginLeft: gap_px } : {}),
        }}
      >
        {at === NAME_COLUMN ? <span className="truncate font-medium">{count}</span> : null}
        {sum ? (
          <span title={sum.note} className="max-w-full truncate font-medium tabular-nums">
            {sum.text}
            <span className="sr-only">{` (${sum.note})`}</span>
          </span>
        ) : null}
      </td>
    );
  };
  return (
    <tfoot
      className="sticky bottom-0 z-3 min-w-full [@media(max-height:32rem)]:static bg-sunken"
      style={{ width: "max-content" }}
    >
      <tr className="flex h-9 border-t border-line bg-sunken">
        <td
          aria-hidden="true"
          className="sticky left-0 z-1 shrink-0 bg-inherit"
          style={{ width: SELECT_WIDTH_PX }}
        />
        {columns.slice(0, pinnedCount).map((column, index) => draw(column, index + 1))}
        {columns
          .slice(pinnedCount + from, pinnedCount + to)
          .map((column, index) =>
            draw(column, pinnedCount + from + index + 1, index === 0 ? props.gap_px : 0),
          )}
      </tr>
    </tfoot>
  );
}
