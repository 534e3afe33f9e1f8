import { expect, test } from "vitest";
import { rowKeys } from "./use-row-keys.ts";

const drawn = { keys: new Map(Object.entries({ a: 1, b: 2, c: 3 })), activeId: "b" };
const after = (ids: readonly string[], activeId: string | null) =>
  Object.fromEntries(rowKeys(drawn, ids, activeId));

test("rows that stay in view keep their elements, and new ones get their own", () => {
  expect(after(["b", "c", "d", "e"], "b")).toEqual({ b: 2, c: 3, d: 4, e: 5 });
});

test("after a jump new rows take over the elements of those before, as far as there are any", () => {
  expect(after(["b", "x", "y", "z"], "b")).toEqual({ b: 2, x: 1, y: 3, z: 4 });
});

test("the elements of the row that had the focus go to no other", () => {
  expect(after(["x", "y", "z"], "y")).toEqual({ x: 1, y: 3, z: 4 });
});
