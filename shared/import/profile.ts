import { guessDateFormat, parseDate, type DateFormat } from "./dates.ts";
import { guessNumberFormat, tellDecimalSign, type NumberFormat } from "./numbers.ts";
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
  const counted = sheet.columns.map((_, column) => countValues(sheet, column));
  const texts = counted.map(({ counts }) => [...counts.keys()]);
  const preferred = decimalSign(sheet, texts) === "," ? "1.234,56" : "1,234.56";
  const dayFirst = preferred === "1.234,56" || writesDayFirst(texts);
  return sheet.columns.map((name, column) => {
    const { counts, blank, more } = counted[column] ?? { counts: new Map(), blank: 0, more: false };
    const values = texts[column] ?? [];
    return {
      name,
      blank,
      more,
      values: [...counts]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count),
      numberFormat: guessNumberFormat(values, preferred),
      dateFormat: guessDateFormat(values, dayFirst),
    };
  });
}

/** A file is written in one country: where one column tells the decimal sign, it holds for those that do not. */
function decimalSign({ delimiter }: Sheet, columns: readonly (readonly string[])[]): "," | "." {
  const told = columns.map(tellDecimalSign);
  const commas = told.filter((sign) => sign === ",").length;
  const points = told.filter((sign) => sign === ".").length;
  if (commas !== points) return commas > points ? "," : ".";
  // Where a semicolon divides the cells, it is because the comma divides off decimals.
  return delimiter === ";" ? "," : ".";
}

/** So does one date whose day is past the twelfth tell it of all. */
function writesDayFirst(columns: readonly (readonly string[])[]): boolean {
  const tells = (one: DateFormat, other: DateFormat) => (text: string) =>
    parseDate(text, one) !== null && parseDate(text, other) === null;
  const all = columns.flat();
  const dayFirst = all.filter(tells("dd/mm/yyyy", "mm/dd/yyyy")).length;
  return dayFirst > all.filter(tells("mm/dd/yyyy", "dd/mm/yyyy")).length;
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
