import { addDays, startOfMonth, startOfWeek, type Weekday } from "./days.ts";
import type { Period } from "./filter.ts";

/** Days from one on, up to but without another; null where it has no such end. */
export interface DayRange {
  readonly from: string | null;
  readonly before: string | null;
}

const WEEK_DAYS = 7;
const QUARTER_MONTHS = 3;
const YEAR_MONTHS = 12;

/** Which days a period means on the given day. */
export function daysOf(period: Period, today: string, firstWeekday: Weekday): DayRange {
  const days = (from: number, count: number) => ({
    from: addDays(today, from),
    before: addDays(today, from + count),
  });
  const week = (away: number) => {
    const from = addDays(startOfWeek(today, firstWeekday), away * WEEK_DAYS);
    return { from, before: addDays(from, WEEK_DAYS) };
  };
  const months = (count: number, away: number) => {
    const intoPeriod = (Number(today.slice(5, 7)) - 1) % count;
    const first = away * count - intoPeriod;
    return { from: startOfMonth(today, first), before: startOfMonth(today, first + count) };
  };
  switch (period) {
    case "today":
      return days(0, 1);
    case "yesterday":
      return days(-1, 1);
    case "tomorrow":
      return days(1, 1);
    case "this_week":
      return week(0);
    case "last_week":
      return week(-1);
    case "next_week":
      return week(1);
    case "this_month":
      return months(1, 0);
    case "last_month":
      return months(1, -1);
    case "next_month":
      return months(1, 1);
    case "this_quarter":
      return months(QUARTER_MONTHS, 0);
    case "last_quarter":
      return months(QUARTER_MONTHS, -1);
    case "next_quarter":
      return months(QUARTER_MONTHS, 1);
    case "this_year":
      return months(YEAR_MONTHS, 0);
    case "last_year":
      return months(YEAR_MONTHS, -1);
    case "next_year":
      return months(YEAR_MONTHS, 1);
    case "past":
      return { from: null, before: today };
    case "future":
      return { from: addDays(today, 1), before: null };
  }
}
