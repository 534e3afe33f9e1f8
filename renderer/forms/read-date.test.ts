import { afterEach, expect, test } from "vitest";
import { useSpoken } from "../language/language.ts";
import { formatDate } from "./format.ts";
import { readDate } from "./read-date.ts";

const english = useSpoken.getState();
afterEach(() => useSpoken.setState(english));

test.each([
  ["en-US", "Dec 31, 2026", "2026-12-31"],
  ["en-US", "December 31, 2026", "2026-12-31"],
  ["en-US", "31 Dec 2026", "2026-12-31"],
  ["en-US", "12/31/26", "2026-12-31"],
  ["en-US", "1/2/26", "2026-01-02"],
  ["en-GB", "1/2/26", "2026-02-01"],
  ["en-GB", "12/31/26", "2026-12-31"],
  ["de", "1.2.26", "2026-02-01"],
  ["de", "1. März 2026", "2026-03-01"],
  ["de", "2026-12-31", "2026-12-31"],
])("in %s %s is read as %s", (locale, text, date) => {
  useSpoken.setState({ locale });
  expect(readDate(text)).toBe(date);
});

test.each(["en-US", "en-GB", "de", "fr", "es"])(
  "in %s dates are read as the app itself writes them",
  (locale) => {
    useSpoken.setState({ locale });
    const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));
    const dates = months.map((month) => `2026-${month}-09`);
    expect(dates.map((date) => readDate(formatDate(date)))).toEqual(dates);
  },
);

test.each(["soon", "31 Foo 2026", "Feb 30, 2026", "12/31", "31.2.26"])("%s is no date", (text) => {
  expect(readDate(text)).toBeNull();
});

test("a date whose year is still being typed is not read as another day of another year", () => {
  useSpoken.setState({ locale: "de" });
  expect(readDate("26-12-24")).toBeNull();
  expect(readDate("6-12-24")).toBeNull();
});
