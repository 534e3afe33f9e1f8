/** Months and quarters as whole numbers that count up, so that the next one is the number plus one. */

export const PERIOD_LENGTHS = ["month", "quarter"] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

const MONTHS: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3 };
const MONTHS_PER_YEAR = 12;

/** The period a date lies in. @param date ISO date, YYYY-MM-DD */
export function periodOf(date: string, length: PeriodLength): number {
  const months = Number(date.slice(0, 4)) * MONTHS_PER_YEAR + Number(date.slice(5, 7)) - 1;
  return Math.floor(months / MONTHS[length]);
}

function dayOf(month: number, day: number): string {
  // Setting the year by itself keeps years below 100 what they are.
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / MONTHS_PER_YEAR), month % MONTHS_PER_YEAR, day);
  return date.toISOString().slice(0, "YYYY-MM-DD".length);
}

/** The first day of a period, ISO. */
export function firstDayOf(period: number, length: PeriodLength): string {
  return dayOf(period * MONTHS[length], 1);
}

/** The last day of a period, ISO. */
export function lastDayOf(period: number, length: PeriodLength): string {
  return dayOf((period + 1) * MONTHS[length], 0);
}
