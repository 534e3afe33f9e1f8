import type { TableChange } from "../../shared/bridge/backup-procedures.ts";
import { connectDataHost } from "../bridge/connect.ts";
import { CrmDatabase, unavailability } from "../store/database.ts";
import { createDexieStore } from "../store/dexie-store.ts";
import { watchDevice, watchOtherTables } from "../store/watch-tables.ts";
import { backupHandlers } from "./backup-handlers.ts";
import { syncHandlers } from "./sync-handlers.ts";

/**
 * The hidden page that reads and writes the records for main, and tells it of every write, whoever made it.
 * It shows nothing and decides nothing.
 */
async function serve(): Promise<void> {
  const database = new CrmDatabase();
  watchOtherTables(database, (change) => void tell(change));
  let proceed = () => {};
  const opening = createDexieStore({
    database,
    async permission(finding) {
      const allowed = new Promise<void>((resolve) => {
        proceed = resolve;
      });
      (await connecting).emit("host.held", { finding });
      await allowed;
    },
  });
  const connecting = connectDataHost({
    "store.write": async ({ commands, context }) => (await opening).write(commands, context),
    "store.snapshot": async ({ resource, after, limit }) => {
      await opening;
      return database
        .rows(resource)
        .where(":id")
        .above(after ?? "")
        .limit(limit)
        .toArray();
    },
    "store.acts": async ({ prefix }) => (await opening).acts(prefix),
    ...syncHandlers(opening),
    ...backupHandlers(database, () => proceed()),
  });
  const tell = async (change: TableChange) => (await connecting).emit("table.changed", change);
  const peer = await connecting;
  try {
    const { feed } = await opening;
    // Told only where the browser closes it: main then opens another data host, which asks before it makes a new one.
    database.backendDB().addEventListener("close", () => {
      peer.emit("host.failed", { reason: "closed", message: "the browser closed the database" });
    });
    feed.subscribe((entries) => peer.emit("store.changed", entries));
    peer.emit("host.ready", { seq: feed.delivered });
    watchDevice(database, (change) => peer.emit("table.changed", change));
  } catch (error) {
    const failure = unavailability(error);
    if (!failure) throw error;
    peer.emit("host.failed", { reason: failure.reason, message: failure.message });
  }
}

// Chromium may evict storage that is not persistent when the disk runs full.
void navigator.storage.persist();
await serve();
