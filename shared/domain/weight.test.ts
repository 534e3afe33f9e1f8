import { expect, test } from "vitest";
import { weightOf } from "./weight.ts";

test("what is won counts whole, what is lost or closed not at all, the rest by its probability", () => {
  expect(weightOf({ status: "Converted", probability: 10 })).toBe(100);
  expect(weightOf({ status: "Lost", probability: 80 })).toBe(0);
  expect(weightOf({ status: "Closed", probability: 80 })).toBe(0);
  expect(weightOf({ status: "Quotation", probability: 65 })).toBe(65);
});

test("a probability that nobody gave adds nothing", () => {
  expect(weightOf({ status: "Open", probability: null })).toBe(0);
});
