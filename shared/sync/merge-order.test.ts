import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeOrder } from "./merge-order.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const order = fc.shuffledSubarray(ids, { minLength: ids.length });

test("S27 who moved nothing takes the other's order", () => {
  fc.assert(
    fc.property(order, order, (base, moved) => {
      expect(mergeOrder(base, base, moved)).toEqual(moved);
      expect(mergeOrder(base, moved, base)).toEqual(moved);
    }),
  );
});

test("S27 what both moved alike stays as both have it", () => {
  fc.assert(
    fc.property(order, order, (base, moved) => {
      expect(mergeOrder(base, moved, moved)).toEqual(moved);
    }),
  );
});

test("S27 every row of either side is there once, whoever added or removed some", () => {
  const some = fc.shuffledSubarray([...ids, "g", "h"]);
  fc.assert(
    fc.property(order, some, some, (base, mine, theirs) => {
      const merged = mergeOrder(base, mine, theirs);
      expect(merged.toSorted()).toEqual([...new Set([...mine, ...theirs])].toSorted());
    }),
  );
});

test("S27 a row added here stays behind the one it was put behind", () => {
  expect(mergeOrder(["a", "b", "c"], ["a", "new", "b", "c"], ["c", "a", "b"])).toEqual([
    "c",
    "a",
    "new",
    "b",
  ]);
});

test("S27 the rows one side moved keep their places behind theirs when the other moved others", () => {
  expect(mergeOrder(["a", "b", "c", "d"], ["b", "a", "c", "d"], ["a", "b", "d", "c"])).toEqual([
    "b",
    "a",
    "d",
    "c",
  ]);
});
