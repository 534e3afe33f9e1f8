import { expect, test } from "vitest";
import {
  arrangeColumns,
  withMoved,
  withMovedTo,
  withPinned,
  withWidth,
} from "./arranged-columns.ts";

const columns = ["status", "probability", "territory"].map((field) => ({ field }));
const names = (shown: readonly { readonly field: string }[]) =>
  arrangeColumns("opportunity", shown).map(({ name }) => name);

test("the name stands first and pinned columns after it, each in the view's order", () => {
  expect(names(columns)).toEqual(["title", "status", "probability", "territory"]);
  expect(names(withPinned(columns, "territory", true))).toEqual([
    "title",
    "territory",
    "status",
    "probability",
  ]);
});

test("a column moves past its neighbours and no further than the edge", () => {
  expect(names(withMoved("opportunity", columns, "status", 1))).toEqual([
    "title",
    "probability",
    "status",
    "territory",
  ]);
  expect(withMoved("opportunity", columns, "status", -1)).toBe(columns);
  expect(withMoved("opportunity", columns, "title", 1)).toBe(columns);
});

test("a pinned column moves among the pinned ones only", () => {
  const pinned = withPinned(withPinned(columns, "status", true), "territory", true);
  expect(names(withMoved("opportunity", pinned, "status", 1))).toEqual([
    "title",
    "territory",
    "status",
    "probability",
  ]);
  expect(withMoved("opportunity", pinned, "territory", 1)).toBe(pinned);
});

test("a dropped column takes the place of the one it is dropped on, from either side", () => {
  expect(names(withMovedTo(columns, "status", "territory")).slice(1)).toEqual([
    "probability",
    "territory",
    "status",
  ]);
  expect(names(withMovedTo(columns, "territory", "status")).slice(1)).toEqual([
    "territory",
    "status",
    "probability",
  ]);
});

test("the name's width is kept too, though a view need not list it", () => {
  const [name] = arrangeColumns("opportunity", withWidth(columns, "title", 333.4));
  expect(name).toMatchObject({ name: "title", width_px: 333 });
});

test("fields that are no longer there are left out", () => {
  expect(names([{ field: "gone" }, { field: "created_at" }])).toEqual(["title", "created_at"]);
});
