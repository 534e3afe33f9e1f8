import { checkValue } from "../contract/validation.ts";
import type { LookupName } from "../contract/contract.ts";
import { unguardFormula } from "../export/formula-guard.ts";
import { DATE_FORMATS, parseDate } from "./dates.ts";
import {
  lookupOf,
  takesNumbers,
  type ColumnMapping,
  type FieldMapping,
  type LookupNames,
} from "./mapping.ts";
import { NUMBER_FORMATS, parseNumber } from "./numbers.ts";
import type { Cause } from "./problem.ts";
import { rangeHolding } from "./ranges.ts";
import { sameName } from "./same-name.ts";
import type { Target } from "./targets.ts";

/** A field's value, with the lookup record to be made for it if it has none yet; or why there is no value. */
export type Converted =
  | { readonly ok: true; readonly value: unknown; readonly creates?: NewLookup }
  | { readonly ok: false; readonly causes: readonly Cause[] };

export interface NewLookup {
  readonly resource: LookupName;
  readonly name: string;
}

const refuse = (cause: Cause): Converted => ({ ok: false, causes: [cause] });

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
  const cell = cellOf(mapping, cells);
  if (cell === "") return convertText(target, mapping.whenBlank, AS_ENTERED, lookups);
  return convertText(target, cell, mapping, lookups);
}

/** What a row's cell for a field says, without the blanks around it and what an export guarded it with. */
export const cellOf = ({ column }: Pick<ColumnMapping, "column">, cells: readonly string[]) =>
  unguardFormula((cells[column] ?? "").trim());

type Reading = Pick<ColumnMapping, "numberFormat" | "dateFormat" | "multiplier" | "values">;

/** What a text of a column becomes in a field. */
export function convertText(
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
    const { numberFormat: format, multiplier } = reading;
    const number = parseNumber(text, format, multiplier);
    return number === null ? refuse({ kind: "not_a_number", text, format }) : check(target, number);
  }
  if (field.kind === "date") {
    const { dateFormat: format } = reading;
    const date = parseDate(text, format);
    return date === null ? refuse({ kind: "not_a_date", text, format }) : check(target, date);
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
  if (goal?.to !== "new") return refuse({ kind: "no_such_name", text: wanted, lookup });
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
    ? refuse({ kind: "not_an_option", text: wanted, options })
    : check(target, range);
}

function check({ checkedAs }: Target, value: unknown): Converted {
  if (checkedAs === null) return { ok: true, value };
  const checked = checkValue(checkedAs.resource, checkedAs.name, value);
  if (checked.ok) return checked;
  if (value === null) return refuse({ kind: "required" });
  const text = typeof value === "string" || typeof value === "number" ? String(value) : null;
  return {
    ok: false,
    causes: checked.causes.map((why) => ({ kind: "refused", text, why })),
  };
}
