import { attribute } from "../../shared/contract/contract.ts";
import { MoneySum } from "../../shared/domain/money.ts";
import { currencyOf, formatMoneyBriefly, formatNumber, formatPercent } from "../forms/format.ts";
import { locale, messages } from "../language/language.ts";
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

/** What was worked out of lists that do not change: going to and fro between board and table adds nothing up anew. */
const known = new WeakMap<readonly AnyRow[], Map<string, ColumnSum | null>>();

/**
 * Amounts are added, in their own currency where all have the same, else in the company's, which the note says;
 * percentages are averaged. Null for columns whose values come to nothing.
 */
export function sumOf(
  column: TableColumn,
  rows: readonly AnyRow[],
  companyCurrency: string,
): ColumnSum | null {
  const kind = column.field?.kind;
  if (kind !== "money" && kind !== "percent") return null;
  const sums = known.get(rows) ?? new Map<string, ColumnSum | null>();
  known.set(rows, sums);
  const key = `${locale()} ${companyCurrency} ${column.name}`;
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = kind === "money" ? moneySum(column, rows, companyCurrency) : average(column, rows);
    sums.set(key, sum);
  }
  return sum;
}

function moneySum(
  { name, field }: TableColumn,
  rows: readonly AnyRow[],
  companyCurrency: string,
): ColumnSum | null {
  if (!field) return null;
  const text = messages().table;
  const own = new MoneySum();
  let currency: string | null = null;
  for (const row of rows) {
    if (attribute(row, name) === null) continue;
    const of = currencyOf(field, row, companyCurrency);
    if (currency !== null && of !== currency)
      return convertedSum(IN_COMPANY_CURRENCY[name] ?? name, name, rows, companyCurrency);
    currency = of;
    own.add(numberOf(row, name));
  }
  if (currency === null) return null;
  return { text: formatMoneyBriefly(own.total, currency), note: text.sum };
}

/** The sum of the amounts of a field as another field has them in the company's currency. */
function convertedSum(
  base: string,
  name: string,
  rows: readonly AnyRow[],
  companyCurrency: string,
): ColumnSum {
  const text = messages().table;
  const converted = new MoneySum();
  let left = 0;
  for (const row of rows) {
    if (attribute(row, name) === null) continue;
    const amount = numberOf(row, base);
    converted.add(amount);
    if (amount === null) left += 1;
  }
  const notes = [text.sumConverted(companyCurrency)];
  if (left > 0) notes.push(text.withoutRate(left));
  const sum = formatMoneyBriefly(converted.total, companyCurrency);
  return { text: `≈ ${sum}`, note: notes.join(", ") };
}

function average({ name }: TableColumn, rows: readonly AnyRow[]): ColumnSum | null {
  const sum = new MoneySum();
  let count = 0;
  for (const row of rows) {
    const value = numberOf(row, name);
    if (value === null) continue;
    sum.add(value);
    count += 1;
  }
  if (count === 0) return null;
  const mean = sum.total / count;
  const rounded = Math.round(mean * 10) / 10;
  const text = messages().table;
  return {
    text: text.average(formatPercent(rounded)),
    note: text.averageOf(formatNumber(count)),
  };
}

function numberOf(row: AnyRow, name: string): number | null {
  const value = attribute(row, name);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
