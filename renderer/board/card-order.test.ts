import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { inCardOrder } from "./card-order.ts";

const deal = (id: string, fields: Partial<Row<"opportunity">>): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id }),
  ...fields,
});

const ordered = (rows: readonly Row<"opportunity">[], field: string, descending = false) =>
  inCardOrder(rows, { field, descending }).map(({ id }) => id);

test("cards without a value come last in both directions, and alike ones keep their order", () => {
  const rows = [
    deal("none", { expected_closing: null }),
    deal("late", { expected_closing: "2026-05-01" }),
    deal("early", { expected_closing: "2026-01-01" }),
    deal("late too", { expected_closing: "2026-05-01" }),
  ];
  expect(ordered(rows, "expected_closing")).toEqual(["early", "late", "late too", "none"]);
  expect(ordered(rows, "expected_closing", true)).toEqual(["late", "late too", "early", "none"]);
});

test("amounts are compared as numbers, in the company's currency", () => {
  const rows = [
    deal("yen", { opportunity_amount: 90_000, base_opportunity_amount: 600 }),
    deal("dollars", { opportunity_amount: 1_000, base_opportunity_amount: 1_000 }),
    deal("few dollars", { opportunity_amount: 20, base_opportunity_amount: 20 }),
  ];
  expect(ordered(rows, "opportunity_amount")).toEqual(["few dollars", "yen", "dollars"]);
});

test("text is sorted as people sort it, and the last change by its instant", () => {
  const rows = [
    deal("b", { opportunity_owner: "Émile", updated_at: "2026-03-01T00:00:00.000Z" }),
    deal("c", { opportunity_owner: "Zoe", updated_at: "2026-03-03T00:00:00.000Z" }),
    deal("a", { opportunity_owner: "anna", updated_at: "2026-03-02T00:00:00.000Z" }),
  ];
  expect(ordered(rows, "opportunity_owner")).toEqual(["a", "b", "c"]);
  expect(ordered(rows, "updated_at", true)).toEqual(["c", "a", "b"]);
});

test("an order by a field that is no field leaves the cards as they are", () => {
  const rows = [deal("2", {}), deal("1", {})];
  expect(ordered(rows, "gone")).toEqual(["2", "1"]);
});
