import type { Field } from "../contract/field.ts";
import { sameName } from "./convert.ts";
import { lookupOf, type LookupNames, type ValueTarget } from "./mapping.ts";
import { parseNumber } from "./numbers.ts";
import type { ColumnProfile } from "./profile.ts";
import { rangeHolding } from "./ranges.ts";

/** What other programs call ERPNext's statuses. */
const STATUS_WORDS: Readonly<Record<string, readonly string[]>> = {
  Converted: ["won", "closed won", "ordered", "success"],
  Lost: ["closed lost", "rejected"],
  Closed: ["cancelled", "canceled", "archived"],
  Open: ["new", "active", "in progress", "pending", "engaging", "working"],
  Quotation: ["quoted", "proposal sent"],
  Replied: ["answered"],
};

/**
 * Where the values of a column go in a field that takes only certain ones: the same name whatever its case,
 * a known other word for it, a new lookup record. Numbers that fall into ranges need no entry; nor does a value
 * nothing can be guessed for, which is an error until a person says where it goes.
 */
export function guessValues(
  field: Field,
  column: ColumnProfile,
  lookups: LookupNames,
): Record<string, ValueTarget> {
  const lookup = lookupOf(field);
  // A column of this many different values is not a column of names to be made.
  if ((!lookup && field.kind !== "choice") || column.more) return {};
  const targets = valuesToMap(field, column).map(({ text }): [string, ValueTarget] | null => {
    const names = lookup ? lookups[lookup] : (field.options ?? []);
    const same = names.find((name) => sameName(name, text));
    if (same !== undefined) return [text, { to: "value", value: same }];
    if (lookup) return [text, { to: "new" }];
    const value = statusFor(field, text, lookups);
    return value === undefined ? null : [text, { to: "value", value }];
  });
  return Object.fromEntries(targets.filter((entry) => entry !== null));
}

/** The values of a column a person is asked about: all but the numbers that fall into ranges by themselves. */
export function valuesToMap(field: Field, column: ColumnProfile): ColumnProfile["values"] {
  if (field.kind !== "choice") return column.values;
  return column.values.filter(({ text }) => {
    const number = parseNumber(text, column.numberFormat);
    return number === null || rangeHolding(field.options ?? [], number) === undefined;
  });
}

function statusFor(field: Field, text: string, lookups: LookupNames): string | undefined {
  const options = field.options ?? [];
  const known = options.find((option) =>
    STATUS_WORDS[option]?.some((word) => sameName(word, text)),
  );
  if (known !== undefined) return known;
  // A deal in one of the sales stages is under way.
  const isStage = lookups["sales-stage"].some((name) => sameName(name, text));
  return isStage && typeof field.default === "string" ? field.default : undefined;
}
