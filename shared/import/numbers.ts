import Big from "big.js";

/** How numbers are written: which signs divide off the thousands and the decimals. */
export const NUMBER_FORMATS = ["1,234.56", "1.234,56", "1 234,56", "1'234.56"] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

interface Signs {
  /** Divides thousands, always in threes. The first is the format's own, the others are let pass beside it. */
  readonly thousands: string;
  readonly decimal: string;
}

const SIGNS: Readonly<Record<NumberFormat, Signs>> = {
  "1,234.56": { thousands: ",'’ ", decimal: "." },
  "1.234,56": { thousands: ".'’ ", decimal: "," },
  "1 234,56": { thousands: " ", decimal: "," },
  "1'234.56": { thousands: "'’", decimal: "." },
};

function patternOf({ thousands, decimal }: Signs): RegExp {
  const divider = `[${thousands}]`;
  const point = `\\${decimal}`;
  return new RegExp(
    `^([+-]?)(\\d{1,3}(?:${divider}\\d{3})+|\\d+|(?=${point}\\d))(?:${point}(\\d+))?$`,
  );
}

const PATTERNS: Readonly<Record<NumberFormat, RegExp>> = {
  "1,234.56": patternOf(SIGNS["1,234.56"]),
  "1.234,56": patternOf(SIGNS["1.234,56"]),
  "1 234,56": patternOf(SIGNS["1 234,56"]),
  "1'234.56": patternOf(SIGNS["1'234.56"]),
};

/** A currency sign or code before or after a number, or a per cent sign after it. */
const UNITS = /^([A-Z]{0,3}\p{Sc}|[A-Z]{3})\s*|\s*([A-Z]{0,3}\p{Sc}|[A-Z]{3}|%)$/gu;

/** A number without its units, its sign in front: books write (12.50) and some programs 12.50- for less than nothing. */
function bareNumber(text: string): string {
  const bare = text
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/\u2212/g, "-")
    .trim();
  const negative = /^\((.*)\)$/.exec(bare) ?? /^([^-]*\d.*)-$/.exec(bare);
  return negative ? `-${withoutUnits(negative[1] ?? "")}` : withoutUnits(bare);
}

function withoutUnits(text: string): string {
  // The sign may stand before the currency, as in -$5.
  const [, sign = "", rest = ""] = /^([+-]?)\s*(.*)$/.exec(text.trim()) ?? [];
  return sign + rest.replace(UNITS, "").trim();
}

/**
 * Reads a number written in a format, times a multiplier, exactly (decimal, no binary float in between).
 * @returns null where the text is not such a number.
 */
export function parseNumber(text: string, format: NumberFormat, multiplier = 1): number | null {
  const match = PATTERNS[format].exec(bareNumber(text));
  if (!match) return null;
  const [, sign = "", whole = "", decimals = "0"] = match;
  const digits = whole.replace(/\D/g, "") || "0";
  return new Big(`${sign === "-" ? "-" : ""}${digits}.${decimals}`).times(multiplier).toNumber();
}

/**
 * The format that reads the most of the values. Where several read the same: one with the preferred one's decimal
 * sign, of those one whose own sign divides the values' thousands, else the preferred one itself.
 */
export function guessNumberFormat(
  values: readonly string[],
  preferred: NumberFormat = NUMBER_FORMATS[0],
): NumberFormat {
  let best = preferred;
  let bestScore = -1;
  for (const format of NUMBER_FORMATS) {
    const readable = values.filter((value) => parseNumber(value, format) !== null).length;
    const alike = SIGNS[format].decimal === SIGNS[preferred].decimal ? 4 : 0;
    const own = values.some((value) => dividesThousandsBy(value, SIGNS[format])) ? 2 : 0;
    const score = readable * 8 + alike + own + (format === preferred ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [format, score];
  }
  return best;
}

function dividesThousandsBy(value: string, { thousands }: Signs): boolean {
  const [own = ""] = thousands;
  return new RegExp(`\\d[${own}]\\d{3}(?!\\d)`).test(bareNumber(value));
}

/** Whether values tell which sign divides off decimals: the preference for columns that do not tell it themselves. */
export function tellDecimalSign(values: readonly string[]): "," | "." | null {
  let commas = 0;
  let points = 0;
  for (const value of values) {
    const bare = bareNumber(value);
    if (/^[+-]?[\d.'’ ]*\d,\d{1,2}$/.test(bare)) commas += 1;
    else if (/^[+-]?[\d,'’ ]*\d\.\d{1,2}$/.test(bare)) points += 1;
  }
  if (commas === points) return null;
  return commas > points ? "," : ".";
}
