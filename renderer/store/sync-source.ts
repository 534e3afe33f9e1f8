import { Dexie, type Table, type Transaction } from "dexie";
import { unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { SyncSource } from "../../shared/sync/sync-draft.ts";
import type { SyncRow, TrashEntry } from "../../shared/sync/sync-row.ts";
import type { DeviceRow, StoredLogEntry } from "./database.ts";
import { CHILDREN_AT_ONCE, SPARSE, endsOf, readNear } from "./read-near.ts";
import { rowSourceOf } from "./row-source.ts";
import { DEVICE_TABLE, LOG_TABLE, SYNC_TABLE, TRASH_TABLE } from "./schema.ts";
import type { SyncKeys } from "./sync-keys.ts";
import { loadSyncMeta } from "./sync-meta.ts";

/** Records and what sync knows of them, as its rules read them. Bound to its transaction, as rowSourceOf is. */
export function syncSourceOf(transaction: Transaction, keys: SyncKeys): SyncSource {
  const sync: Table<SyncRow, string> = transaction.table(SYNC_TABLE);
  const log: Table<StoredLogEntry, number> = transaction.table(LOG_TABLE);
  const device: Table<DeviceRow, string> = transaction.table(DEVICE_TABLE);
  const trash: Table<TrashEntry, string> = transaction.table(TRASH_TABLE);
  return {
    ...rowSourceOf(transaction),
    async syncRows(asked) {
      const ids = keys.present(asked);
      if (ids.length === 0) return [];
      const [first, last] = endsOf(ids);
      const span = () => sync.where(":id").between(first, last, true, true);
      const found = (await readNear(span, ids.length * SPARSE)) ?? (await sync.bulkGet([...ids]));
      const wanted = new Set(ids);
      return found.flatMap((row) => (row && wanted.has(row.id) ? [row] : []));
    },
    async syncRowsByRemote(resource, asked) {
      const remoteIds = keys.presentThere(resource, asked);
      if (remoteIds.length === 0) return [];
      const index = () => sync.where("[resource+remote_id]");
      const [first, last] = endsOf(remoteIds);
      const span = () => index().between([resource, first], [resource, last], true, true);
      const each = () =>
        Promise.all(remoteIds.map((id) => index().equals([resource, id]).toArray()));
      const found = (await readNear(span, remoteIds.length * SPARSE)) ?? (await each()).flat();
      const wanted = new Set<string | undefined>(remoteIds);
      return found.filter(({ remote_id }) => wanted.has(remote_id));
    },
    async syncRowsOf(parentIds) {
      const index = () => sync.where("parent_id");
      const [first, last] = endsOf(parentIds);
      const near = await readNear(
        () => index().between(first, last, true, true),
        parentIds.length * CHILDREN_AT_ONCE,
      );
      const each = () => Promise.all(parentIds.map((id) => index().equals(id).toArray()));
      const found = near ?? (await each()).flat();
      const wanted = new Set<string | undefined>(parentIds);
      return found.filter(({ parent_id }) => wanted.has(parent_id));
    },
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
    meta: () => loadSyncMeta(device),
    trashed: (id) => trash.get(id),
  };
}
