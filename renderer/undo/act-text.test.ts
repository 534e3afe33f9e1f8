import { expect, test } from "vitest";
import type { Change, LogEntry } from "../../shared/store.ts";
import { actText } from "./act-text.ts";

const entry = (change: Change): LogEntry => ({
  seq: 1,
  group: "1",
  at: "2026-01-01T00:00:00.000Z",
  actor: { kind: "user" },
  changes: [change],
});

test("an act is told by the name of its record, and by what that is where its name is another's id", () => {
  const opportunity = { resource: "opportunity", id: "1", before: null } as const;
  expect(actText(entry({ ...opportunity, after: { title: "Harbour crane" } }), 1)).toBe(
    "Harbour crane added",
  );
  const link = { resource: "prospect-opportunity", id: "2", before: null } as const;
  expect(actText(entry({ ...link, after: { opportunity: "opportunity_1" } }), 1)).toBe(
    "Opportunity of the prospect added",
  );
});
