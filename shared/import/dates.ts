/** How dates are written. The first that reads a column best is guessed. */
export const DATE_FORMATS = ["yyyy-mm-dd", "dd.mm.yyyy", "mm/dd/yyyy", "dd/mm/yyyy"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A time of day after the date, as in an exported instant, is left aside. */
const PATTERNS: Readonly<Record<DateFormat, RegExp>> = {
  "yyyy-mm-dd": /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T ]\d.*)?$/,
  "dd.mm.yyyy": /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?:\s\d.*)?$/,
  "mm/dd/yyyy": /^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4})(?:\s\d.*)?$/,
  "dd/mm/yyyy": /^(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>\d{4})(?:\s\d.*)?$/,
};

/** Reads a date written in a format. @returns `YYYY-MM-DD`, or null where there is no such day. */
export function parseDate(text: string, format: DateFormat): string | null {
  const parts = PATTERNS[format].exec(text.trim())?.groups;
  if (!parts) return null;
  const { year = "", month = "", day = "" } = parts;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  // Date rolls 31 April over to 1 May; the round trip finds it out.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return exists ? iso : null;
}

/** The format that reads the most of the values. */
export function guessDateFormat(values: readonly string[]): DateFormat {
  let best: DateFormat = DATE_FORMATS[0];
  let most = 0;
  for (const format of DATE_FORMATS) {
    const readable = values.filter((value) => parseDate(value, format) !== null).length;
    if (readable > most) [best, most] = [format, readable];
  }
  return best;
}
