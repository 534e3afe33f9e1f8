import Papa from "papaparse";
import type { RowProblem } from "./problem.ts";
import type { RejectedRow } from "./run.ts";
import type { Sheet } from "./sheet.ts";

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** How the file speaks: what its added column is called, and why a row is in it. */
export interface RejectedFileWords {
  readonly column: string;
  readonly why: (problems: readonly RowProblem[]) => string;
}

/**
 * The rejected rows as a file to mend and import again: the columns as they were, in the same delimiter, and one
 * more that says why. Cells a row had beyond its header follow after that, so that nothing is lost.
 */
export function rejectedFile(
  sheet: Sheet,
  rejected: readonly RejectedRow[],
  { column, why }: RejectedFileWords,
): string {
  const width = sheet.columns.length;
  const rows = rejected.map(({ row, problems }) => [
    ...Array.from({ length: width }, (_, at) => row.cells[at] ?? ""),
    why(problems),
    ...row.cells.slice(width),
  ]);
  const header = sheet.hasHeader ? [[...sheet.columns, column]] : [];
  const table = Papa.unparse([...header, ...rows], {
    delimiter: sheet.delimiter,
    newline: "\r\n",
  });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
