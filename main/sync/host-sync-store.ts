import type { SyncStore } from "../../shared/sync/sync-store.ts";
import type { SyncCommand, SyncDone } from "../../shared/sync/sync-command.ts";
import type { DataHost } from "../mirror.ts";
import { createWriteQueue } from "../write-queue.ts";

/**
 * SyncStore as main has it: the data host answers.
 * @param host the one that is there; throws StoreUnavailable while there is none, and so does every call then
 */
export function createHostSyncStore(host: () => DataHost): SyncStore {
  // Acknowledgements that come together share one flush to disk.
  const queue = createWriteQueue<SyncCommand, SyncDone>((params) =>
    host().call("sync.write", params),
  );
  return {
    meta: async () => host().call("sync.meta"),
    known: async (resource, after, limit) => host().call("sync.known", { resource, after, limit }),
    marked: async (mark, after, limit) => host().call("sync.marked", { mark, after, limit }),
    trash: async () => host().call("sync.trash"),
    sync: (commands, context) => queue.write(commands, context),
  };
}
