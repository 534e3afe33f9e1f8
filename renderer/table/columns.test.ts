import { expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { columnEntries, compareValues } from "./columns.ts";

const { opportunity_amount, title, expected_closing } = contract.opportunity.fields;

test("amounts are ordered as numbers, not as text", () => {
  expect(compareValues(opportunity_amount, 900, 1000)).toBeLessThan(0);
});

test("text is ordered as people order it: letter case apart, numbers in it by size", () => {
  const texts = ["Zoo", "apple", "Éclair", "Deal 10", "Deal 9"];
  expect(texts.toSorted((a, b) => compareValues(title, a, b))).toEqual([
    "apple",
    "Deal 9",
    "Deal 10",
    "Éclair",
    "Zoo",
  ]);
});

test("dates are ordered by day", () => {
  expect(compareValues(expected_closing, "2025-12-31", "2026-01-01")).toBeLessThan(0);
  expect(compareValues(expected_closing, "2026-01-01", "2026-01-01")).toBe(0);
});

test("every field of the contract has a column, the name first", () => {
  const names = columnEntries("prospect").map(({ name }) => name);
  expect(names[0]).toBe("company_name");
  expect(names.toSorted()).toEqual(Object.keys(contract.prospect.fields).toSorted());
});
