import { attribute } from "../../shared/contract/contract.ts";
import { guardFormula } from "../../shared/export/formula-guard.ts";
import type { AnyRow } from "../table/search.ts";

export interface CsvColumn {
  readonly name: string;
  readonly label: string;
}

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";
/** Rows written between two looks at the clock. */
const ROWS_AT_ONCE = 500;

/** A cell by RFC 4180: quoted where it holds a comma, a quote or a line break. */
function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value as every program reads it: numbers with a point and no grouping, dates as in ISO 8601, texts guarded. */
function valueText(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : guardFormula(value);
}

const line = (cells: readonly string[]) => cells.map(cell).join(",") + LINE_END;

/**
 * Records as CSV (RFC 4180, UTF-8 with a byte order mark), in parts, with a rest between them so that the window
 * stays free. Satchel's own import reads it back.
 */
export async function csvParts(
  columns: readonly CsvColumn[],
  rows: readonly AnyRow[],
  rest: () => Promise<void>,
): Promise<string[]> {
  const parts = [BYTE_ORDER_MARK + line(columns.map(({ label }) => guardFormula(label)))];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const lines = rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row) => line(columns.map(({ name }) => valueText(attribute(row, name)))));
    parts.push(lines.join(""));
    await rest();
  }
  return parts;
}
