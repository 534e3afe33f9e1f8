import { expect, test } from "vitest";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { cardByKey, cardsBetween, columnBeside } from "./board-keys.ts";
import type { Column } from "./columns.ts";

const column = (key: string, ids: readonly string[], isCollapsed = false): Column => ({
  key,
  value: key,
  title: key,
  colour: null,
  stageId: null,
  isCollapsed,
  rows: ids.map((id) => unpackRow("opportunity", { id })),
});

const columns = [
  column("A", ["a1", "a2", "a3"]),
  column("B", []),
  column("C", ["c1"], true),
  column("D", ["d1", "d2"]),
];

test("arrows go up and down a column and stop at its ends, Home and End go to them", () => {
  const leads = (id: string, key: string) => cardByKey(columns, id, key)?.id;
  expect(leads("a1", "ArrowDown")).toBe("a2");
  expect(leads("a3", "ArrowDown")).toBe("a3");
  expect(leads("a1", "End")).toBe("a3");
  expect(leads("a3", "Home")).toBe("a1");
  expect(leads("a1", "x")).toBeUndefined();
});

test("arrows go sideways past empty and folded columns, at the same height or the last card above it", () => {
  expect(cardByKey(columns, "a3", "ArrowRight")?.id).toBe("d2");
  expect(cardByKey(columns, "d1", "ArrowLeft")?.id).toBe("a1");
  expect(cardByKey(columns, "d1", "ArrowRight")).toBeNull();
});

test("a card moves to the column right beside it, empty or not", () => {
  expect(columnBeside(columns, "a1", 1)?.key).toBe("B");
  expect(columnBeside(columns, "a1", -1)).toBeNull();
});

test("a range is within one column; from another one it begins anew", () => {
  expect(cardsBetween(columns, "a3", "a1")).toEqual(["a1", "a2", "a3"]);
  expect(cardsBetween(columns, "a3", "d2")).toEqual(["d2"]);
  expect(cardsBetween(columns, null, "a2")).toEqual(["a2"]);
});
