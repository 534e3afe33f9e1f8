import { filterKind, type FilterKind } from "./filter-fields.ts";
import type { Condition, Operator } from "./filter.ts";
import { STALE_DAYS } from "./shipped-views.ts";
import type { ViewResource } from "./view.ts";

/** What kind of value a condition needs, and so what asks for it. */
export type ValueShape =
  | "none"
  | "choices"
  | "text"
  | "number"
  | "numbers"
  | "day"
  | "days"
  | "period"
  | "count_of_days";

export function valueShape(kind: FilterKind, operator: Operator): ValueShape {
  switch (operator) {
    case "is_empty":
    case "is_not_empty":
      return "none";
    case "contains":
    case "contains_not":
    case "starts_with":
      return "text";
    case "in_period":
      return "period";
    case "older_than_days":
    case "within_next_days":
      return "count_of_days";
    case "between":
      return kind === "number" ? "numbers" : "days";
    default:
      if (kind === "number") return "number";
      return kind === "date" || kind === "instant" ? "day" : "choices";
  }
}

const STARTS: Readonly<Record<ValueShape, Condition["values"]>> = {
  none: [],
  choices: [],
  text: [],
  number: [],
  numbers: [],
  day: [],
  days: [],
  period: ["this_month"],
  count_of_days: [STALE_DAYS],
};

/** The condition with another operator: its values stay where they still fit. */
export function withOperator(
  resource: ViewResource,
  condition: Condition,
  operator: Operator,
): Condition {
  const kind = filterKind(resource, condition.field) ?? "text";
  const shape = valueShape(kind, operator);
  const keeps = shape === valueShape(kind, condition.operator);
  return { ...condition, operator, values: keeps ? condition.values : STARTS[shape] };
}
