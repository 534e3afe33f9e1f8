import { z } from "zod";
import { resourceNames } from "../contract/contract.ts";

/** How sync is, as main tells it to windows and over the local API. */

export const resourceName = z.enum(resourceNames);

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
  detail: z.string().describe("The server's or the system's words; may be empty."),
});
export type SyncProblem = z.infer<typeof syncProblemSchema>;

export const ROUND_DEPTHS = ["quick", "sweep", "complete"] as const;

const instant = z.string();
const count = z.int().min(0);

export const syncProgressSchema = z.strictObject({
  step: z.enum(["connecting", "sending", "reading", "rows"]),
  resource: resourceName.nullable(),
  done: count,
  total: count.nullable().describe("Null where nobody knows."),
  pushed: count,
  pulled: count,
});
export type SyncProgress = z.infer<typeof syncProgressSchema>;

export const brakeInfoSchema = z.strictObject({
  resource: resourceName,
  gone: count.describe("How many would be deleted here, of how many."),
  known: count,
  remote_ids: z
    .array(z.string())
    .describe(
      "Of those that would be deleted the first few, by the server's ids, for a window to name.",
    ),
});
export type BrakeInfo = z.infer<typeof brakeInfoSchema>;

export const roundInfoSchema = z.strictObject({
  started_at: instant,
  ended_at: instant,
  depth: z.enum(ROUND_DEPTHS),
  pushed: count,
  pulled: count,
  problem: syncProblemSchema.nullable().describe("Null where it came through."),
  incomplete: z
    .array(z.strictObject({ resource: resourceName, reason: z.string() }))
    .describe("Lists that would not hold still: nothing was taken for deleted in them."),
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
  pending: count.describe("Records with something that is still to be sent."),
  blocked: count,
  conflicts: count,
  oldest_unsent_at: instant.nullable(),
  last_sync_at: instant.nullable().describe("When a round last came through."),
  remote: z.strictObject({
    url: z.string(),
    has_token: z.boolean(),
    enabled: z.boolean(),
    interval_s: z.int(),
  }),
  problem: syncProblemSchema
    .nullable()
    .describe("Why the last round ended early; null where it came through."),
  retry_at: instant
    .nullable()
    .describe("When it is tried again, where the last round ended early."),
  progress: syncProgressSchema.nullable().describe("While a round runs."),
  brakes: z
    .array(brakeInfoSchema)
    .describe(
      "Lists the server seems to have lost so much of that a person must say whether it is true.",
    ),
  stuck: z.enum(STUCK_REASONS).nullable(),
  is_connected: z
    .boolean()
    .describe(
      "Whether the records here belong to a server (connected once, and not forgotten since).",
    ),
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
