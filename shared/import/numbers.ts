import Big from "big.js";

/** How numbers are written: which sign divides off the decimals. */
export const NUMBER_FORMATS = ["1,234.56", "1.234,56"] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** Thousands may be divided by the other sign, a space or an apostrophe, always in threes. */
const PATTERNS: Readonly<Record<NumberFormat, RegExp>> = {
  "1,234.56": /^([+-]?)(\d{1,3}(?:[, '’]\d{3})+|\d+|(?=\.\d))(?:\.(\d+))?$/,
  "1.234,56": /^([+-]?)(\d{1,3}(?:[. '’]\d{3})+|\d+|(?=,\d))(?:,(\d+))?$/,
};

/** A currency sign or code before or after a number, or a per cent sign after it. */
const UNITS = /^(\p{Sc}|[A-Z]{3})\s*|\s*(\p{Sc}|[A-Z]{3}|%)$/gu;

/**
 * Reads a number written in a format, times a multiplier, exactly (decimal, no binary float in between).
 * @returns null where the text is not such a number.
 */
export function parseNumber(text: string, format: NumberFormat, multiplier = 1): number | null {
  const bare = text
    .trim()
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(UNITS, "");
  const match = PATTERNS[format].exec(bare);
  if (!match) return null;
  const [, sign = "", whole = "", decimals = "0"] = match;
  const digits = whole.replace(/\D/g, "") || "0";
  return new Big(`${sign === "-" ? "-" : ""}${digits}.${decimals}`).times(multiplier).toNumber();
}

/** The format that reads the most of the values; the preferred one where both read the same. */
export function guessNumberFormat(
  values: readonly string[],
  preferred: NumberFormat = "1,234.56",
): NumberFormat {
  const readable = (format: NumberFormat) =>
    values.filter((value) => parseNumber(value, format) !== null).length;
  const [point, comma] = [readable("1,234.56"), readable("1.234,56")];
  if (point === comma) return preferred;
  return point > comma ? "1,234.56" : "1.234,56";
}
