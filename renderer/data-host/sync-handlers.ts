import type { syncHostProcedures } from "../../shared/bridge/sync-host-procedures.ts";
import type { Handlers } from "../../shared/bridge/rpc.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";

/** What main's sync asks of the store. */
export function syncHandlers(opening: Promise<SyncStore>): Handlers<typeof syncHostProcedures> {
  return {
    "sync.meta": async () => (await opening).meta(),
    "sync.known": async ({ resource, after, limit }) =>
      (await opening).known(resource, after, limit),
    "sync.marked": async ({ mark, after, limit }) => (await opening).marked(mark, after, limit),
    "sync.trash": async () => (await opening).trash(),
    "sync.write": async ({ commands, context }) => (await opening).sync(commands, context),
  };
}
