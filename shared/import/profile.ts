import { guessDateFormat, type DateFormat } from "./dates.ts";
import { guessNumberFormat, type NumberFormat } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** What is in one column of a sheet: enough to choose it, map its values and read its numbers and dates. */
export interface ColumnProfile {
  readonly name: string;
  readonly blank: number;
  /** The different values with how often each occurs, most frequent first. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** There are more values than are listed. */
  readonly more: boolean;
  readonly numberFormat: NumberFormat;
  readonly dateFormat: DateFormat;
}

/** As many different values of a column as are listed; a column with more is not one of choices. */
export const VALUES_MAX = 500;

/** Looks through every column of a sheet. */
export function profileColumns(sheet: Sheet): ColumnProfile[] {
  // Where a semicolon divides the cells, it is because the comma divides off decimals.
  const preferred: NumberFormat = sheet.delimiter === ";" ? "1.234,56" : "1,234.56";
  return sheet.columns.map((name, column) => {
    const { counts, blank, more } = countValues(sheet, column);
    const texts = [...counts.keys()];
    return {
      name,
      blank,
      more,
      values: [...counts]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count),
      numberFormat: guessNumberFormat(texts, preferred),
      dateFormat: guessDateFormat(texts),
    };
  });
}

function countValues(sheet: Sheet, column: number) {
  const counts = new Map<string, number>();
  let blank = 0;
  let more = false;
  for (const { cells, malformed } of sheet.rows) {
    if (malformed !== undefined) continue;
    const text = (cells[column] ?? "").trim();
    const count = counts.get(text);
    if (text === "") blank += 1;
    else if (count === undefined && counts.size >= VALUES_MAX) more = true;
    else counts.set(text, (count ?? 0) + 1);
  }
  return { counts, blank, more };
}
