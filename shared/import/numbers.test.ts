import fc from "fast-check";
import { expect, test } from "vitest";
import {
  NUMBER_FORMATS,
  guessNumberFormat,
  parseNumber,
  tellDecimalSign,
  type NumberFormat,
} from "./numbers.ts";

test.each<[string, NumberFormat, number | null]>([
  ["1,234.56", "1,234.56", 1234.56],
  ["1.234,56", "1.234,56", 1234.56],
  ["1 234 567,5", "1.234,56", 1234567.5],
  ["1'234.50", "1,234.56", 1234.5],
  ["-12", "1,234.56", -12],
  ["+12", "1,234.56", 12],
  [".5", "1,234.56", 0.5],
  [" $1,000 ", "1,234.56", 1000],
  ["1.000,00 €", "1.234,56", 1000],
  ["USD 10.25", "1,234.56", 10.25],
  ["45%", "1,234.56", 45],
  ["1'234.50", "1'234.56", 1234.5],
  ["1’234’567.50", "1'234.56", 1234567.5],
  ["CHF 1'234.50", "1'234.56", 1234.5],
  ["1 234,56", "1 234,56", 1234.56],
  ["1\u202f234,56\u00a0€", "1 234,56", 1234.56],
  ["1.234,56", "1 234,56", null],
  ["(1,234.50)", "1,234.56", -1234.5],
  ["1.234,50-", "1.234,56", -1234.5],
  ["\u2212 5,5", "1.234,56", -5.5],
  ["-$5.50", "1,234.56", -5.5],
  ["US$1,000", "1,234.56", 1000],
  ["1,23", "1,234.56", null],
  ["1.50", "1.234,56", null],
  ["12,34,567", "1,234.56", null],
  ["abc", "1,234.56", null],
  ["", "1,234.56", null],
  ["1e3", "1,234.56", null],
  ["--1", "1,234.56", null],
  ["1.2.3", "1,234.56", null],
])("%j written as %s is %s", (text, format, number) => {
  expect(parseNumber(text, format)).toBe(number);
});

test("a multiplier is applied without binary rounding", () => {
  expect(parseNumber("1100.04", "1,234.56", 1_000_000)).toBe(1_100_040_000);
  expect(parseNumber("4.35", "1,234.56", 1_000)).toBe(4350);
});

test("the format is told by the values only one of them reads", () => {
  expect(guessNumberFormat(["1", "2.50", "1,000"])).toBe("1,234.56");
  expect(guessNumberFormat(["1", "2,50", "1.000"])).toBe("1.234,56");
});

test("a sign of their own between the thousands tells the format too", () => {
  expect(guessNumberFormat(["1 234,56", "12"])).toBe("1 234,56");
  expect(guessNumberFormat(["1'234.56", "12"])).toBe("1'234.56");
  expect(guessNumberFormat(["1\u00a0234", "12"], "1.234,56")).toBe("1 234,56");
});

test("values tell which sign divides off decimals, or nothing", () => {
  expect(tellDecimalSign(["12,5", "3", "1.234,56"])).toBe(",");
  expect(tellDecimalSign(["12.5", "Acme"])).toBe(".");
  expect(tellDecimalSign(["1.234", "12"])).toBeNull();
});

test("values both formats read are read in the preferred one", () => {
  expect(guessNumberFormat(["1.000", "2"], "1.234,56")).toBe("1.234,56");
  expect(guessNumberFormat(["1,000", "2"], "1,234.56")).toBe("1,234.56");
});

test("an amount shown in a language is read back in that language's format", () => {
  const locales = {
    "1,234.56": "en-US",
    "1.234,56": "de-DE",
    "1 234,56": "fr-FR",
    "1'234.56": "de-CH",
  } as const;
  const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  fc.assert(
    fc.property(cents, fc.constantFrom(...NUMBER_FORMATS), (n, format) => {
      const shown = new Intl.NumberFormat(locales[format], { minimumFractionDigits: 2 });
      // Minus zero is shown as -0.00 and is zero.
      expect(parseNumber(shown.format(n / 100), format)).toBe(n / 100 + 0);
    }),
  );
});
