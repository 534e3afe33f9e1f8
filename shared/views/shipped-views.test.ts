import { expect, test } from "vitest";
import type { Scalar } from "../contract/contract.ts";
import { createMatcher } from "./match.ts";
import { shippedViews } from "./shipped-views.ts";
import { viewSettingsSchema, type ViewResource } from "./view.ts";

const context = {
  today: "2026-05-20",
  me: "Anna",
  startOfDay: (day: string) => `${day}T00:00:00Z`,
};

function shows(resource: ViewResource, row: Readonly<Record<string, Scalar>>): string[] {
  return shippedViews(resource)
    .filter(({ settings }) => createMatcher(resource, settings.filter, context)(row))
    .map(({ id }) => id);
}

const fresh = { updated_at: "2026-05-19T10:00:00Z" };

test.each([
  ["an open one", { status: "Open", ...fresh }, ["all", "open"]],
  ["a quoted one", { status: "Quotation", ...fresh }, ["all", "open"]],
  ["a lost one", { status: "Lost", ...fresh }, ["all", "lost"]],
  ["a closed one", { status: "Closed", ...fresh }, ["all"]],
  [
    "one won in April",
    { status: "Converted", expected_closing: "2026-04-01", ...fresh },
    ["all", "won_this_quarter"],
  ],
  ["one won in March", { status: "Converted", expected_closing: "2026-03-31", ...fresh }, ["all"]],
  [
    "an open one to be closed today",
    { status: "Open", expected_closing: "2026-05-20", ...fresh },
    ["all", "open", "closing_this_month"],
  ],
  [
    "an open one that should have been closed yesterday",
    { status: "Open", expected_closing: "2026-05-19", ...fresh },
    ["all", "open", "closing_this_month", "overdue"],
  ],
  ["a lost one of yesterday", { status: "Lost", expected_closing: "2026-05-19" }, ["all", "lost"]],
  [
    "an open one nobody touched for 31 days",
    { status: "Open", updated_at: "2026-04-19T23:00:00Z" },
    ["all", "open", "stale"],
  ],
  [
    "an open one touched 30 days ago",
    { status: "Open", updated_at: "2026-04-20T00:00:00Z" },
    ["all", "open"],
  ],
  [
    "a lost one of mine",
    { status: "Lost", opportunity_owner: "Anna", ...fresh },
    ["all", "lost", "mine"],
  ],
])("%s is shown where it belongs", (_, row, views) => {
  expect(shows("opportunity", row)).toEqual(views);
});

test("prospects are all, or mine", () => {
  expect(shows("prospect", { prospect_owner: "Ben" })).toEqual(["all"]);
  expect(shows("prospect", { prospect_owner: "Anna" })).toEqual(["all", "mine"]);
});

test("shipped views are settings like any other", () => {
  for (const { settings } of [...shippedViews("opportunity"), ...shippedViews("prospect")]) {
    expect(viewSettingsSchema.parse(settings)).toEqual(settings);
  }
});
