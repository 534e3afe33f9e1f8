import { csvParts } from "../export/csv.ts";
import type { Report } from "./report.ts";

/** A report's table as CSV, as the lists are exported: numbers as numbers, no text that a spreadsheet would run. */
export function reportCsv({ columns, rows }: Pick<Report, "columns" | "rows">): Promise<string[]> {
  const named = columns.map(({ label }, index) => ({ name: String(index), label }));
  const records = rows.map(({ key, cells }) => ({
    ...Object.fromEntries(cells.map(({ value }, index) => [String(index), value])),
    id: key,
  }));
  // A report is short.
  return csvParts(named, records, () => Promise.resolve());
}
