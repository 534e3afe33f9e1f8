import type { KeyboardEvent } from "react";
import { useDrag } from "react-aria-components/useDrag";
import { formatNumber } from "../forms/format.ts";
import { sumText, leftOutText } from "../pipeline/totals.ts";
import { useBoardParts } from "./board-context.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { columnTotalOf, weightedText } from "./column-text.ts";
import type { Column } from "./columns.ts";
import { COLUMN_DRAG_TYPE, dragColumn, endDrag } from "./drag.ts";

interface ColumnHeaderProps {
  column: Column;
  /** The id of its title. */
  titleId: string;
  /** Its neighbours' keys, where it can change places with them. */
  before: string | null;
  after: string | null;
}

/** The head of a column: what it is and what all its cards come to. A stage is dragged by it to another place. */
export function ColumnHeader({ column, titleId, before, after }: ColumnHeaderProps) {
  const { companyCurrency, onMoveColumn } = useBoardParts();
  const { key, title, colour, rows, stageId } = column;
  const total = columnTotalOf(rows, companyCurrency);
  const leftOut = leftOutText(total);
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [COLUMN_DRAG_TYPE]: key, "text/plain": title }],
    getAllowedDropOperations: () => ["move"],
    hasDragButton: true,
    isDisabled: stageId === null,
    onDragStart: () => requestAnimationFrame(() => dragColumn(key)),
    onDragEnd: () => requestAnimationFrame(endDrag),
  });

  // What Alt and the arrows do to a card, they do to the column whose head has the focus.
  function onKeyDown(event: KeyboardEvent) {
    const to = event.key === "ArrowLeft" ? before : event.key === "ArrowRight" ? after : null;
    if (!event.altKey || stageId === null || to === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMoveColumn(key, to);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons inside it
    <header
      {...dragProps}
      onKeyDown={onKeyDown}
      className={`rounded-t-card border-t-3 border-line-strong py-1.5 pr-1.5 pl-3 ${isDragging ? "opacity-50" : ""}`}
      style={colour === null ? undefined : { borderColor: colour }}
    >
      <div className="flex items-center gap-1">
        <h2 id={titleId} className="min-w-0 truncate font-semibold" title={title}>
          {title}
        </h2>
        <span className="flex-1 pl-1 text-sm text-ink-soft tabular-nums">
          {formatNumber(total.count)}
        </span>
        <ColumnMenu column={column} before={before} after={after} />
      </div>
      <p className="flex flex-wrap items-baseline gap-x-2 pr-1.5 text-sm tabular-nums">
        <span className="font-medium">{sumText(total, companyCurrency)}</span>
        <span className="text-xs text-ink-soft">{weightedText(total, companyCurrency)}</span>
      </p>
      {leftOut ? (
        <p className="truncate text-sm text-warning-ink" title={leftOut}>
          {leftOut}
        </p>
      ) : null}
    </header>
  );
}
