import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMoney,
  multiplyToCurrency,
  multiplyToRate,
  rateToCompany,
  roundToCurrency,
} from "./money.ts";

test("amounts are rounded half up to the currency's minor unit", () => {
  expect(roundToCurrency(1.005, "USD")).toBe(1.01);
  expect(roundToCurrency(-1.005, "USD")).toBe(-1.01);
  expect(roundToCurrency(100.5, "JPY")).toBe(101);
  expect(roundToCurrency(1.0005, "KWD")).toBe(1.001);
});

test("products are exact where binary floats are not", () => {
  expect(multiplyToCurrency(1.15, 100, "USD")).toBe(115);
  expect(multiplyToCurrency(0.615, 1, "USD")).toBe(0.62);
  expect(multiplyToRate(1.1, 1.1)).toBe(1.21);
});

test("a sum of cents is exact, in any order, and empty amounts count as nothing", () => {
  expect(addMoney([0.1, 0.2, null])).toBe(0.3);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (cents) => {
      const exact = cents.reduce((sum, cent) => sum + cent, 0) / 100;
      expect(addMoney(cents.map((cent) => cent / 100))).toBe(exact);
    }),
  );
});

test("a foreign amount without a rate has no value in the company's currency", () => {
  expect(rateToCompany({ currency: "EUR", conversion_rate: null }, "USD")).toBeNull();
  expect(rateToCompany({ currency: "EUR", conversion_rate: 1.1 }, "USD")).toBe(1.1);
  expect(rateToCompany({ currency: "USD", conversion_rate: null }, "USD")).toBe(1);
  expect(rateToCompany({ currency: "USD", conversion_rate: 1.1 }, "USD")).toBe(1);
  expect(rateToCompany({ currency: null, conversion_rate: null }, "USD")).toBe(1);
});

test("a sum stays exact with more decimals than a currency has, and beyond what a double counts in cents", () => {
  expect(addMoney([0.000_001, 0.1, 0.2])).toBe(0.300_001);
  const many = Array.from({ length: 20_000 }, () => 800_000_000_000.0001);
  expect(addMoney(many)).toBe(16_000_000_000_000_002);
});
