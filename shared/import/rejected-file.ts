import Papa from "papaparse";
import { problemText } from "./plan-row.ts";
import type { RejectedRow } from "./run.ts";
import type { Sheet } from "./sheet.ts";

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The rejected rows as a file to mend and import again: the columns as they were, in the same delimiter, and an
 * `error` column. Cells a row had beyond its header follow after that, so that nothing is lost.
 */
export function rejectedFile(sheet: Sheet, rejected: readonly RejectedRow[]): string {
  const width = sheet.columns.length;
  const rows = rejected.map(({ row, problems }) => [
    ...Array.from({ length: width }, (_, at) => row.cells[at] ?? ""),
    problemText(problems),
    ...row.cells.slice(width),
  ]);
  const table = Papa.unparse([[...sheet.columns, "error"], ...rows], {
    delimiter: sheet.delimiter,
    newline: "\r\n",
  });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
