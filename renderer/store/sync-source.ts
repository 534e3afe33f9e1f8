import { Dexie, type Collection, type Table, type Transaction } from "dexie";
import { unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { SyncSource } from "../../shared/sync/sync-draft.ts";
import type { SyncRow, TrashEntry } from "../../shared/sync/sync-row.ts";
import type { DeviceRow, StoredLogEntry } from "./database.ts";
import { rowSourceOf } from "./row-source.ts";
import { DEVICE_TABLE, LOG_TABLE, SYNC_TABLE, TRASH_TABLE } from "./schema.ts";
import { SYNC_KEY, syncMeta } from "./sync-meta.ts";

/** Of the rows in a span, at least one in so many must be wanted for it to be read whole. */
const SPARSE = 2;

/** All rows from the first key to the last, in one request; undefined where that are many more than there are keys. */
async function readNear(
  keys: readonly string[],
  between: (from: string, to: string) => Collection<SyncRow, string>,
): Promise<readonly SyncRow[] | undefined> {
  const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1));
  const [first = ""] = sorted;
  const most = keys.length * SPARSE;
  const rows = await between(first, sorted.at(-1) ?? first)
    .limit(most + 1)
    .toArray();
  return rows.length > most ? undefined : rows;
}

/** Records and what sync knows of them, as its rules read them. Bound to its transaction, as rowSourceOf is. */
export function syncSourceOf(transaction: Transaction): SyncSource {
  const sync: Table<SyncRow, string> = transaction.table(SYNC_TABLE);
  const log: Table<StoredLogEntry, number> = transaction.table(LOG_TABLE);
  const device: Table<DeviceRow, string> = transaction.table(DEVICE_TABLE);
  const trash: Table<TrashEntry, string> = transaction.table(TRASH_TABLE);
  return {
    ...rowSourceOf(transaction),
    async syncRows(ids) {
      const near = await readNear(ids, (from, to) =>
        sync.where(":id").between(from, to, true, true),
      );
      const wanted = new Set(ids);
      if (near) return near.filter(({ id }) => wanted.has(id));
      const found = await sync.bulkGet([...ids]);
      return found.flatMap((row) => row ?? []);
    },
    async syncRowsByRemote(resource, remoteIds) {
      const index = sync.where("[resource+remote_id]");
      const near = await readNear(remoteIds, (from, to) =>
        index.between([resource, from], [resource, to], true, true),
      );
      const found =
        near ??
        (
          await Promise.all(
            remoteIds.map((id) =>
              sync.where("[resource+remote_id]").equals([resource, id]).toArray(),
            ),
          )
        ).flat();
      const wanted = new Set<string | undefined>(remoteIds);
      return found.filter(({ remote_id }) => wanted.has(remote_id));
    },
    syncRowsOf: (parentIds) => sync.where("parent_id").anyOf(parentIds).toArray(),
    attempted: () => sync.where("marks").equals("attempted").toArray(),
    queue: (after, limit) =>
      sync
        .where("queue")
        .above(after ? [...after] : Dexie.minKey)
        .limit(limit)
        .toArray(),
    async rowsAfter(resource, after, limit) {
      const table: Table<PackedRow, string> = transaction.table(resource);
      const rows = await table
        .where(":id")
        .above(after ?? Dexie.minKey)
        .limit(limit)
        .toArray();
      return rows.map((row) => unpackRow(resource, row));
    },
    log: (after, limit) => log.where(":id").above(after).limit(limit).toArray(),
    async lastSeq() {
      return Number((await log.orderBy(":id").lastKey()) ?? 0);
    },
    logOf: (group) => log.where("group").equals(group).toArray(),
    async meta() {
      return syncMeta(await device.get(SYNC_KEY));
    },
    trashed: (id) => trash.get(id),
  };
}
