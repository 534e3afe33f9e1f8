import { expect, test } from "vitest";
import { conditionProblem, type ConditionProblem } from "./check-condition.ts";
import { filterKind, OPERATORS_OF } from "./filter-fields.ts";
import type { Condition, Operator } from "./filter.ts";
import { valueShape, withOperator } from "./value-shape.ts";

const table: readonly [string, Operator, Condition["values"], ConditionProblem | null][] = [
  ["gone", "is", ["x"], "unknown_field"],
  ["toString", "is", ["x"], "unknown_field"],
  ["city", "at_least", [1], "wrong_operator"],
  ["expected_closing", "contains", ["x"], "wrong_operator"],
  ["city", "is", [], "value_missing"],
  ["city", "contains", [""], "value_missing"],
  ["opportunity_amount", "at_least", ["ten"], "not_a_number"],
  ["opportunity_amount", "at_least", [Number.NaN], "not_a_number"],
  ["opportunity_amount", "between", [1], "value_missing"],
  ["opportunity_amount", "between", [2, 1], "wrong_way_round"],
  ["opportunity_amount", "between", [1, 1], null],
  ["expected_closing", "before", ["2026-02-30"], "not_a_day"],
  ["expected_closing", "between", ["2026-02-02", "2026-02-01"], "wrong_way_round"],
  ["expected_closing", "in_period", ["someday"], "not_a_period"],
  ["expected_closing", "within_next_days", [1.5], "not_days"],
  ["expected_closing", "older_than_days", [-1], "not_days"],
  ["expected_closing", "older_than_days", [40_000], "not_days"],
  ["city", "is_empty", [], null],
];

test.each(table)("%s %s %j", (field, operator, values, problem) => {
  expect(conditionProblem("opportunity", { field, operator, values })).toBe(problem);
});

test("another operator keeps the values where they fit, and starts with usual ones where it can", () => {
  const named: Condition = { field: "city", operator: "is", values: ["Oslo", "Bonn"] };
  expect(withOperator("opportunity", named, "is_not").values).toEqual(["Oslo", "Bonn"]);
  expect(withOperator("opportunity", named, "is_empty").values).toEqual([]);
  const closing: Condition = {
    field: "expected_closing",
    operator: "before",
    values: ["2026-01-01"],
  };
  expect(withOperator("opportunity", closing, "after").values).toEqual(["2026-01-01"]);
  const inPeriod = withOperator("opportunity", closing, "in_period");
  expect(conditionProblem("opportunity", inPeriod)).toBeNull();
});

test("whatever an operator starts with can be asked, or is missing", () => {
  for (const field of ["city", "status", "opportunity_amount", "expected_closing", "updated_at"]) {
    const kind = filterKind("opportunity", field) ?? "text";
    for (const operator of OPERATORS_OF[kind]) {
      const started = withOperator(
        "opportunity",
        { field, operator: "is_empty", values: [] },
        operator,
      );
      expect([null, "value_missing"]).toContain(conditionProblem("opportunity", started));
      if (valueShape(kind, operator) === "none") expect(started.values).toEqual([]);
    }
  }
});
