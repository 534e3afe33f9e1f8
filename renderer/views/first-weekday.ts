import type { Weekday } from "../../shared/views/days.ts";

/** Younger than the library TypeScript is told of; Monday is 1, Sunday 7. */
interface LocaleOfWeeks extends Intl.Locale {
  getWeekInfo?: () => { readonly firstDay: number };
}

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const MONDAY = 1;

/** The day weeks begin with where the locale is spoken; Monday where that is not known. */
export function firstWeekday(locale: string): Weekday {
  const known: LocaleOfWeeks = new Intl.Locale(locale);
  const firstDay = known.getWeekInfo?.().firstDay ?? MONDAY;
  return WEEKDAYS[firstDay % WEEKDAYS.length] ?? MONDAY;
}
