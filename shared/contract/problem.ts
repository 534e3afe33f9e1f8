import type { ResourceName } from "./contract.ts";

/** What can be wrong with the value of one attribute. */
export type ValueCause =
  | { readonly code: "required" }
  | { readonly code: "missing" }
  | { readonly code: "not_text" }
  | { readonly code: "too_long"; readonly max: number }
  | { readonly code: "not_a_number" }
  | { readonly code: "out_of_range"; readonly min: number; readonly max: number }
  | { readonly code: "not_an_email" }
  | { readonly code: "not_a_date" }
  | { readonly code: "not_a_currency" }
  | { readonly code: "not_an_option"; readonly options: readonly string[] }
  | { readonly code: "unknown_attribute"; readonly resource: ResourceName }
  | { readonly code: "unknown_lookup"; readonly lookup: ResourceName; readonly value: string }
  | { readonly code: "no_such_parent"; readonly parent: ResourceName };

/** What can be wrong with a command as a whole. */
type CommandCause =
  | { readonly code: "not_an_object" }
  | { readonly code: "unknown_lost_reason"; readonly value: string }
  | { readonly code: "no_lost_reason" }
  | { readonly code: "not_every_child" };

/** One thing wrong with what was to be written: a JSON pointer (RFC 6901) to the attribute, and what it is. */
export interface FieldProblem {
  readonly pointer: string;
  readonly cause: ValueCause | CommandCause;
}

export const pointerTo = (name: string) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The name of the attribute a problem is about; empty where it is about the whole. */
export const attributeOf = ({ pointer }: Pick<FieldProblem, "pointer">): string =>
  pointer.replace(/^\//, "").replaceAll("~1", "/").replaceAll("~0", "~");

/** What is wrong with a value, as the API says it after the attribute's name. */
export function valueDetail(cause: ValueCause): string {
  switch (cause.code) {
    case "required":
      return "is required and cannot be empty";
    case "missing":
      return "is required";
    case "not_text":
      return "must be text";
    case "too_long":
      return `must be at most ${cause.max} characters long`;
    case "not_a_number":
      return "must be a number";
    case "out_of_range":
      return `must be between ${cause.min} and ${cause.max}`;
    case "not_an_email":
      return "must be an e-mail address such as name@example.com";
    case "not_a_date":
      return "must be a date such as 2024-01-15";
    case "not_a_currency":
      return "must be an ISO 4217 currency code such as USD";
    case "not_an_option":
      return `must be one of ${cause.options.join(", ")}`;
    case "unknown_attribute":
      return `is not an attribute of ${cause.resource}`;
    case "unknown_lookup":
      return `names no ${cause.lookup.replaceAll("-", " ")} "${cause.value}"; add it to the list or use one that is there`;
    case "no_such_parent":
      return `names no ${cause.parent} that is there`;
  }
}

/** What is wrong, as the API says it: in English, with the attribute's name. Screens have their own words. */
export function problemDetail(problem: FieldProblem): string {
  const { cause } = problem;
  switch (cause.code) {
    case "not_an_object":
      return "the body must be a JSON object";
    case "unknown_lost_reason":
      return `"${cause.value}" is not one of the lost reasons; add it to the list or choose another`;
    case "no_lost_reason":
      return "choose at least one lost reason";
    case "not_every_child":
      return "ids must name every child of the parent exactly once";
    default:
      return `${attributeOf(problem)} ${valueDetail(cause)}`;
  }
}
