import { expect, test } from "vitest";
import { rangeBetween, rangeInLine } from "./cell-range.ts";

test("a range is the same from whichever corner it was drawn", () => {
  const range = { top: 2, bottom: 5, left: 3, right: 4 };
  expect(rangeBetween({ line: 2, column: 3 }, { line: 5, column: 4 })).toEqual(range);
  expect(rangeBetween({ line: 5, column: 3 }, { line: 2, column: 4 })).toEqual(range);
});

test("neither the heads nor the checkboxes are among the cells of a range", () => {
  expect(rangeBetween({ line: -1, column: 0 }, { line: 1, column: 2 })).toEqual({
    top: 0,
    bottom: 1,
    left: 1,
    right: 2,
  });
});

test("a line between the corners has the range's columns, another has none", () => {
  const range = rangeBetween({ line: 2, column: 3 }, { line: 5, column: 4 });
  expect(rangeInLine(range, 3)).toMatchObject({ left: 3, right: 4 });
  expect(rangeInLine(range, 6)).toBeNull();
  expect(rangeInLine(null, 3)).toBeNull();
});
