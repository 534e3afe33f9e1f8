import { parseDate, type DateFormat } from "../../shared/import/dates.ts";
import { perLocale } from "../language/per-locale.ts";

/** In the order in which a date is tried: the person's own first; the two with slashes cannot be told apart. */
const dateFormats = perLocale((locale): readonly DateFormat[] => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date());
  const order = parts.map(({ type }) => type);
  const isMonthFirst = order.indexOf("month") < order.indexOf("day");
  const slashed: DateFormat[] = isMonthFirst
    ? ["mm/dd/yyyy", "dd/mm/yyyy"]
    : ["dd/mm/yyyy", "mm/dd/yyyy"];
  return ["yyyy-mm-dd", "dd.mm.yyyy", ...slashed];
});

/** Reads a date as people write it; null where it is none. @returns `YYYY-MM-DD` */
export function readDate(text: string): string | null {
  for (const format of dateFormats()) {
    const date = parseDate(text, format);
    if (date !== null) return date;
  }
  return null;
}
