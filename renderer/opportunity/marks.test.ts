import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { overdueDays, staleDays } from "./marks.ts";

const TODAY = "2026-03-20";

const deal = (fields: Partial<Row<"opportunity">>): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id: "1" }),
  updated_at: "2026-03-19T10:00:00.000Z",
  status: "Open",
  ...fields,
});

test("a deal is overdue from the day after its expected closing", () => {
  const late = (expected_closing: string | null) => overdueDays(deal({ expected_closing }), TODAY);
  expect(late("2026-03-08")).toBe(12);
  expect(late(TODAY)).toBe(0);
  expect(late(null)).toBe(0);
});

test("a deal is stale once it was left alone for longer than the person set", () => {
  const left = (updated_at: string, after = 29) => staleDays(deal({ updated_at }), TODAY, after);
  expect(left("2026-02-07T23:00:00.000Z")).toBe(41);
  expect(left("2026-02-18T00:00:00.000Z")).toBe(30);
  expect(left("2026-02-19T00:00:00.000Z")).toBe(0);
  expect(left("2026-02-18T00:00:00.000Z", 30)).toBe(0);
  expect(left("2026-03-14T00:00:00.000Z", 5)).toBe(6);
});

test("what is won, lost or closed asks for nothing", () => {
  const longAgo = { expected_closing: "2020-01-01", updated_at: "2020-01-01T00:00:00.000Z" };
  for (const status of ["Converted", "Lost", "Closed"] as const) {
    const row = deal({ ...longAgo, status });
    expect([overdueDays(row, TODAY), staleDays(row, TODAY, 30)]).toEqual([0, 0]);
  }
});
