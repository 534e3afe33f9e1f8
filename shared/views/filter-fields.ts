import { describe } from "../contract/contract.ts";
import type { FieldKind } from "../contract/field.ts";
import type { Operator } from "./filter.ts";
import type { ViewResource } from "./view.ts";

/** How a field is asked about. `instant` is a moment kept in UTC, asked about by its day on this device. */
export type FilterKind = "text" | "choice" | "number" | "date" | "instant";

const KINDS: Readonly<Record<FieldKind, FilterKind>> = {
  text: "text",
  long_text: "text",
  email: "text",
  phone: "text",
  url: "text",
  date: "date",
  currency: "choice",
  choice: "choice",
  link: "choice",
  money: "number",
  rate: "number",
  percent: "number",
  quantity: "number",
  seconds: "number",
};

/** Kept by the app for every record, and no fields of the contract. */
const STAMPS: readonly string[] = ["updated_at", "created_at"];

/** How a field of a resource is asked about; undefined where it has no such field. */
export function filterKind(resource: ViewResource, name: string): FilterKind | undefined {
  if (STAMPS.includes(name)) return "instant";
  // Offered nowhere: charts name the records behind a bar by it, where no field says what they have in common.
  if (name === "id") return "choice";
  const fields = describe(resource).fields;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field && KINDS[field.kind];
}

/** Every field a resource can be filtered by: those of the contract, then when it was changed and made. */
export function filterFields(resource: ViewResource): readonly string[] {
  return [...Object.keys(describe(resource).fields), ...STAMPS];
}

const DATE_OPERATORS = [
  "in_period",
  "is",
  "before",
  "after",
  "between",
  "within_next_days",
  "older_than_days",
  "is_empty",
  "is_not_empty",
] as const satisfies readonly Operator[];

/** What can be asked of a field of each kind, the usual first. */
export const OPERATORS_OF: Readonly<Record<FilterKind, readonly Operator[]>> = {
  text: ["is", "is_not", "contains", "contains_not", "starts_with", "is_empty", "is_not_empty"],
  choice: ["is", "is_not", "is_empty", "is_not_empty"],
  number: ["at_least", "at_most", "between", "is", "is_empty", "is_not_empty"],
  date: DATE_OPERATORS,
  // Every record was made and changed at some time, and never in the future.
  instant: ["older_than_days", "in_period", "is", "before", "after", "between"],
};
