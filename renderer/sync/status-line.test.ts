import { expect, test } from "vitest";
import type { SyncStatus } from "../../shared/sync/sync-status.ts";
import { statusLine } from "./status-line.ts";

const NOW = new Date("2026-05-04T09:02:10.000Z");

const SYNCED: SyncStatus = {
  state: "idle",
  pending: 0,
  blocked: 0,
  conflicts: 0,
  oldest_unsent_at: null,
  last_sync_at: "2026-05-04T09:00:00.000Z",
  remote: { url: "https://crm.example", has_token: true, enabled: true, interval_s: 60 },
  problem: null,
  retry_at: null,
  progress: null,
  brakes: [],
  stuck: null,
  is_connected: true,
};

const said = (change: Partial<SyncStatus>) => statusLine(true, { ...SYNCED, ...change }, NOW).text;
const progress = (done: number, total: number | null) => ({
  step: "reading" as const,
  resource: null,
  done,
  total,
  pushed: 0,
  pulled: 0,
});

test("S36 without a server the line says that all is saved here", () => {
  const remote = { ...SYNCED.remote, has_token: false, enabled: false };
  expect(said({ remote, is_connected: false, state: "off" })).toBe("Saved on this device");
  expect(statusLine(true, null, NOW).text).toBe("Saved on this device");
});

test.each<[string, Partial<SyncStatus>]>([
  ["Synced 2 min. ago", {}],
  ["Synced now", { last_sync_at: "2026-05-04T09:02:00.000Z" }],
  ["3 waiting", { pending: 3 }],
  ["1 refused", { blocked: 1, pending: 3 }],
  ["Offline", { state: "offline", pending: 3, blocked: 1 }],
  ["Server fails", { state: "failing" }],
  ["Sync paused", { state: "paused", pending: 3 }],
  ["Token refused", { state: "needs_token", pending: 3 }],
  ["Needs your decision", { conflicts: 1, state: "offline" }],
  ["Needs your decision", { state: "other_server" }],
  [
    "Needs your decision",
    { brakes: [{ resource: "opportunity", gone: 60, known: 100, remote_ids: [] }] },
  ],
  ["Syncing 1,200 of 10,000", { state: "syncing", progress: progress(1_200, 10_000) }],
  ["Syncing", { state: "syncing", last_sync_at: null, progress: progress(0, null) }],
])("S36 the line says %s", (text, change) => {
  expect(said(change)).toBe(text);
});

test("a short round in between does not flicker in the line", () => {
  expect(said({ state: "syncing", progress: progress(20, 40) })).toBe("Synced 2 min. ago");
});

test("records that cannot be saved here are more important than any server", () => {
  expect(statusLine(false, { ...SYNCED, conflicts: 1 }, NOW).text).toBe("Not saved on this device");
});
