import { describe, expect, test } from "vitest";
import { LINE_HEIGHT_PX, linesInView, offsetToShow } from "./use-line-window.ts";

/** A header, five lines and a footer. */
const HEIGHT_PX = 7 * LINE_HEIGHT_PX;

describe("the lines of a table that are in view", () => {
  test("are those between its header and its lower edge", () => {
    expect(linesInView(0, HEIGHT_PX, 100)).toEqual({ first: 0, end: 6 });
    expect(linesInView(2.5 * LINE_HEIGHT_PX, HEIGHT_PX, 100)).toEqual({ first: 2, end: 9 });
  });

  test("end with the last line, however far one has scrolled", () => {
    expect(linesInView(98 * LINE_HEIGHT_PX, HEIGHT_PX, 100)).toEqual({ first: 98, end: 100 });
    expect(linesInView(5_000 * LINE_HEIGHT_PX, HEIGHT_PX, 100)).toEqual({ first: 99, end: 100 });
  });

  test("are none where there are none", () => {
    expect(linesInView(0, HEIGHT_PX, 0)).toEqual({ first: 0, end: 0 });
  });
});

describe("scrolling a line into view", () => {
  test("moves nothing where it is in view", () => {
    expect(offsetToShow(4, 2 * LINE_HEIGHT_PX, HEIGHT_PX)).toBe(2 * LINE_HEIGHT_PX);
  });

  test("brings one from above below the header, and one from below above the footer", () => {
    expect(offsetToShow(1, 40 * LINE_HEIGHT_PX, HEIGHT_PX)).toBe(LINE_HEIGHT_PX);
    expect(offsetToShow(40, 0, HEIGHT_PX)).toBe(36 * LINE_HEIGHT_PX);
  });
});
