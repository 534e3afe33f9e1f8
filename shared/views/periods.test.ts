import { expect, test } from "vitest";
import type { Weekday } from "./days.ts";
import type { Period } from "./filter.ts";
import { daysOf } from "./periods.ts";

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

// A period holds its first day and not the day after its last.
const table: readonly [Period, string, Weekday, string | null, string | null][] = [
  ["today", "2026-12-31", MONDAY, "2026-12-31", "2027-01-01"],
  ["yesterday", "2026-01-01", MONDAY, "2025-12-31", "2026-01-01"],
  ["tomorrow", "2024-02-28", MONDAY, "2024-02-29", "2024-03-01"],

  // 1 January 2026 is a Thursday.
  ["this_week", "2026-01-01", MONDAY, "2025-12-29", "2026-01-05"],
  ["this_week", "2026-01-01", SUNDAY, "2025-12-28", "2026-01-04"],
  ["this_week", "2026-01-01", SATURDAY, "2025-12-27", "2026-01-03"],
  ["this_week", "2026-01-04", MONDAY, "2025-12-29", "2026-01-05"],
  ["this_week", "2026-01-04", SUNDAY, "2026-01-04", "2026-01-11"],
  ["this_week", "2026-01-05", MONDAY, "2026-01-05", "2026-01-12"],
  ["last_week", "2026-01-01", MONDAY, "2025-12-22", "2025-12-29"],
  ["next_week", "2025-12-31", MONDAY, "2026-01-05", "2026-01-12"],

  ["this_month", "2024-02-29", MONDAY, "2024-02-01", "2024-03-01"],
  ["this_month", "2026-12-31", MONDAY, "2026-12-01", "2027-01-01"],
  ["last_month", "2026-01-31", MONDAY, "2025-12-01", "2026-01-01"],
  ["last_month", "2026-03-31", MONDAY, "2026-02-01", "2026-03-01"],
  ["next_month", "2026-01-31", MONDAY, "2026-02-01", "2026-03-01"],
  ["next_month", "2026-12-01", MONDAY, "2027-01-01", "2027-02-01"],

  ["this_quarter", "2026-03-31", MONDAY, "2026-01-01", "2026-04-01"],
  ["this_quarter", "2026-10-01", MONDAY, "2026-10-01", "2027-01-01"],
  ["last_quarter", "2026-02-15", MONDAY, "2025-10-01", "2026-01-01"],
  ["next_quarter", "2026-11-30", MONDAY, "2027-01-01", "2027-04-01"],

  ["this_year", "2026-06-30", MONDAY, "2026-01-01", "2027-01-01"],
  ["last_year", "2026-01-01", MONDAY, "2025-01-01", "2026-01-01"],
  ["next_year", "2026-12-31", MONDAY, "2027-01-01", "2028-01-01"],

  ["past", "2026-01-01", MONDAY, null, "2026-01-01"],
  ["future", "2026-12-31", MONDAY, "2027-01-01", null],
];

test.each(table)(
  "%s on %s, with weeks from day %i",
  (period, today, firstWeekday, from, before) => {
    expect(daysOf(period, today, firstWeekday)).toEqual({ from, before });
  },
);
