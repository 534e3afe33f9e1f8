import type { CellPlace } from "./use-grid-cursor.ts";

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells between two, in whatever direction they lie; the checkboxes' column is never among them. */
export function rangeBetween(a: CellPlace, b: CellPlace): CellRange {
  return {
    top: Math.max(0, Math.min(a.line, b.line)),
    bottom: Math.max(0, Math.max(a.line, b.line)),
    left: Math.max(1, Math.min(a.column, b.column)),
    right: Math.max(1, Math.max(a.column, b.column)),
  };
}

/** The columns of a line that are in the range. */
export function rangeInLine(
  range: CellRange | null,
  line: number,
): { readonly left: number; readonly right: number } | null {
  return range && line >= range.top && line <= range.bottom ? range : null;
}
