import { attribute, type Scalar } from "../../shared/contract/contract.ts";
import { isCurrency } from "../../shared/contract/currency.ts";
import type { Field } from "../../shared/contract/field.ts";
import { optionLabel } from "../language/labels.ts";
import { perLocale } from "../language/per-locale.ts";

/** How values are shown everywhere: by the person's locale, money in its own currency. */

export const DECIMALS_SHOWN = 9;

const number = perLocale(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: DECIMALS_SHOWN }),
);
const percent = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: "percent",
      maximumFractionDigits: DECIMALS_SHOWN,
    }),
);
const seconds = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: "unit", unit: "second" }),
);
const SECONDS_A_MINUTE = 60;
const SECONDS_AN_HOUR = 3_600;
const periodIn = (unit: "second" | "minute" | "hour") =>
  perLocale(
    (locale) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }),
  );
const [inSeconds, inMinutes, inHours] = [periodIn("second"), periodIn("minute"), periodIn("hour")];
const BYTES_A_KILOBYTE = 1_000;
const BYTES_A_MEGABYTE = 1_000_000;
const sizeIn = (unit: "kilobyte" | "megabyte") =>
  perLocale(
    (locale) => new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }),
  );
const kilobytes = sizeIn("kilobyte");
const megabytes = sizeIn("megabyte");
// A date has no time zone: it is read and shown in UTC, so that it never slips by a day.
const date = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }),
);
const month = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }),
);
const instant = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
);
const instantDay = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }));
const list = perLocale((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

function moneyFormatter(options: Intl.NumberFormatOptions) {
  const byCurrency = perLocale(() => new Map<string, Intl.NumberFormat>());
  const formatOf = perLocale((locale) => (currency: string): Intl.NumberFormat => {
    const known = byCurrency().get(currency);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { style: "currency", currency, ...options });
    byCurrency().set(currency, made);
    return made;
  });
  return (value: number, currency: string): string =>
    isCurrency(currency) ? formatOf()(currency).format(value) : number().format(value);
}

/** An amount in a currency; a plain number where the currency is not one of ISO 4217's. */
export const formatMoney = moneyFormatter({});

/** The same without decimals where the amount is whole, for places with little room. */
export const formatMoneyBriefly = moneyFormatter({ trailingZeroDisplay: "stripIfInteger" });

/** The same to a few digits, such as €1.2M, for the axes of charts. */
export const formatMoneyRoughly = moneyFormatter({
  notation: "compact",
  maximumFractionDigits: 1,
});

/** The size of a file, such as "1.4 MB". */
export function formatBytes(value: number): string {
  return value < BYTES_A_MEGABYTE
    ? kilobytes().format(value / BYTES_A_KILOBYTE)
    : megabytes().format(value / BYTES_A_MEGABYTE);
}

/** A number of seconds in the longest unit it is a whole number of, such as "15 minutes". */
export function formatPeriod(value: number): string {
  if (value % SECONDS_AN_HOUR === 0) return inHours().format(value / SECONDS_AN_HOUR);
  if (value % SECONDS_A_MINUTE === 0) return inMinutes().format(value / SECONDS_A_MINUTE);
  return inSeconds().format(value);
}

export function formatNumber(value: number): string {
  return number().format(value);
}

/** @param value 12.5 for 12.5 % */
export function formatPercent(value: number): string {
  return percent().format(value);
}

/** Several things in a sentence, such as "a, b and c". */
export function formatList(values: readonly string[]): string {
  return list().format(values);
}

// A pipeline has few different dates and many of each; Intl is slow enough for that to matter.
const shownDates = perLocale(() => new Map<string, string>());

/** @param value ISO date, YYYY-MM-DD; anything else is shown as it came. */
export function formatDate(value: string): string {
  let shown = shownDates().get(value);
  if (shown === undefined) {
    const parsed = new Date(`${value}T00:00:00Z`);
    shown = Number.isNaN(parsed.getTime()) ? value : date().format(parsed);
    shownDates().set(value, shown);
  }
  return shown;
}

/** @param value ISO month, YYYY-MM; anything else is shown as it came. */
export function formatMonth(value: string): string {
  const parsed = new Date(`${value}-01T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? value : month().format(parsed);
}

/** @param value instant, UTC, ISO 8601 */
export function formatInstant(value: string): string {
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? value : instant().format(parsed);
}

const ago = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** Units of time by their length, the longest first. */
const UNITS = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago something was, such as "2 hours ago". @param value instant, UTC, ISO 8601 */
export function formatAgo(value: string, now: Date): string {
  const passed_ms = now.getTime() - Date.parse(value);
  const [unit, length_ms] = UNITS.find(([, length]) => passed_ms >= length) ?? ["second", 1_000];
  return ago().format(-Math.max(0, Math.floor(passed_ms / length_ms)), unit);
}

const agoBriefly = perLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" }),
);

/** The same for places with little room, to the minute: "now", "2 min. ago". @param value instant, UTC, ISO 8601 */
export function formatAgoBriefly(value: string, now: Date): string {
  const passed_ms = now.getTime() - Date.parse(value);
  const [unit, length_ms] = UNITS.find(([, length]) => passed_ms >= length) ?? ["second", Infinity];
  return agoBriefly().format(-Math.max(0, Math.floor(passed_ms / length_ms)), unit);
}

/** The day of an instant on this device. @param value instant, UTC, ISO 8601 */
export function formatInstantDay(value: string): string {
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? value : instantDay().format(parsed);
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
  if (typeof value === "string") {
    return field.kind === "date" ? formatDate(value) : optionLabel(field, value);
  }
  switch (field.kind) {
    case "money":
      return formatMoney(value, currencyOf(field, row, companyCurrency));
    case "percent":
      return formatPercent(value);
    case "seconds":
      return seconds().format(value);
    default:
      return number().format(value);
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
