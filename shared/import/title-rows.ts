/** A table that begins further down has more above it than a title. */
const TITLE_ROWS_MAX = 10;

/**
 * How many of a file's first rows are no part of its table: lines with one cell each, such as a report's name and day,
 * that a blank line divides from a first row of several cells and another as wide. Blank lines at the top are counted.
 */
export function countTitleRows(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((cells) => filledCells(cells) > 1);
  const above = rows[first - 1];
  if (first > TITLE_ROWS_MAX || !above || filledCells(above) > 0) return 0;
  const second = rows.find((cells, at) => at > first && filledCells(cells) > 0);
  return second?.length === rows[first]?.length ? first : 0;
}

const filledCells = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;
