import { expect, test } from "vitest";
import fc from "fast-check";
import { sortOrder } from "./sort-order.ts";

const keys = (values: readonly (number | null)[], descending = false) => ({
  keys: Float64Array.from(values, (value) => value ?? Number.NaN),
  descending,
});

test("rows come in the order of their keys, those without one last in either direction", () => {
  const values = [3, null, 1.5, 2];
  expect([...sortOrder(4, [keys(values)])]).toEqual([2, 3, 0, 1]);
  expect([...sortOrder(4, [keys(values, true)])]).toEqual([0, 3, 2, 1]);
});

test("the second key decides where the first is alike, and rows alike in all keep their order", () => {
  const first = keys([1, 0, 1, 0, 1]);
  const second = keys([5, 9, 5, 7, 6], true);
  expect([...sortOrder(5, [first, second])]).toEqual([1, 3, 4, 0, 2]);
});

test("any numbers, however large, sort as they compare", () => {
  const value = fc.oneof(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer());
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const sorted = [...sortOrder(values.length, [keys(values)])].map((at) => values[at]);
      expect(sorted).toEqual(values.toSorted((a, b) => a - b).map((one) => one));
    }),
  );
});

test("no rows have an order too", () => {
  expect([...sortOrder(0, [keys([])])]).toEqual([]);
});
