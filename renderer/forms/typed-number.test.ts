import { afterEach, expect, test } from "vitest";
import { useSpoken } from "../language/language.ts";
import { numberToType, typedNumber } from "./typed-number.ts";

const english = useSpoken.getState();
afterEach(() => useSpoken.setState(english));

test.each([
  ["en", "1,234.5", 1234.5],
  ["en", "1234.5", 1234.5],
  ["en", "12,5", 12.5],
  ["de", "1.234,5", 1234.5],
  ["de", "1.234", 1234],
  ["de", "12.5", 12.5],
  ["fr", "1 234,5", 1234.5],
  ["en", "$40", 40],
  ["en", "-3", -3],
])("in %s %s is %d", (locale, text, number) => {
  useSpoken.setState({ locale });
  expect(typedNumber(text)).toBe(number);
});

test.each(["forty", "1-2", "1,2,3"])("%s is no number", (text) => {
  expect(typedNumber(text)).toBeNull();
});

test.each([
  ["en", "12500.5"],
  ["de", "12500,5"],
  ["fr", "12500,5"],
  ["es", "12500,5"],
])("in %s a number is typed on as %s", (locale, text) => {
  useSpoken.setState({ locale });
  expect(numberToType(12_500.5)).toBe(text);
  expect(typedNumber(text)).toBe(12_500.5);
});
