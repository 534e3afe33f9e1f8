import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Line } from "./row-groups.ts";

/** A cell by where it stands: line -1 is the header, column 0 the checkboxes'. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

export const HEADER_LINE = -1;
export const SELECT_COLUMN = 0;
export const NAME_COLUMN = 1;

interface Cursor extends CellPlace {
  /** The record or group the line showed when the cursor came to it; the cursor stays with it. */
  readonly id: string | null;
  /** Where a range of cells begins; the cursor is its other end. */
  readonly rangeFrom: CellPlace | null;
}

export interface GridCursor extends CellPlace {
  readonly rangeFrom: CellPlace | null;
  /** Goes to a cell, brings it into view and focuses it. `extend` keeps or begins a range. */
  readonly go: (place: CellPlace, extend?: boolean) => void;
  /** Makes a cell the one Tab reaches, where it has the focus already. */
  readonly settle: (place: CellPlace, extend?: boolean) => void;
  readonly focus: () => void;
}

const clamp = (value: number, lowest: number, highest: number) =>
  Math.max(lowest, Math.min(value, highest));

interface GridSize {
  readonly lines: readonly Line[];
  readonly columnCount: number;
}

/**
 * The one cell of a grid that Tab reaches and arrow keys move. It follows its record when rows are sorted anew,
 * and what takes the focus carries `data-cell="line:column"`.
 */
export function useGridCursor(
  grid: RefObject<HTMLElement | null>,
  { lines, columnCount }: GridSize,
  scrollTo: (place: CellPlace) => void,
): GridCursor {
  const [cursor, setCursor] = useState<Cursor>({
    line: 0,
    column: NAME_COLUMN,
    id: null,
    rangeFrom: null,
  });
  const line = lineOf(cursor, lines);
  const column = clamp(cursor.column, SELECT_COLUMN, columnCount - 1);
  const isFocusWanted = useRef(false);

  const focus = useCallback(() => {
    isFocusWanted.current = true;
    scrollTo({ line, column });
    setCursor((now) => ({ ...now }));
  }, [line, column, scrollTo]);

  const settle = useCallback(
    (place: CellPlace, extend = false) => {
      const to = {
        line: clamp(place.line, HEADER_LINE, lines.length - 1),
        column: clamp(place.column, SELECT_COLUMN, columnCount - 1),
      };
      setCursor({
        ...to,
        id: lines[to.line]?.id ?? null,
        rangeFrom: extend ? (cursor.rangeFrom ?? { line, column }) : null,
      });
      return to;
    },
    [lines, columnCount, cursor.rangeFrom, line, column],
  );

  const go = useCallback(
    (place: CellPlace, extend = false) => {
      isFocusWanted.current = true;
      scrollTo(settle(place, extend));
    },
    [scrollTo, settle],
  );

  // The cell may be drawn only after the grid has scrolled: this looks again after every drawing.
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    const isLost = wasInside.current && document.activeElement === document.body;
    if (!isFocusWanted.current && !isLost) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${line}:${column}"]`);
    if (!cell) return;
    isFocusWanted.current = false;
    cell.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const onFocusIn = () => {
      wasInside.current = true;
    };
    const onFocusOut = ({ target }: FocusEvent) => {
      // A cell that is gone took the focus with it; one that was left did not.
      if (target instanceof Element && target.isConnected) wasInside.current = false;
    };
    element.addEventListener("focusin", onFocusIn);
    element.addEventListener("focusout", onFocusOut);
    return () => {
      element.removeEventListener("focusin", onFocusIn);
      element.removeEventListener("focusout", onFocusOut);
    };
  }, [grid]);

  return { line, column, rangeFrom: cursor.rangeFrom, go, settle, focus };
}

/** Where the cursor's record is now; where it is gone, the line that took its place. */
function lineOf({ line, id }: Cursor, lines: readonly Line[]): number {
  if (line === HEADER_LINE) return lines.length === 0 ? HEADER_LINE : line;
  if (id === null || lines[line]?.id === id) return clamp(line, 0, Math.max(0, lines.length - 1));
  const found = lines.findIndex((other) => other.id === id);
  return found >= 0 ? found : clamp(line, 0, Math.max(0, lines.length - 1));
}
