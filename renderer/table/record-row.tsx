import { memo, type ReactNode } from "react";
import { describe } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { useIsAt } from "../app/navigation.ts";
import { recordMark } from "../commands/current-record.ts";
import { messages } from "../language/language.ts";
import type { AnyRow } from "./search.ts";
import { TableCell } from "./table-cell.tsx";
import { SELECT_WIDTH_PX, type PlacedColumn } from "./use-column-layout.ts";
import { NAME_COLUMN, SELECT_COLUMN } from "./use-grid-cursor.ts";

interface RecordRowProps {
  resource: ViewResource;
  row: AnyRow;
  line: number;
  top_px: number;
  columns: readonly PlacedColumn[];
  pinnedCount: number;
  /** Of the columns that are not pinned, those in view: from, and up to but not including. */
  from: number;
  to: number;
  /** The width of those before them. */
  gap_px: number;
  href: string;
  companyCurrency: string;
  isSelected: boolean;
  /** The column of the cell that Tab reaches, where it is in this row. */
  activeColumn: number | null;
  rangeLeft: number | null;
  rangeRight: number | null;
  editingColumn: number | null;
  editor: ReactNode;
}

/** A record's line. Cells of columns out of view are not drawn. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { row, line, columns, pinnedCount, from, to, activeColumn, rangeLeft, rangeRight } = props;
  const name = String(row[describe(props.resource).nameField] ?? "") || messages().table.untitled;
  const isOpen = useIsAt(props.href.slice(1));
  const draw = (column: PlacedColumn, index: number, gap_px = 0) => {
    const at = index + 1;
    return (
      <TableCell
        key={column.name}
        row={row}
        column={column}
        at={at}
        line={line}
        gap_px={gap_px}
        companyCurrency={props.companyCurrency}
        href={at === NAME_COLUMN ? props.href : null}
        isActive={activeColumn === at}
        isInRange={rangeLeft !== null && rangeRight !== null && at >= rangeLeft && at <= rangeRight}
        editor={props.editingColumn === at ? props.editor : null}
      />
    );
  };
  return (
    <tr
      {...recordMark(props.resource, row.id)}
      aria-rowindex={line + 2}
      aria-selected={props.isSelected}
      data-selected={props.isSelected || undefined}
      {...(isOpen ? { "aria-current": "true" as const } : {})}
      className={`group/row absolute top-0 left-0 flex h-9 [contain:layout_style] min-w-full bg-(--row-ground) [--row-ground:var(--color-surface)] hover:[--row-ground:var(--color-hover)] data-selected:[--row-ground:var(--color-accent-soft)] aria-[current=true]:[--row-ground:var(--color-accent-soft)] ${props.editingColumn === null ? "" : "z-2"}`}
      style={{ transform: `translateY(${props.top_px}px)` }}
    >
      <td
        aria-colindex={SELECT_COLUMN + 1}
        className="sticky left-0 z-1 shrink-0 border-b border-line bg-(--row-ground)"
        style={{ width: SELECT_WIDTH_PX }}
      >
        <label className="flex size-full items-center justify-center">
          <input
            type="checkbox"
            aria-label={messages().table.selectRow(name)}
            checked={props.isSelected}
            readOnly
            data-cell={`${line}:${SELECT_COLUMN}`}
            tabIndex={activeColumn === SELECT_COLUMN ? 0 : -1}
            className="size-4"
          />
        </label>
      </td>
      {columns.slice(0, pinnedCount).map((column, index) => draw(column, index))}
      {columns
        .slice(pinnedCount + from, pinnedCount + to)
        .map((column, index) =>
          draw(column, pinnedCount + from + index, index === 0 ? props.gap_px : 0),
        )}
    </tr>
  );
});
