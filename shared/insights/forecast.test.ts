import { expect, test } from "vitest";
import { forecast, FORECAST_MONTHS } from "./forecast.ts";
import { opportunity, tallied } from "./opportunities-for-tests.ts";
import { firstDayOf } from "./period.ts";

const TODAY = "2026-11-20";
const deal = (expected_closing: string | null, opportunity_amount: number) =>
  opportunity({ expected_closing, opportunity_amount, probability: 50 });
const won = (expected_closing: string | null, opportunity_amount: number) =>
  opportunity({ status: "Converted", expected_closing, opportunity_amount });

test("last month, this one and the nine after it are shown", () => {
  const { months } = tallied(forecast(TODAY, "USD"), []);
  expect(months).toHaveLength(FORECAST_MONTHS);
  expect(months.map(({ month }) => firstDayOf(month, "month")).at(0)).toBe("2026-10-01");
  expect(months.map(({ month }) => firstDayOf(month, "month")).at(-1)).toBe("2027-08-01");
});

test("open amounts fall into the month they are expected in, from its first day to its last", () => {
  const rows = [
    deal("2026-11-20", 1),
    deal("2026-11-30", 10),
    deal("2026-12-01", 100),
    deal("2027-02-28", 1_000),
  ];
  const { months } = tallied(forecast(TODAY, "USD"), rows);
  const shown = months.filter(({ open }) => open.count > 0);
  expect(
    shown.map(({ month, open }) => [
      firstDayOf(month, "month"),
      open.count,
      open.amount,
      open.weighted,
    ]),
  ).toEqual([
    ["2026-11-01", 2, 11, 5.5],
    ["2026-12-01", 1, 100, 50],
    ["2027-02-01", 1, 1_000, 500],
  ]);
});

test("what should have closed by yesterday is overdue, also within this month; today is not", () => {
  const rows = [deal("2026-11-19", 1), deal("2025-01-31", 2), deal("2026-11-20", 4)];
  const { overdue, months } = tallied(forecast(TODAY, "USD"), rows);
  expect(overdue).toMatchObject({ count: 2, amount: 3 });
  expect(months[1]?.open).toMatchObject({ count: 1, amount: 4 });
});

test("what is expected after those months, and what has no date, is kept apart", () => {
  const result = tallied(forecast(TODAY, "USD"), [
    deal("2027-09-01", 7),
    deal("2027-08-31", 8),
    deal(null, 9),
  ]);
  expect(result.later).toMatchObject({ count: 1, amount: 7 });
  expect(result.undated).toMatchObject({ count: 1, amount: 9, weighted: 4.5 });
  expect(result.months.at(-1)?.open).toMatchObject({ count: 1, amount: 8 });
});

test("what was won stands in its month and is never overdue; lost and closed are in no figure", () => {
  const rows = [
    won("2026-10-31", 5),
    won("2026-11-01", 6),
    won(null, 7),
    opportunity({ status: "Lost", expected_closing: "2026-11-02", opportunity_amount: 8 }),
    opportunity({ status: "Closed", expected_closing: "2026-12-02", opportunity_amount: 9 }),
  ];
  const { months, overdue, undated } = tallied(forecast(TODAY, "USD"), rows);
  expect(months.map((month) => month.won.amount).slice(0, 3)).toEqual([5, 6, 0]);
  expect(months.every(({ open }) => open.count === 0)).toBe(true);
  expect([overdue.count, undated.count]).toEqual([0, 0]);
});
