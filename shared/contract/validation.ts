import { z } from "zod";
import { describe, resourceNames, type Patch, type ResourceName } from "./contract.ts";
import { isCurrency } from "./currency.ts";
import type { Field } from "./field.ts";
import { pointerTo, type FieldProblem, type ValueCause } from "./problem.ts";

// zod's compiled parsers need eval, which the content security policy forbids.
z.config({ jitless: true });

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Longest text of a one-line field, in UTF-16 units. */
export const TEXT_MAX = 1_000;
/** Longest text of a many-line field, in UTF-16 units. */
export const LONG_TEXT_MAX = 100_000;
/** Largest number a field takes: up to here a double still tells thousandths apart. */
export const NUMBER_MAX = 999_999_999_999;

const isBlank = (value: unknown) =>
  value === null || (typeof value === "string" && value.trim() === "");

/** Attributes a body may carry and the app sets itself. */
const APP_SET = ["id", "created_at", "updated_at", "idx"];

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const string = (max = TEXT_MAX) => z.string().max(max);

const number = (min = -NUMBER_MAX, max = NUMBER_MAX) => z.number().min(min).max(max);

/** The schema of a field that holds something. */
function filledSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case "text":
    case "phone":
    case "url":
    case "link":
      return string();
    case "long_text":
      return string(LONG_TEXT_MAX);
    case "email":
      return z.email().max(TEXT_MAX);
    case "date":
      return string().refine(isCalendarDate);
    case "currency":
      return string().refine(isCurrency);
    case "choice":
      return z.enum(field.options ?? []);
    case "percent":
      return number(0, 100);
    case "money":
    case "rate":
    case "quantity":
    case "seconds":
      return number();
  }
}

/** What a value that its field's schema refuses is not. */
function causeOf({ kind, options = [] }: Field, { code }: { readonly code: string }): ValueCause {
  switch (kind) {
    case "percent":
    case "money":
    case "rate":
    case "quantity":
    case "seconds": {
      if (code === "invalid_type") return { code: "not_a_number" };
      const [min, max] = kind === "percent" ? [0, 100] : [-NUMBER_MAX, NUMBER_MAX];
      return { code: "out_of_range", min, max };
    }
    case "choice":
      return { code: "not_an_option", options };
    case "email":
      return { code: "not_an_email" };
    default:
      if (code === "invalid_type") return { code: "not_text" };
      if (code === "custom") {
        return { code: kind === "currency" ? "not_a_currency" : "not_a_date" };
      }
      return { code: "too_long", max: kind === "long_text" ? LONG_TEXT_MAX : TEXT_MAX };
  }
}

const schemas = new Map(
  resourceNames.map((resource) => [
    resource,
    new Map(
      Object.entries(describe(resource).fields).map(([name, field]) => [name, filledSchema(field)]),
    ),
  ]),
);

/** Checks one value of one field: null where it is blank. Answers what is wrong with it. */
export function checkValue(
  resource: ResourceName,
  name: string,
  value: unknown,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly causes: readonly ValueCause[] } {
  const field = describe(resource).fields[name];
  const schema = schemas.get(resource)?.get(name);
  if (!field || !schema) {
    return { ok: false, causes: [{ code: "unknown_attribute", resource }] };
  }
  if (isBlank(value)) {
    if (field.required) return { ok: false, causes: [{ code: "required" }] };
    return { ok: true, value: field.neverEmpty ? field.default : null };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, causes: result.error.issues.map((issue) => causeOf(field, issue)) };
}

/**
 * Checks a body for create or update: unknown attributes, types, choices, ranges and what is required.
 * Computed attributes, id, idx and timestamps are dropped. Names of lookups are the store's to check.
 * @returns the fields it sets, null where emptied, or every problem found.
 */
export function checkBody<R extends ResourceName>(
  resource: R,
  body: unknown,
  purpose: "create" | "update",
): Checked<Patch<R>> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { ok: false, problems: [{ pointer: "", cause: { code: "not_an_object" } }] };
  }
  const problems: FieldProblem[] = [];
  const accepted: Record<string, unknown> = {};
  const { fields } = describe(resource);
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined || APP_SET.includes(name)) continue;
    if (Object.hasOwn(fields, name) && fields[name]?.computed) continue;
    const checked = checkValue(resource, name, value);
    if (checked.ok) accepted[name] = checked.value;
    else problems.push(...checked.causes.map((cause) => ({ pointer: pointerTo(name), cause })));
  }
  if (purpose === "create") {
    for (const [name, field] of Object.entries(fields)) {
      if (field.required && !Object.hasOwn(body, name)) {
        problems.push({ pointer: pointerTo(name), cause: { code: "missing" } });
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  // Each value has just been checked against the schema of its own field: this is where unknown becomes typed.
  return { ok: true, value: accepted as Patch<R> };
}
