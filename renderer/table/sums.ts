import { attribute } from "../../shared/contract/contract.ts";
import { addMoney } from "../../shared/domain/money.ts";
import { currencyOf, formatMoneyBriefly, formatNumber, formatPercent } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import type { AnyRow } from "./search.ts";
import type { TableColumn } from "./table-columns.ts";

/** What a column's values come to. */
export interface ColumnSum {
  readonly text: string;
  /** What the figure is and what it leaves out, in words. */
  readonly note: string;
}

/** The field that holds the same amount in the company's currency. */
const IN_COMPANY_CURRENCY: Readonly<Record<string, string>> = {
  opportunity_amount: "base_opportunity_amount",
  total: "base_total",
};

/**
 * Amounts are added, in their own currency where all have the same, else in the company's, which the note says;
 * percentages are averaged. Null for columns whose values come to nothing.
 */
export function sumOf(
  column: TableColumn,
  rows: readonly AnyRow[],
  companyCurrency: string,
): ColumnSum | null {
  if (column.field?.kind === "money") return moneySum(column, rows, companyCurrency);
  if (column.field?.kind === "percent") return average(column, rows);
  return null;
}

function moneySum(
  column: TableColumn,
  rows: readonly AnyRow[],
  companyCurrency: string,
): ColumnSum | null {
  const { name, field } = column;
  if (!field) return null;
  const filled = rows.filter((row) => attribute(row, name) !== null);
  const [first] = filled;
  if (!first) return null;
  const text = messages().table;
  const currency = currencyOf(field, first, companyCurrency);
  const isMixed = filled.some((row) => currencyOf(field, row, companyCurrency) !== currency);
  if (!isMixed) {
    const sum = addMoney(filled.map((row) => numberOf(row, name)));
    return { text: formatMoneyBriefly(sum, currency), note: text.sum };
  }
  const base = IN_COMPANY_CURRENCY[name] ?? name;
  const converted = filled.map((row) => numberOf(row, base));
  const left = converted.filter((amount) => amount === null).length;
  const sum = formatMoneyBriefly(addMoney(converted), companyCurrency);
  const notes = [text.sumConverted(companyCurrency)];
  if (left > 0) notes.push(text.withoutRate(left));
  return { text: `≈ ${sum}`, note: notes.join(", ") };
}

function average({ name }: TableColumn, rows: readonly AnyRow[]): ColumnSum | null {
  const values = rows.flatMap((row) => numberOf(row, name) ?? []);
  if (values.length === 0) return null;
  const mean = addMoney(values) / values.length;
  const rounded = Math.round(mean * 10) / 10;
  const text = messages().table;
  return {
    text: text.average(formatPercent(rounded)),
    note: text.averageOf(formatNumber(values.length)),
  };
}

function numberOf(row: AnyRow, name: string): number | null {
  const value = attribute(row, name);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
