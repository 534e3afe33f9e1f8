import Papa from "papaparse";
import type { Report } from "./report.ts";

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** A report's table as CSV: numbers as numbers, and no text that a spreadsheet would take for a formula. */
export function reportCsv({ columns, rows }: Pick<Report, "columns" | "rows">): string {
  const table = Papa.unparse(
    {
      fields: columns.map(({ label }) => label),
      data: rows.map(({ cells }) => cells.map(({ value }) => value ?? "")),
    },
    { escapeFormulae: true, newline: "\r\n" },
  );
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
