import type { SyncStatus } from "../../shared/sync/sync-status.ts";
import { formatAgoBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { hasServer } from "./sync-state.ts";

/** Progress is said of what takes a while; the short rounds in between would only flicker. */
const LONG_FROM_ROWS = 1_000;

export type StatusKind =
  | "not_saved"
  | "saved"
  | "decide"
  | "token"
  | "paused"
  | "syncing"
  | "refused"
  | "offline"
  | "failing"
  | "waiting"
  | "synced";

export interface StatusLine {
  readonly kind: StatusKind;
  readonly text: string;
}

function isLong({ progress, last_sync_at }: SyncStatus): boolean {
  return last_sync_at === null || (progress?.total ?? 0) >= LONG_FROM_ROWS;
}

/** What is most worth knowing of how things stand, in a few words (docs/SYNC.md, S36). */
export function statusLine(isSaved: boolean, status: SyncStatus | null, now: Date): StatusLine {
  const { app, sync } = messages();
  const text = sync.status;
  if (!isSaved) return { kind: "not_saved", text: app.notSaved };
  if (!status || !hasServer(status)) return { kind: "saved", text: app.savedHere };
  const { state, progress, pending, blocked, last_sync_at } = status;
  if (needsDecision(status)) return { kind: "decide", text: text.decide };
  if (state === "needs_token") return { kind: "token", text: text.token };
  if (state === "paused") return { kind: "paused", text: text.paused };
  if (state === "syncing" && isLong(status)) {
    const { done = 0, total = null } = progress ?? {};
    const words =
      total === null ? text.syncing : text.progress(formatNumber(done), formatNumber(total));
    return { kind: "syncing", text: words };
  }
  if (state === "offline") return { kind: "offline", text: text.offline };
  if (state === "failing") return { kind: "failing", text: text.failing };
  if (blocked > 0) return { kind: "refused", text: text.refused(blocked) };
  if (pending > 0) return { kind: "waiting", text: text.waiting(pending) };
  if (state === "off" || last_sync_at === null) return { kind: "saved", text: app.savedHere };
  return { kind: "synced", text: text.synced(formatAgoBriefly(last_sync_at, now)) };
}

/** Whether only a person can go on. */
export function needsDecision({ state, conflicts, brakes }: SyncStatus): boolean {
  return state === "other_server" || conflicts > 0 || brakes.length > 0;
}
