import { attribute, type Scalar } from "../../shared/contract/contract.ts";
import { isCurrency } from "../../shared/contract/currency.ts";
import type { Field } from "../../shared/contract/field.ts";

/** How values are shown everywhere: in the person's locale, money in its own currency. */

const DECIMALS_SHOWN = 9;

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: DECIMALS_SHOWN });
const percent = new Intl.NumberFormat(undefined, {
  style: "unit",
  unit: "percent",
  maximumFractionDigits: DECIMALS_SHOWN,
});
const seconds = new Intl.NumberFormat(undefined, { style: "unit", unit: "second" });
// A date has no time zone: it is read and shown in UTC, so that it never slips by a day.
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const instant = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function moneyFormatter(options: Intl.NumberFormatOptions) {
  const byCurrency = new Map<string, Intl.NumberFormat>();
  return (value: number, currency: string): string => {
    if (!isCurrency(currency)) return number.format(value);
    let format = byCurrency.get(currency);
    if (!format) {
      format = new Intl.NumberFormat(undefined, { style: "currency", currency, ...options });
      byCurrency.set(currency, format);
    }
    return format.format(value);
  };
}

/** An amount in a currency; a plain number where the currency is not one of ISO 4217's. */
export const formatMoney = moneyFormatter({});

/** The same without decimals where the amount is whole, for places with little room. */
export const formatMoneyBriefly = moneyFormatter({ trailingZeroDisplay: "stripIfInteger" });

export function formatNumber(value: number): string {
  return number.format(value);
}

// A pipeline has few different dates and many of each; Intl is slow enough for that to matter.
const shownDates = new Map<string, string>();

/** @param value ISO date, YYYY-MM-DD; anything else is shown as it came. */
export function formatDate(value: string): string {
  let shown = shownDates.get(value);
  if (shown === undefined) {
    const parsed = new Date(`${value}T00:00:00Z`);
    shown = Number.isNaN(parsed.getTime()) ? value : date.format(parsed);
    shownDates.set(value, shown);
  }
  return shown;
}

/** @param value instant, UTC, ISO 8601 */
export function formatInstant(value: string): string {
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? value : instant.format(parsed);
}

/** The currency an amount of this record is in. */
export function currencyOf(
  field: Field,
  row: Readonly<Record<string, Scalar>>,
  companyCurrency: string,
): string {
  const own = field.currencyField ? attribute(row, field.currencyField) : null;
  return typeof own === "string" ? own : companyCurrency;
}

/** One attribute of a record as text; empty where it holds nothing. */
export function formatField(
  name: string,
  field: Field,
  row: Readonly<Record<string, Scalar>>,
  companyCurrency: string,
): string {
  const value = attribute(row, name);
  if (value === null) return "";
  if (typeof value === "string") return field.kind === "date" ? formatDate(value) : value;
  switch (field.kind) {
    case "money":
      return formatMoney(value, currencyOf(field, row, companyCurrency));
    case "percent":
      return percent.format(value);
    case "seconds":
      return seconds.format(value);
    default:
      return number.format(value);
  }
}

const NUMBER_KINDS: ReadonlySet<string> = new Set([
  "money",
  "rate",
  "percent",
  "quantity",
  "seconds",
]);

/** Whether a field holds numbers, which stand to the right. */
export function isNumeric(field: Field): boolean {
  return NUMBER_KINDS.has(field.kind);
}
