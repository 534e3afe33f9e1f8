import { expect, test } from "vitest";
import type { Change } from "../../shared/store.ts";
import { stepsOf } from "./steps.ts";

const context = {
  companyCurrency: "USD",
  row: { id: "o", currency: "EUR" },
  rowName: (id: string) => (id === "i" ? "Crane" : null),
};
const told = (...changes: Change[]) => stepsOf(changes, context);

test("a changed field is told with its label, old and new value as people read them", () => {
  const before = { opportunity_amount: 5, expected_closing: null, updated_at: "1" };
  const after = { opportunity_amount: 12.5, expected_closing: "2026-01-31", updated_at: "2" };
  expect(told({ resource: "opportunity", id: "o", before, after })).toEqual([
    { kind: "field", label: "Opportunity Amount", from: "€5.00", to: "€12.50" },
    { kind: "field", label: "Expected Closing Date", from: "", to: "Jan 31, 2026" },
  ]);
});

test("an amount is told in the currency it was in at the time", () => {
  const before = { currency: "GBP", opportunity_amount: 5 };
  const after = { currency: "EUR", opportunity_amount: 6 };
  expect(told({ resource: "opportunity", id: "o", before, after })).toContainEqual(
    expect.objectContaining({ from: "£5.00", to: "€6.00" }),
  );
});

test("what follows from other fields is not told", () => {
  const before = { total: 1, base_total: 1, base_opportunity_amount: 1 };
  const after = { total: 2, base_total: 2, base_opportunity_amount: 2 };
  expect(told({ resource: "opportunity", id: "o", before, after })).toEqual([]);
});

test("rows are told by name: added, changed, deleted", () => {
  const item = { opportunity_id: "o", item_name: "Training", qty: 1 };
  expect(
    told(
      { resource: "opportunity-item", id: "n", before: null, after: item },
      { resource: "opportunity-item", id: "i", before: { qty: 1 }, after: { qty: 2 } },
      { resource: "opportunity-item", id: "d", before: item, after: null },
      {
        resource: "opportunity-lost-reason-detail",
        id: "r",
        before: null,
        after: { opportunity_id: "o", lost_reason: "Pricing" },
      },
    ),
  ).toEqual([
    { kind: "row_added", resource: "Line item", name: "Training" },
    { kind: "row_field", name: "Crane", label: "Quantity", from: "1", to: "2" },
    { kind: "row_deleted", resource: "Line item", name: "Training" },
    { kind: "row_added", resource: "Lost reason", name: "Pricing" },
  ]);
});

test("moved rows are one line; the places others take after one is gone are none", () => {
  const moved = (id: string, from: number, to: number): Change => ({
    resource: "opportunity-item",
    id,
    before: { idx: from },
    after: { idx: to },
  });
  expect(told(moved("a", 1, 2), moved("b", 2, 1))).toEqual([{ kind: "reordered" }]);
  const gone = { opportunity_id: "o", item_name: "Crane" };
  expect(
    told({ resource: "opportunity-item", id: "d", before: gone, after: null }, moved("b", 2, 1)),
  ).toEqual([{ kind: "row_deleted", resource: "Line item", name: "Crane" }]);
});

test("making and deleting the record itself are one line each", () => {
  const whole = { title: "Crane" };
  expect(told({ resource: "opportunity", id: "o", before: null, after: whole })).toEqual([
    { kind: "made" },
  ]);
  expect(told({ resource: "opportunity", id: "o", before: whole, after: null })).toEqual([
    { kind: "deleted" },
  ]);
});
