import { expect, test } from "vitest";
import { decided, PERIODS_SHOWN, recentPeriods } from "./decided.ts";
import { opportunity, tallied } from "./opportunities-for-tests.ts";
import { firstDayOf, type PeriodLength } from "./period.ts";

const TODAY = "2026-11-20";
const deal = (status: "Converted" | "Lost" | "Open", expected_closing: string | null, amount = 1) =>
  opportunity({ status, expected_closing, opportunity_amount: amount });
const starts = (periods: readonly { period: number }[], length: PeriodLength) =>
  periods.map(({ period }) => firstDayOf(period, length));

test("won and lost are summed by month of their closing, with the share that was won", () => {
  const rows = [
    deal("Converted", "2026-01-31", 10),
    deal("Lost", "2026-01-01", 5),
    deal("Lost", "2026-01-15", 6),
    deal("Converted", "2026-03-01", 20),
    deal("Open", "2026-03-01", 99),
  ];
  const { periods, all } = tallied(decided("month", "USD"), rows);
  expect(starts(periods, "month")).toEqual(["2026-01-01", "2026-03-01"]);
  expect(periods.map(({ won, lost, winRate }) => [won.amount, lost.amount, winRate])).toEqual([
    [10, 11, 1 / 3],
    [20, 0, 1],
  ]);
  expect([all.won.count, all.lost.count, all.winRate]).toEqual([2, 2, 0.5]);
});

test("quarters gather their three months", () => {
  const rows = [
    deal("Converted", "2026-01-01"),
    deal("Lost", "2026-03-31"),
    deal("Lost", "2026-04-01"),
  ];
  const { periods } = tallied(decided("quarter", "USD"), rows);
  expect(starts(periods, "quarter")).toEqual(["2026-01-01", "2026-04-01"]);
  expect(periods.map(({ winRate }) => winRate)).toEqual([0.5, 0]);
});

test("nothing decided has no win rate rather than one of nought", () => {
  const { all, periods } = tallied(decided("month", "USD"), [deal("Open", "2026-01-01")]);
  expect(all.winRate).toBeNull();
  expect(periods).toEqual([]);
});

test("decisions without a closing date are in no period, but are told", () => {
  const { periods, undated, all } = tallied(decided("month", "USD"), [deal("Lost", null, 4)]);
  expect(periods).toEqual([]);
  expect(undated.lost).toMatchObject({ count: 1, amount: 4 });
  expect(all.lost.count).toBe(1);
});

test("a chart shows the latest year that has decisions, months without one included", () => {
  const old = [
    deal("Converted", "2017-12-31"),
    deal("Lost", "2017-10-02"),
    deal("Lost", "2016-01-01"),
  ];
  const shown = recentPeriods(tallied(decided("month", "USD"), old), TODAY, "month", "USD");
  expect(shown).toHaveLength(PERIODS_SHOWN);
  expect(starts(shown, "month").at(0)).toBe("2017-01-01");
  expect(starts(shown, "month").at(-1)).toBe("2017-12-01");
  expect(shown.map(({ winRate }) => winRate).slice(-3)).toEqual([0, null, 1]);
});

test("a closing date typed far in the future does not push a chart out of today's reach", () => {
  const rows = [
    deal("Converted", "9999-12-31"),
    deal("Converted", "2026-10-01"),
    deal("Lost", "2026-11-01"),
  ];
  const shown = recentPeriods(tallied(decided("month", "USD"), rows), TODAY, "month", "USD");
  expect(starts(shown, "month")).toEqual(["2026-10-01", "2026-11-01"]);
});
