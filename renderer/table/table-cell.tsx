import type { ReactNode } from "react";
import { SyncMark } from "../sync/sync-mark.tsx";
import { Badge } from "../ui/badge.tsx";
import { statuses, statusTone } from "../pipeline/status.ts";
import { CellMark, isMarked } from "./cell-mark.tsx";
import type { AnyRow } from "./search.ts";
import { cellText, isEditable, isRightAligned } from "./table-columns.ts";
import type { PlacedColumn } from "./use-column-layout.ts";

interface TableCellProps {
  row: AnyRow;
  column: PlacedColumn;
  /** Its place among all columns, the checkboxes' being 0. */
  at: number;
  line: number;
  /** Where the columns before it are not drawn: their width. */
  gap_px: number;
  companyCurrency: string;
  /** The record's address, for the cell of its name. */
  href: string | null;
  isActive: boolean;
  isInRange: boolean;
  /** Shown in place of the value while it is edited. */
  editor: ReactNode;
}

/**
 * Text alone needs no elements of its own: they are what a table of many cells takes its time for. Its line is as high as puts
 * it level with what stands in the middle of other cells.
 */
const TEXT_CELL = "block truncate leading-[33px]";
const MIXED_CELL = "flex items-center gap-2";

/** A cell shows that one is at it however one came there; a link as links do. */
const cellRing = "focus:outline-2 focus:-outline-offset-2 focus:outline-accent";

/** One value of one record. */
export function TableCell(props: TableCellProps) {
  const { row, column, at, line, href, isActive, editor } = props;
  const text = cellText(column, row, props.companyCurrency);
  const isText = href === null && editor === null && isShownAsText(column.name);
  // While it is edited, its editor takes the focus and not the cell behind it.
  const cell = {
    "data-cell": `${line}:${at}`,
    tabIndex: editor ? undefined : isActive ? 0 : -1,
  };
  return (
    <td
      aria-colindex={at + 1}
      aria-readonly={!isEditable(column)}
      aria-selected={props.isInRange ? true : undefined}
      {...(href === null ? cell : {})}
      className={`shrink-0 border-b border-line px-3 ${isText ? TEXT_CELL : MIXED_CELL} ${column.isPinned ? "sticky z-1 bg-(--row-ground)" : "relative"} ${isRightAligned(column) ? "justify-end text-right tabular-nums" : ""} ${props.isInRange ? "bg-accent-soft! forced-colors:outline forced-colors:-outline-offset-1" : ""} ${cellRing}`}
      style={{
        width: column.width_px,
        ...(column.isPinned ? { left: column.left_px } : {}),
        ...(props.gap_px > 0 ? { marginLeft: props.gap_px } : {}),
      }}
    >
      {isText ? (
        text
      ) : href === null ? (
        <CellValue name={column.name} row={row} text={text} />
      ) : (
        <>
          <a
            href={href}
            {...cell}
            className="truncate rounded-control font-medium group-aria-[current=true]/row:font-semibold hover:underline"
          >
            {text}
          </a>
          <SyncMark id={row.id} />
        </>
      )}
      {editor}
    </td>
  );
}

/** Whether nothing is shown of a value but its text. */
const isShownAsText = (name: string) => name !== "status" && !isMarked(name);

function CellValue({ name, row, text }: { name: string; row: AnyRow; text: string }) {
  const status = name === "status" ? statuses.find((known) => known === row["status"]) : undefined;
  if (status) return <Badge tone={statusTone(status)}>{text}</Badge>;
  return (
    <>
      <span className="truncate">{text}</span>
      {text !== "" && isMarked(name) ? <CellMark name={name} row={row} /> : null}
    </>
  );
}
