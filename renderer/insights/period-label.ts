import { firstDayOf, type PeriodLength } from "../../shared/insights/period.ts";
import { formatMonth } from "../forms/format.ts";
import { messages } from "../language/language.ts";

const QUARTERS_PER_YEAR = 4;

/** "Nov 2026" or "Q4 2026". */
export function periodLabel(period: number, length: PeriodLength): string {
  if (length === "month") {
    return formatMonth(firstDayOf(period, "month").slice(0, "YYYY-MM".length));
  }
  const quarter = (period % QUARTERS_PER_YEAR) + 1;
  return messages().insights.quarter(quarter, Math.floor(period / QUARTERS_PER_YEAR));
}
