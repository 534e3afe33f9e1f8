import { valueDetail } from "../contract/problem.ts";
import { checkValue } from "../contract/validation.ts";
import type { LookupName, RecordName } from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";
import { DATE_FORMATS, parseDate } from "./dates.ts";
import {
  lookupOf,
  takesNumbers,
  type ColumnMapping,
  type FieldMapping,
  type LookupNames,
} from "./mapping.ts";
import { NUMBER_FORMATS, parseNumber } from "./numbers.ts";
import { rangeHolding } from "./ranges.ts";

/** A field's value, with the lookup record to be made for it if it has none yet; or why there is no value. */
export type Converted =
  | { readonly ok: true; readonly value: unknown; readonly creates?: NewLookup }
  | { readonly ok: false; readonly reasons: readonly string[] };

export interface NewLookup {
  readonly resource: LookupName;
  readonly name: string;
}

export interface Target {
  readonly resource: RecordName;
  readonly name: string;
  readonly field: Field;
}

const refuse = (reason: string): Converted => ({ ok: false, reasons: [reason] });

/** The same name whatever its case and surrounding blanks. */
export const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Values a person enters in the mapping itself are written as the contract writes them. */
const AS_ENTERED = {
  numberFormat: NUMBER_FORMATS[0],
  dateFormat: DATE_FORMATS[0],
  multiplier: 1,
  values: {},
} as const;

/** What a field becomes for one row: its cell, what is to be taken for a blank one, or the fixed value. */
export function convertField(
  target: Target,
  mapping: FieldMapping,
  cells: readonly string[],
  lookups: LookupNames,
): Converted {
  if (mapping.from === "fixed") return convertText(target, mapping.value, AS_ENTERED, lookups);
  const cell = (cells[mapping.column] ?? "").trim();
  if (cell === "") return convertText(target, mapping.whenBlank, AS_ENTERED, lookups);
  return convertText(target, cell, mapping, lookups);
}

type Reading = Pick<ColumnMapping, "numberFormat" | "dateFormat" | "multiplier" | "values">;

function convertText(
  target: Target,
  text: string,
  reading: Reading,
  lookups: LookupNames,
): Converted {
  if (text.trim() === "") return check(target, null);
  const { field } = target;
  const lookup = lookupOf(field);
  if (lookup) return convertName(target, lookup, text, reading, lookups[lookup]);
  if (field.kind === "choice") return convertChoice(target, text, reading);
  if (takesNumbers(field)) {
    const number = parseNumber(text, reading.numberFormat, reading.multiplier);
    if (number === null) return refuse(`“${text}” is not a number such as ${reading.numberFormat}`);
    return check(target, number);
  }
  if (field.kind === "date") {
    const date = parseDate(text, reading.dateFormat);
    if (date === null) return refuse(`“${text}” is not a date written as ${reading.dateFormat}`);
    return check(target, date);
  }
  return check(target, field.kind === "currency" ? text.trim().toUpperCase() : text.trim());
}

function convertName(
  target: Target,
  lookup: LookupName,
  text: string,
  { values }: Reading,
  names: readonly string[],
): Converted {
  const goal = values[text];
  if (goal?.to === "empty") return check(target, null);
  const wanted = goal?.to === "value" ? goal.value : text;
  const existing = names.find((name) => sameName(name, wanted));
  if (existing !== undefined) return check(target, existing);
  if (goal?.to !== "new") return refuse(`“${wanted}” does not exist yet; choose what it becomes`);
  const checked = check(target, text);
  return checked.ok ? { ...checked, creates: { resource: lookup, name: text } } : checked;
}

function convertChoice(target: Target, text: string, { values, numberFormat }: Reading): Converted {
  const goal = values[text];
  if (goal?.to === "empty") return check(target, null);
  const wanted = goal?.to === "value" ? goal.value : text;
  const options = target.field.options ?? [];
  const option = options.find((one) => sameName(one, wanted));
  if (option !== undefined) return check(target, option);
  const number = parseNumber(wanted, numberFormat);
  const range = number === null ? undefined : rangeHolding(options, number);
  return range === undefined
    ? refuse(`“${wanted}” is not one of ${options.join(", ")}; choose what it becomes`)
    : check(target, range);
}

function check({ resource, name }: Target, value: unknown): Converted {
  const checked = checkValue(resource, name, value);
  if (checked.ok) return checked;
  const shown = typeof value === "string" || typeof value === "number" ? `“${value}” ` : "";
  return { ok: false, reasons: checked.causes.map((cause) => shown + valueDetail(cause)) };
}
