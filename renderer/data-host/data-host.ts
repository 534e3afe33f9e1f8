import { connectDataHost } from "../bridge/connect.ts";
import { unavailability } from "../store/database.ts";
import { createDexieStore } from "../store/dexie-store.ts";

/**
 * The hidden page that reads and writes the records for main, and tells it of every write, whoever made it.
 * It shows nothing and decides nothing.
 */
async function serve(): Promise<void> {
  const opening = createDexieStore();
  const peer = await connectDataHost({
    "store.write": async ({ commands, context }) => (await opening).write(commands, context),
    "store.snapshot": async ({ resource, after, limit }) => {
      const { database } = await opening;
      return database
        .rows(resource)
        .where(":id")
        .above(after ?? "")
        .limit(limit)
        .toArray();
    },
  });
  try {
    const { feed } = await opening;
    feed.subscribe((entries) => peer.emit("store.changed", entries));
    peer.emit("host.ready", { seq: feed.delivered });
  } catch (error) {
    const failure = unavailability(error);
    if (!failure) throw error;
    peer.emit("host.failed", { reason: failure.reason, message: failure.message });
  }
}

// Chromium may evict storage that is not persistent when the disk runs full.
void navigator.storage.persist();
await serve();
