import { isDay } from "../../shared/views/days.ts";

/** What stands in the parts of a date; null where nothing does yet. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export type DatePart = keyof DateParts;

const two = (part: number) => String(part).padStart(2, "0");

/**
 * A date as it stands in its field: an ISO date, or what there is of one, such as `2026-MM-24`, which the contract
 * refuses; null where nothing stands there. A year that is still being typed has fewer than four digits.
 */
export function dateText({ year, month, day }: DateParts): string | null {
  if (year === null && month === null && day === null) return null;
  return `${year ?? "YYYY"}-${month === null ? "MM" : two(month)}-${day === null ? "DD" : two(day)}`;
}

/** The parts of such a text. */
export function datePartsOf(text: string | null): DateParts {
  const [year = null, month = null, day = null] = (text ?? "")
    .split("-")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : null));
  return { year, month, day };
}

/** What keeps a text that stands in a date field from being a date; null where nothing does. */
export function dateFault(text: string | null): "incomplete" | "no_such_day" | null {
  if (text === null || isDay(text)) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? "no_such_day" : "incomplete";
}
