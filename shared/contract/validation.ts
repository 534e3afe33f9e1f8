import { z } from "zod";
import { describe, resourceNames, type Patch, type ResourceName } from "./contract.ts";
import { isCurrency } from "./currency.ts";
import type { Field } from "./field.ts";

// zod's compiled parsers need eval, which the content security policy forbids.
z.config({ jitless: true });

/** One thing wrong with a body: a JSON pointer (RFC 6901) to the attribute and what to do about it. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

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

const string = (max = TEXT_MAX) =>
  z.string({ error: "must be text" }).max(max, { error: `must be at most ${max} characters long` });

const number = (min = -NUMBER_MAX, max = NUMBER_MAX) => {
  const range = { error: `must be between ${min} and ${max}` };
  return z.number({ error: "must be a number" }).min(min, range).max(max, range);
};

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
      return z.email({ error: "must be an e-mail address such as name@example.com" }).max(TEXT_MAX);
    case "date":
      return string().refine(isCalendarDate, { error: "must be a date such as 2024-01-15" });
    case "currency":
      return string().refine(isCurrency, {
        error: "must be an ISO 4217 currency code such as USD",
      });
    case "choice":
      return z.enum(field.options ?? [], {
        error: `must be one of ${(field.options ?? []).join(", ")}`,
      });
    case "percent":
      return number(0, 100);
    case "money":
    case "rate":
    case "quantity":
    case "seconds":
      return number();
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

/** Checks one value of one field: null where it is blank. Answers what is wrong with it in words. */
export function checkValue(
  resource: ResourceName,
  name: string,
  value: unknown,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly details: readonly string[] } {
  const field = describe(resource).fields[name];
  const schema = schemas.get(resource)?.get(name);
  if (!field || !schema) {
    return { ok: false, details: [`is not an attribute of ${resource}`] };
  }
  if (isBlank(value)) {
    if (field.required) return { ok: false, details: ["is required and cannot be empty"] };
    return { ok: true, value: field.neverEmpty ? field.default : null };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, details: result.error.issues.map((issue) => issue.message) };
}

const pointerTo = (name: string) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

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
    return { ok: false, problems: [{ pointer: "", detail: "the body must be a JSON object" }] };
  }
  const problems: FieldProblem[] = [];
  const accepted: Record<string, unknown> = {};
  const { fields } = describe(resource);
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined || APP_SET.includes(name)) continue;
    if (Object.hasOwn(fields, name) && fields[name]?.computed) continue;
    const checked = checkValue(resource, name, value);
    if (checked.ok) accepted[name] = checked.value;
    else
      problems.push(
        ...checked.details.map((detail) => ({
          pointer: pointerTo(name),
          detail: `${name} ${detail}`,
        })),
      );
  }
  if (purpose === "create") {
    for (const [name, field] of Object.entries(fields)) {
      if (field.required && !Object.hasOwn(body, name)) {
        problems.push({ pointer: pointerTo(name), detail: `${name} is required` });
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  // Each value has just been checked against the schema of its own field: this is where unknown becomes typed.
  return { ok: true, value: accepted as Patch<R> };
}
