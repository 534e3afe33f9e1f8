import { expect, test } from "vitest";
import { firstDayOf, lastDayOf, periodOf } from "./period.ts";

test("a month has its own first and last day, also in a leap year and in December", () => {
  const days = (date: string) => {
    const month = periodOf(date, "month");
    return [firstDayOf(month, "month"), lastDayOf(month, "month")];
  };
  expect(days("2024-02-10")).toEqual(["2024-02-01", "2024-02-29"]);
  expect(days("2026-02-28")).toEqual(["2026-02-01", "2026-02-28"]);
  expect(days("2026-12-31")).toEqual(["2026-12-01", "2026-12-31"]);
  expect(days("2026-04-30")).toEqual(["2026-04-01", "2026-04-30"]);
});

test("a quarter goes from its first month to the end of its third", () => {
  const quarter = periodOf("2026-11-20", "quarter");
  expect([firstDayOf(quarter, "quarter"), lastDayOf(quarter, "quarter")]).toEqual([
    "2026-10-01",
    "2026-12-31",
  ]);
  expect(periodOf("2026-09-30", "quarter")).toBe(quarter - 1);
  expect(periodOf("2027-01-01", "quarter")).toBe(quarter + 1);
});

test("periods count on across years, however early the year", () => {
  expect(periodOf("2027-01-01", "month")).toBe(periodOf("2026-12-31", "month") + 1);
  expect(firstDayOf(periodOf("0001-03-09", "month"), "month")).toBe("0001-03-01");
});
