import { parseDate, type DateFormat } from "../../shared/import/dates.ts";
import { perLocale } from "../language/per-locale.ts";

/** In the order in which a date is tried: the person's own first; those with slashes cannot be told apart. */
const dateFormats = perLocale((locale): readonly DateFormat[] => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date());
  const order = parts.map(({ type }) => type);
  const isMonthFirst = order.indexOf("month") < order.indexOf("day");
  const slashed: DateFormat[] = isMonthFirst
    ? ["mm/dd/yyyy", "mm/dd/yy", "dd/mm/yyyy", "dd/mm/yy"]
    : ["dd/mm/yyyy", "dd/mm/yy", "mm/dd/yyyy", "mm/dd/yy"];
  return ["yyyy-mm-dd", "dd.mm.yyyy", "dd.mm.yy", ...slashed, "d mmm yyyy", "mmm d, yyyy"];
});

/** What a date field holds (`dateText`) while its year has fewer than four digits: the year comes first. */
const UNFINISHED = /^\d{1,2}-\d{2}-\d{2}$/;

/** Reads a date as people write it; null where it is none. @returns `YYYY-MM-DD` */
export function readDate(text: string): string | null {
  if (UNFINISHED.test(text)) return null;
  for (const format of dateFormats()) {
    const date = parseDate(text, format);
    if (date !== null) return date;
  }
  return null;
}
