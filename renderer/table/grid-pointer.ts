import type { FocusEvent, MouseEvent, PointerEvent } from "react";
import { RowGroup, type Line } from "./row-groups.ts";
import type { AnyRow } from "./search.ts";
import {
  HEADER_LINE,
  NAME_COLUMN,
  SELECT_COLUMN,
  type CellPlace,
  type GridCursor,
} from "./use-grid-cursor.ts";

interface GridPointer {
  readonly cursor: GridCursor;
  readonly lines: readonly Line[];
  /** A row's checkbox was clicked, with Shift or without. */
  readonly onToggle: (row: AnyRow, isRange: boolean) => void;
  readonly onEdit: (place: CellPlace) => void;
}

/** What the mouse does in a table: a click goes to a cell, dragging selects several, a double click edits. */
export function gridPointer({ cursor, lines, onToggle, onEdit }: GridPointer) {
  const isThere = ({ line, column }: CellPlace) => line === cursor.line && column === cursor.column;
  return {
    // A cell may get the focus by other ways than the keys: a screen reader's, or a menu that gives it back.
    onFocus({ target }: FocusEvent) {
      const place = markOf(target);
      if (place && !isThere(place)) cursor.settle(place);
    },

    onClick(event: MouseEvent) {
      const place = placeOf(event.target);
      const line = place && lines[place.line];
      if (!line || line instanceof RowGroup || place.column !== SELECT_COLUMN) return;
      if (event.target instanceof HTMLInputElement) onToggle(line, event.shiftKey);
    },

    onDoubleClick(event: MouseEvent) {
      const place = placeOf(event.target);
      if (place && place.column > NAME_COLUMN) onEdit(place);
    },

    onPointerDown(event: PointerEvent) {
      const place = event.button === 0 ? placeOf(event.target) : null;
      if (!place || place.line === HEADER_LINE || isTyping(event.target)) return;
      const isExtending = event.shiftKey && place.column > NAME_COLUMN;
      // The focus stays where the range begins to be drawn from.
      if (isExtending) event.preventDefault();
      cursor.settle(place, isExtending);
    },

    onPointerMove(event: PointerEvent) {
      const place = event.buttons === 1 ? placeOf(event.target) : null;
      if (!place || place.line === HEADER_LINE || isTyping(event.target)) return;
      const isAmongCells = place.column > NAME_COLUMN && cursor.column > NAME_COLUMN;
      if (isAmongCells && !isThere(place)) cursor.settle(place, true);
    },
  };
}

/** In an editor the mouse selects text. */
const isTyping = (target: EventTarget) =>
  target instanceof Element &&
  target.closest("input:not([type=checkbox]), textarea, select, [data-date-box]") !== null;

/** The cell an event happened in. */
function placeOf(target: EventTarget): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest("td");
  return markOf(cell?.matches("[data-cell]") ? cell : cell?.querySelector("[data-cell]"));
}

function markOf(element: Element | null | undefined): CellPlace | null {
  const [line, column] = element?.getAttribute("data-cell")?.split(":").map(Number) ?? [];
  return line === undefined || column === undefined ? null : { line, column };
}
