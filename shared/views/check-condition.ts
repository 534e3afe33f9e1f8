import { filterKind, OPERATORS_OF } from "./filter-fields.ts";
import { PERIODS, type Condition, type Period } from "./filter.ts";
import { isDay } from "./days.ts";
import type { ViewResource } from "./view.ts";

/** Why a condition cannot be asked. */
export type ConditionProblem =
  | "unknown_field"
  | "wrong_operator"
  | "value_missing"
  | "not_a_number"
  | "not_a_day"
  | "not_a_period"
  | "not_days"
  | "wrong_way_round";

/** More days than this lie beyond any pipeline, and beyond what dates can be counted in. */
export const DAYS_MAX = 36_500;

export const isPeriod = (value: unknown): value is Period =>
  PERIODS.some((period) => period === value);

const isDays = (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= DAYS_MAX;

/** What is wrong with a condition; null where nothing is. */
export function conditionProblem(
  resource: ViewResource,
  { field, operator, values }: Condition,
): ConditionProblem | null {
  const kind = filterKind(resource, field);
  if (!kind) return "unknown_field";
  if (!OPERATORS_OF[kind].includes(operator)) return "wrong_operator";
  if (operator === "is_empty" || operator === "is_not_empty") return null;
  if (values.length === 0 || values.includes("")) return "value_missing";
  if (operator === "in_period") return isPeriod(values[0]) ? null : "not_a_period";
  if (operator === "within_next_days" || operator === "older_than_days") {
    return isDays(values[0]) ? null : "not_days";
  }
  if (kind === "number" && !values.every((value) => Number.isFinite(value))) return "not_a_number";
  if ((kind === "date" || kind === "instant") && !values.every((day) => isDay(String(day)))) {
    return "not_a_day";
  }
  if (operator === "between") {
    const [from, to] = values;
    if (from === undefined || to === undefined) return "value_missing";
    if (from > to) return "wrong_way_round";
  }
  return null;
}
