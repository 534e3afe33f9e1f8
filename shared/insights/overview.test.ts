import { expect, test } from "vitest";
import { opportunity, tallied } from "./opportunities-for-tests.ts";
import { overview } from "./overview.ts";

test("at a glance: what is open, overdue, won and lost, and what no sum holds", () => {
  const rows = [
    opportunity({ opportunity_amount: 10, probability: 50, expected_closing: "2026-11-19" }),
    opportunity({ opportunity_amount: 20, probability: 50, expected_closing: "2026-11-20" }),
    opportunity({ status: "Converted", opportunity_amount: 5, expected_closing: "2020-01-01" }),
    opportunity({ status: "Lost", opportunity_amount: 6 }),
    opportunity({ status: "Lost", opportunity_amount: 7, currency: "EUR", base: null }),
    opportunity({ status: "Closed", opportunity_amount: 8, currency: "EUR", base: null }),
  ];
  expect(tallied(overview("2026-11-20", "USD"), rows)).toEqual({
    open: { count: 2, amount: 30, weighted: 15, withoutRate: 0 },
    overdue: { count: 1, amount: 10, weighted: 5, withoutRate: 0 },
    won: { count: 1, amount: 5, weighted: 0, withoutRate: 0 },
    lost: { count: 2, amount: 6, weighted: 0, withoutRate: 1 },
    winRate: 1 / 3,
    withoutRate: 2,
  });
});
