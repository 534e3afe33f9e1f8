import { formatMoneyBriefly, formatNumber, formatPercent } from "../forms/format.ts";
import { perLocale } from "../language/per-locale.ts";
import { messages } from "../language/language.ts";
import type { Behind, ReportCell, ReportColumn } from "./report.ts";

const NOTHING: ReportCell = { value: null, text: "–" };

/** To one decimal, which is as exact as rates and days are read. */
const toTenths = (value: number): number => Math.round(value * 10) / 10;

export const textCell = (text: string): ReportCell => ({ value: text, text });

/** A number of opportunities, which opens them. */
export const countCell = (value: number, opens: Behind): ReportCell => ({
  value,
  text: formatNumber(value),
  ...(value > 0 ? { opens } : {}),
});

export const moneyCell = (value: number, currency: string): ReportCell => ({
  value,
  text: formatMoneyBriefly(value, currency),
});

/** @param rate from 0 to 1 */
export const rateText = (rate: number): string => formatPercent(toTenths(rate * 100));

/** @param rate from 0 to 1; null where there is none */
export const rateCell = (rate: number | null): ReportCell =>
  rate === null ? NOTHING : { value: toTenths(rate * 100), text: rateText(rate) };

export const daysCell = (days: number | null): ReportCell =>
  days === null ? NOTHING : { value: toTenths(days), text: formatNumber(toTenths(days)) };

const HOURS_PER_DAY = 24;
const MINUTES_PER_DAY = 1_440;

const unit = (name: "day" | "hour" | "minute") =>
  perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit: name,
        unitDisplay: "long",
        maximumFractionDigits: name === "minute" ? 0 : 1,
      }),
  );
const inDays = unit("day");
const inHours = unit("hour");
const inMinutes = unit("minute");

/** "3.5 days", and hours or minutes where it is less than one. */
export function daysText(days: number): string {
  if (days >= 1) return inDays().format(days);
  if (days * HOURS_PER_DAY >= 1) return inHours().format(days * HOURS_PER_DAY);
  return inMinutes().format(days * MINUTES_PER_DAY);
}

/** The number that stands over a column; nothing over an empty one. */
export const countLabel = (count: number): { label?: string } =>
  count === 0 ? {} : { label: formatNumber(count) };

/** "12 opportunities". */
export const countText = (count: number): string =>
  messages().insights.opportunities(formatNumber(count), count);

export const textColumn = (label: string): ReportColumn => ({ label, isNumeric: false });
export const numberColumn = (label: string): ReportColumn => ({ label, isNumeric: true });
