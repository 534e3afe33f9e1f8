import { z } from "zod";
import { resourceNames, type ResourceName } from "../contract/contract.ts";

/** How sync is, as main tells it to windows and over the local API. */

const resourceName = z.custom<ResourceName>((name) =>
  resourceNames.some((known) => known === name),
);

export const SYNC_STATES = [
  /** Never connected, or switched off; what is known of the server is kept. */
  "off",
  "idle",
  "syncing",
  /** A person paused it. */
  "paused",
  /** There is no token, or the server takes it no more; nothing is read or sent until there is one. */
  "needs_token",
  /** The address or the token leads to a server that has none of the records known here; a person chooses. */
  "other_server",
  /** The server cannot be reached; it is tried again at `retry_at`. */
  "offline",
  /** The server answers, but nothing that can be gone on with; it is tried again at `retry_at`. */
  "failing",
] as const;
export type SyncState = (typeof SYNC_STATES)[number];

/** Why a round, or a test, did not come through. */
export const SYNC_PROBLEMS = [
  "no_such_host",
  "refused",
  "certificate",
  "timeout",
  "network",
  "busy",
  "server_error",
  "not_this_api",
  "token_refused",
  "forbidden",
  /** It has none of the records known here (the state other_server). */
  "other_server",
  /** The records here could not be reached. */
  "storage",
  /** Somebody ended the round: it was paused, or the settings were changed. */
  "stopped",
] as const;
export type SyncProblemReason = (typeof SYNC_PROBLEMS)[number];

export const syncProblemSchema = z.strictObject({
  reason: z.enum(SYNC_PROBLEMS),
  /** The server's or the system's words; may be empty. */
  detail: z.string(),
});
export type SyncProblem = z.infer<typeof syncProblemSchema>;

export const ROUND_DEPTHS = ["quick", "sweep", "complete"] as const;

const instant = z.string();
const count = z.int().min(0);

export const syncProgressSchema = z.strictObject({
  step: z.enum(["connecting", "sending", "reading", "rows"]),
  resource: resourceName.nullable(),
  done: count,
  /** Null where nobody knows. */
  total: count.nullable(),
  pushed: count,
  pulled: count,
});
export type SyncProgress = z.infer<typeof syncProgressSchema>;

export const brakeInfoSchema = z.strictObject({
  resource: resourceName,
  /** How many would be deleted here, of how many. */
  gone: count,
  known: count,
  /** Of those that would be deleted the first few, by the server's ids, for a window to name. */
  remote_ids: z.array(z.string()),
});
export type BrakeInfo = z.infer<typeof brakeInfoSchema>;

export const roundInfoSchema = z.strictObject({
  started_at: instant,
  ended_at: instant,
  depth: z.enum(ROUND_DEPTHS),
  pushed: count,
  pulled: count,
  /** Null where it came through. */
  problem: syncProblemSchema.nullable(),
  /** Lists that would not hold still: nothing was taken for deleted in them. */
  incomplete: z.array(z.strictObject({ resource: resourceName, reason: z.string() })),
});
/** What one round did. */
export type RoundInfo = z.infer<typeof roundInfoSchema>;

export const STUCK_REASONS = [
  /** The oldest unsent change is older than a day. */
  "old",
  /** Rounds came through, and what waits did not become less. */
  "not_moving",
] as const;

export const syncStatusSchema = z.strictObject({
  state: z.enum(SYNC_STATES),
  /** Records with something that is still to be sent. */
  pending: count,
  blocked: count,
  conflicts: count,
  oldest_unsent_at: instant.nullable(),
  /** When a round last came through. */
  last_sync_at: instant.nullable(),
  remote: z.strictObject({
    url: z.string(),
    has_token: z.boolean(),
    enabled: z.boolean(),
    interval_s: z.int(),
  }),
  /** Why the last round ended early; null where it came through. */
  problem: syncProblemSchema.nullable(),
  /** When it is tried again, where the last round ended early. */
  retry_at: instant.nullable(),
  /** While a round runs. */
  progress: syncProgressSchema.nullable(),
  /** Lists the server seems to have lost so much of that a person must say whether it is true. */
  brakes: z.array(brakeInfoSchema),
  stuck: z.enum(STUCK_REASONS).nullable(),
  /** Whether the records here belong to a server (connected once, and not forgotten since). */
  is_connected: z.boolean(),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

export const syncTestSchema = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    /** How many of each the server says it has; null where it does not say. */
    counts: z.strictObject({ opportunities: count.nullable(), prospects: count.nullable() }),
  }),
  z.strictObject({ ok: z.literal(false), problem: syncProblemSchema }),
]);
/** What came of a test of an address and a token. */
export type SyncTest = z.infer<typeof syncTestSchema>;
