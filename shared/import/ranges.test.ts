import { expect, test } from "vitest";
import { EMPLOYEE_RANGES } from "../contract/field.ts";
import { rangeHolding } from "./ranges.ts";

test.each([
  [1, "1-10"],
  [10, "1-10"],
  [11, "11-50"],
  [500, "201-500"],
  [1000, "501-1000"],
  [1001, "1000+"],
  [34_288, "1000+"],
  [0, undefined],
  [10.5, undefined],
])("%d employees are %s", (employees, range) => {
  expect(rangeHolding(EMPLOYEE_RANGES, employees)).toBe(range);
});

test("options that are no ranges hold no number", () => {
  expect(rangeHolding(["Open", "Lost"], 5)).toBeUndefined();
});
