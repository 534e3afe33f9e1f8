import { useRef, type DragEvent, type PointerEvent } from "react";
import { ArrowDown, ArrowUp, ChevronDown } from "lucide-react";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { isRightAligned } from "./table-columns.ts";
import type { ColumnSort, PlacedColumn } from "./use-column-layout.ts";
import { HEADER_LINE } from "./use-grid-cursor.ts";

interface HeaderCellProps {
  column: PlacedColumn;
  at: number;
  gap_px: number;
  sort: ColumnSort | null;
  isActive: boolean;
  /** The name's column stays where it is. */
  isMovable: boolean;
  onSort: (isAdded: boolean) => void;
  onMenu: (anchor: HTMLElement) => void;
  onPreviewWidth: (width: number) => void;
  onResize: (width: number) => void;
  onFit: () => void;
  /** Another column was dropped here. */
  onDropColumn: (name: string) => void;
}

const DRAG_TYPE = "application/x-satchel-column";

/** The head of a column: sorts by it, opens its menu, is dragged to another place, and by its edge to another width. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, at, sort, isActive } = props;
  const { label, name, width_px } = column;
  const drag = useRef<{ x: number; width: number } | null>(null);
  const text = messages().table;

  const dragged = (event: PointerEvent) =>
    drag.current ? drag.current.width + event.clientX - drag.current.x : width_px;
  const resizer = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, width: width_px };
    },
    onPointerMove(event: PointerEvent) {
      if (drag.current) props.onPreviewWidth(dragged(event));
    },
    onPointerUp(event: PointerEvent) {
      if (drag.current && event.clientX !== drag.current.x) props.onResize(dragged(event));
      drag.current = null;
    },
  };
  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(DRAG_TYPE);

  return (
    <th
      scope="col"
      aria-label={label}
      aria-colindex={at + 1}
      aria-sort={sort ? (sort.descending ? "descending" : "ascending") : "none"}
      className={`group/head flex shrink-0 items-stretch border-b border-line-strong ${column.isPinned ? "sticky z-1 bg-inherit" : "relative"}`}
      style={{
        width: width_px,
        ...(column.isPinned ? { left: column.left_px } : {}),
        ...(props.gap_px > 0 ? { marginLeft: props.gap_px } : {}),
      }}
    >
      <button
        type="button"
        data-cell={`${HEADER_LINE}:${at}`}
        tabIndex={isActive ? 0 : -1}
        title={`${label}. ${text.headerHint}`}
        aria-label={sort?.place ? text.sortedAs(label, sort.place) : label}
        onDragOver={(event) => {
          if (isColumn(event)) event.preventDefault();
        }}
        onDrop={(event) => {
          const moved = event.dataTransfer.getData(DRAG_TYPE);
          if (moved !== "" && moved !== name) props.onDropColumn(moved);
        }}
        draggable={props.isMovable}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAG_TYPE, name);
          event.dataTransfer.effectAllowed = "move";
        }}
        onClick={(event) => props.onSort(event.shiftKey)}
        className={`flex min-w-0 flex-1 items-center gap-1 px-3 text-sm font-semibold text-ink-soft outline-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent ${isRightAligned(column) ? "justify-end" : ""}`}
      >
        <span className="truncate">{label}</span>
        {sort ? (
          <span aria-hidden="true" className="flex shrink-0 items-center text-ink">
            {sort.descending ? (
              <ArrowDown className="size-3.5" />
            ) : (
              <ArrowUp className="size-3.5" />
            )}
            {sort.place ? (
              <span className="text-xs tabular-nums">{formatNumber(sort.place)}</span>
            ) : null}
          </span>
        ) : null}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={text.columnActions(label)}
        aria-haspopup="menu"
        onClick={(event) => props.onMenu(event.currentTarget)}
        className="absolute inset-y-1 right-1.5 flex w-6 items-center justify-center rounded-control bg-surface text-ink-soft opacity-0 group-focus-within/head:opacity-100 group-hover/head:opacity-100 hover:bg-hover hover:text-ink pointer-coarse:opacity-100"
      >
        <ChevronDown aria-hidden="true" className="size-4" />
      </button>
      <div
        aria-hidden="true"
        {...resizer}
        onDoubleClick={props.onFit}
        className="absolute inset-y-0 right-0 w-1.5 cursor-col-resize touch-none border-r border-line hover:bg-accent"
      />
    </th>
  );
}
