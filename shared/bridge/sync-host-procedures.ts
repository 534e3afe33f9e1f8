import { z } from "zod";
import { idSchema, resourceSchema, writeContextSchema } from "../command.ts";
import { syncCommandSchema, type SyncDone } from "../sync/sync-command.ts";
import { MARKS, type SyncMeta, type TrashEntry } from "../sync/sync-row.ts";
import type { KnownRow, MarkedRow } from "../sync/sync-store.ts";

const limit = z.int().min(1).max(10_000);

/** What the data host answers main for sync: SyncStore, over the bridge. Answers are the store's own. */
export const syncHostProcedures = {
  "sync.meta": {
    params: z.undefined(),
    result: z.custom<SyncMeta & { readonly oldest_unsent_at: string | null }>(isObject),
  },
  "sync.known": {
    params: z.strictObject({ resource: resourceSchema, after: idSchema.nullable(), limit }),
    result: z.custom<readonly KnownRow[]>(Array.isArray),
  },
  "sync.marked": {
    params: z.strictObject({ mark: z.enum(MARKS), after: idSchema.nullable(), limit }),
    result: z.custom<readonly MarkedRow[]>(Array.isArray),
  },
  "sync.trash": { params: z.undefined(), result: z.custom<readonly TrashEntry[]>(Array.isArray) },
  /** Commands of sync, in one transaction. */
  "sync.write": {
    params: z.strictObject({
      commands: z.array(syncCommandSchema).readonly(),
      context: writeContextSchema,
    }),
    result: z.custom<readonly SyncDone[]>(Array.isArray),
  },
} as const;

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
