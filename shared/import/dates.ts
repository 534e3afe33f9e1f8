import { monthNumber } from "./month-names.ts";

/** How dates are written. Of two that read a column alike, the first is guessed. */
export const DATE_FORMATS = [
  "yyyy-mm-dd",
  "dd.mm.yyyy",
  "mm/dd/yyyy",
  "dd/mm/yyyy",
  "d mmm yyyy",
  "mmm d, yyyy",
  "dd.mm.yy",
  "mm/dd/yy",
  "dd/mm/yy",
  "yyyymmdd",
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A time of day after the date, as in an exported instant, is left aside. */
const TIME = String.raw`(?:(?:T|,?\s)\s*\d.*)?`;
const WORD = String.raw`(?<name>\p{L}{3,}\.?)`;

const written = (pattern: string) => new RegExp(`^${pattern}$`, "u");

const PATTERNS: Readonly<Record<DateFormat, RegExp>> = {
  "yyyy-mm-dd": written(
    String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${TIME}`,
  ),
  "dd.mm.yyyy": written(
    String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${TIME}`,
  ),
  "mm/dd/yyyy": written(String.raw`(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4})${TIME}`),
  "dd/mm/yyyy": written(String.raw`(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>\d{4})${TIME}`),
  "d mmm yyyy": written(
    String.raw`(?:\p{L}+\.?,?\s)?(?<day>\d{1,2})(?:\.|er|º)?[-\s]\s*(?:de\s)?${WORD}[-\s]\s*(?:de\s)?(?<year>\d{4}|\d{2})${TIME}`,
  ),
  "mmm d, yyyy": written(
    String.raw`(?:\p{L}+\.?,?\s)?${WORD}[-\s](?<day>\d{1,2})(?:st|nd|rd|th)?,?[-\s](?<year>\d{4})${TIME}`,
  ),
  "dd.mm.yy": written(String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{2})${TIME}`),
  "mm/dd/yy": written(String.raw`(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{2})${TIME}`),
  "dd/mm/yy": written(String.raw`(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>\d{2})${TIME}`),
  yyyymmdd: written(String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`),
};

/** Years of two digits up to here belong to this century, as spreadsheets read them. */
const LAST_SHORT_YEAR = 49;

function fullYear(year: string): string {
  if (year.length > 2) return year;
  return Number(year) <= LAST_SHORT_YEAR ? `20${year}` : `19${year}`;
}

/** Reads a date written in a format. @returns `YYYY-MM-DD`, or null where there is no such day. */
export function parseDate(text: string, format: DateFormat): string | null {
  const parts = PATTERNS[format].exec(text.trim())?.groups;
  if (!parts) return null;
  const { year = "", month, day = "", name = "" } = parts;
  const number = month ?? monthNumber(name);
  if (number === null) return null;
  const iso = `${fullYear(year)}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  // Date rolls 31 April over to 1 May; the round trip finds it out.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return exists ? iso : null;
}

/** The format that reads the most of the values; where the month could be the day, the day comes first if so preferred. */
export function guessDateFormat(values: readonly string[], prefersDayFirst = false): DateFormat {
  let best: DateFormat = DATE_FORMATS[0];
  let most = 0;
  for (const format of prefersDayFirst ? DAY_FIRST : DATE_FORMATS) {
    const readable = values.filter((value) => parseDate(value, format) !== null).length;
    if (readable > most) [best, most] = [format, readable];
  }
  return best;
}

const monthFirst: ReadonlySet<DateFormat> = new Set(["mm/dd/yyyy", "mm/dd/yy"]);
const DAY_FIRST = [
  ...DATE_FORMATS.filter((format) => !monthFirst.has(format)),
  ...DATE_FORMATS.filter((format) => monthFirst.has(format)),
];
