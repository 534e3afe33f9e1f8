const DAY_MS = 86_400_000;

/** Sunday is 0, as in JavaScript's own dates. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Days are ISO dates, YYYY-MM-DD, and have no time zone: they are counted in UTC. */
const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(instantOf(text)) &&
  dayOf(instantOf(text)) === text;

export const addDays = (day: string, days: number): string => dayOf(instantOf(day) + days * DAY_MS);

/** The first day of the month so many months away. */
export function startOfMonth(day: string, monthsAway: number): string {
  const date = new Date(instantOf(day));
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsAway, 1));
}

/** The last day on or before this one that a week begins with. */
export function startOfWeek(day: string, firstWeekday: Weekday): string {
  const weekday = new Date(instantOf(day)).getUTCDay();
  return addDays(day, -((weekday - firstWeekday + 7) % 7));
}

/** When a day begins on this device's clock, as UTC, ISO 8601. */
export function localStartOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date).toISOString();
}

/** The day it is on this device's clock. */
export function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}
