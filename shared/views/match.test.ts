import { expect, test } from "vitest";
import type { Scalar } from "../contract/contract.ts";
import { ME, type Condition, type Filter, type Operator } from "./filter.ts";
import { filterFields, filterKind, OPERATORS_OF } from "./filter-fields.ts";
import { createMatcher } from "./match.ts";

const TODAY = "2026-03-16";
const context = {
  today: TODAY,
  me: "Anna",
  // A device two hours east of Greenwich, all year round.
  startOfDay: (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 7_200_000).toISOString(),
};
const of = (field: string, operator: Operator, ...values: Condition["values"]): Filter => ({
  match: "all",
  conditions: [{ field, operator, values }],
});

/** A field of each kind, what is asked, the values that pass and those that do not. */
const table: readonly [
  string,
  Operator,
  Condition["values"],
  readonly Scalar[],
  readonly Scalar[],
][] = [
  ["city", "is", ["Oslo"], ["Oslo", "oslo"], ["Oslo-Nord", null, ""]],
  ["city", "is", ["Oslo", "Bonn"], ["Oslo", "Bonn"], ["Paris", null]],
  ["city", "is_not", ["Oslo", "Bonn"], ["Paris", null, ""], ["oslo", "Bonn"]],
  ["city", "contains", ["sl"], ["Oslo", "SLO"], ["Bonn", null]],
  ["city", "contains_not", ["sl"], ["Bonn", null], ["Oslo"]],
  ["city", "starts_with", ["os"], ["Oslo"], ["Kos", null]],
  ["city", "is_empty", [], [null, ""], ["Oslo"]],
  ["city", "is_not_empty", [], ["Oslo"], [null, ""]],

  ["status", "is", ["Lost"], ["Lost"], ["Open"]],
  ["status", "is", ["Lost", "Closed"], ["Lost", "Closed"], ["Open"]],
  ["status", "is_not", ["Lost", "Closed"], ["Open"], ["Lost", "Closed"]],
  ["no_of_employees", "is_empty", [], [null], ["1-10"]],
  ["no_of_employees", "is_not_empty", [], ["1-10"], [null]],
  ["sales_stage", "is", ["Qualification"], ["Qualification"], ["Prospecting", null]],
  ["sales_stage", "is_not", ["Qualification"], ["Prospecting", null], ["Qualification"]],
  ["currency", "is", ["EUR"], ["EUR"], ["USD", null]],

  ["opportunity_amount", "is", [10], [10], [10.01, 9, null]],
  ["opportunity_amount", "at_least", [10], [10, 11], [9.99, null]],
  ["opportunity_amount", "at_most", [10], [10, -1, 0], [10.01, null]],
  ["opportunity_amount", "between", [10, 20], [10, 15.5, 20], [9.99, 20.01, null]],
  ["opportunity_amount", "is_empty", [], [null], [0, 1]],
  ["opportunity_amount", "is_not_empty", [], [0], [null]],
  ["probability", "at_least", [50], [50, 100], [49, null]],
  ["conversion_rate", "at_most", [1.1], [1.1], [1.2]],
  ["first_response_time", "between", [0, 60], [0, 60], [61, null]],

  ["expected_closing", "is", ["2026-03-16"], ["2026-03-16"], ["2026-03-15", "2026-03-17", null]],
  ["expected_closing", "before", ["2026-03-16"], ["2026-03-15"], ["2026-03-16", null, ""]],
  ["expected_closing", "after", ["2026-03-16"], ["2026-03-17"], ["2026-03-16", null]],
  [
    "expected_closing",
    "between",
    ["2026-02-28", "2026-03-01"],
    ["2026-02-28", "2026-03-01"],
    ["2026-02-27", "2026-03-02", null],
  ],
  ["expected_closing", "in_period", ["today"], [TODAY], ["2026-03-15", "2026-03-17", null]],
  [
    "expected_closing",
    "within_next_days",
    [2],
    [TODAY, "2026-03-18"],
    ["2026-03-15", "2026-03-19"],
  ],
  ["expected_closing", "within_next_days", [0], [TODAY], ["2026-03-17"]],
  ["expected_closing", "older_than_days", [2], ["2026-03-13"], ["2026-03-14", TODAY, null]],
  ["expected_closing", "is_empty", [], [null], [TODAY]],
  ["expected_closing", "is_not_empty", [], [TODAY], [null]],

  // The 16th begins at 22:00 UTC on the 15th here.
  [
    "updated_at",
    "is",
    [TODAY],
    ["2026-03-15T22:00:00.000Z", "2026-03-16T21:59:59.999Z"],
    ["2026-03-15T21:59:59.999Z", "2026-03-16T22:00:00.000Z"],
  ],
  ["updated_at", "before", [TODAY], ["2026-03-15T21:59:59.999Z"], ["2026-03-15T22:00:00.000Z"]],
  ["updated_at", "after", [TODAY], ["2026-03-16T22:00:00.000Z"], ["2026-03-16T21:59:59.999Z"]],
  [
    "created_at",
    "between",
    ["2026-03-01", "2026-03-02"],
    ["2026-02-28T22:00:00.000Z", "2026-03-02T21:00:00.000Z"],
    ["2026-02-28T21:00:00.000Z", "2026-03-02T22:00:00.000Z"],
  ],
  [
    "updated_at",
    "older_than_days",
    [30],
    ["2026-02-13T21:59:59.999Z"],
    ["2026-02-13T22:00:00.000Z"],
  ],
  [
    "created_at",
    "in_period",
    ["this_month"],
    ["2026-02-28T22:00:00.000Z", "2026-03-31T21:59:00.000Z"],
    ["2026-02-28T21:00:00.000Z", "2026-03-31T22:00:00.000Z"],
  ],
];

