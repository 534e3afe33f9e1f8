import Papa from "papaparse";
import { attribute, type Scalar } from "../../../shared/contract/contract.ts";
import { guardFormula } from "../../../shared/export/formula-guard.ts";
import { perLocale } from "../../language/per-locale.ts";
import type { AnyRow } from "../search.ts";

const numbers = perLocale(
  (locale) => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }),
);

/** Numbers with the locale's decimal sign, dates as in ISO 8601: what a spreadsheet of the locale reads as such. */
function copiedText(value: Scalar): string {
  if (value === null) return "";
  return typeof value === "number" ? numbers().format(value) : guardFormula(value);
}

/** Cells as the text that spreadsheets exchange: columns divided by tabs, rows by line ends. */
export function blockText(
  rows: readonly AnyRow[],
  columns: readonly { readonly name: string }[],
): string {
  const cells = rows.map((row) => columns.map(({ name }) => copiedText(attribute(row, name))));
  return Papa.unparse(cells, { delimiter: "\t", newline: "\r\n" });
}

/**
 * The cells of a text from a spreadsheet, row by row; a last line end adds none. Some quote no cells and copy quotes as
 * they stand in them: where quotes enclose no whole cells, they are text, and take no cells after them.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const block = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const { data, errors } = Papa.parse<string[]>(block, { delimiter: "\t", newline: "\n" });
  const hasLooseQuotes = errors.some(({ type }) => type === "Quotes");
  return hasLooseQuotes ? block.split("\n").map((line) => line.split("\t")) : data;
}