test.each(table)("%s %s %j", (field, operator, values, passing, failing) => {
  const matches = createMatcher("opportunity", of(field, operator, ...values), context);
  for (const value of passing) expect([value, matches({ [field]: value })]).toEqual([value, true]);
  for (const value of failing) expect([value, matches({ [field]: value })]).toEqual([value, false]);
});

test("every operator of every kind of field is tried above", () => {
  const tried = new Set(
    table.map(([field, operator]) => `${filterKind("opportunity", field)} ${operator}`),
  );
  const offered = Object.entries(OPERATORS_OF).flatMap(([kind, operators]) =>
    operators.map((operator) => `${kind} ${operator}`),
  );
  expect(offered.filter((asked) => !tried.has(asked))).toEqual([]);
});

test("every field of a resource can be filtered by, and when it was made and changed", () => {
  for (const resource of ["opportunity", "prospect"] as const) {
    const fields = filterFields(resource);
    expect(fields).toContain("created_at");
    expect(fields.filter((field) => filterKind(resource, field) === undefined)).toEqual([]);
  }
});

const row = { status: "Lost", opportunity_amount: 5 };
const conditions: Filter["conditions"] = [
  { field: "status", operator: "is", values: ["Lost"] },
  { field: "opportunity_amount", operator: "at_least", values: [10] },
];

test("all conditions must hold, or any of them, as the filter says", () => {
  expect(createMatcher("opportunity", { match: "all", conditions }, context)(row)).toBe(false);
  expect(createMatcher("opportunity", { match: "any", conditions }, context)(row)).toBe(true);
});

test("a condition that cannot be asked holds nothing back, whichever must hold", () => {
  const broken: Condition = { field: "gone", operator: "is", values: ["x"] };
  for (const match of ["all", "any"] as const) {
    const matches = createMatcher("opportunity", { match, conditions: [broken] }, context);
    expect(matches(row)).toBe(true);
  }
  const some = [...conditions, broken];
  expect(createMatcher("opportunity", { match: "all", conditions: some }, context)(row)).toBe(
    false,
  );
});

test("no condition lets everything through, even where any of them would do", () => {
  expect(createMatcher("opportunity", { match: "any", conditions: [] }, context)(row)).toBe(true);
});

test("mine is what belongs to the name I gave, and nothing while I gave none", () => {
  const mine = of("opportunity_owner", "is", ME);
  const owned = { opportunity_owner: "anna" };
  expect(createMatcher("opportunity", mine, context)(owned)).toBe(true);
  expect(createMatcher("opportunity", mine, context)({ opportunity_owner: "Ben" })).toBe(false);
  expect(createMatcher("opportunity", mine, { ...context, me: null })(owned)).toBe(false);
});
