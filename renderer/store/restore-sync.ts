import { parentOf } from "../../shared/contract/contract.ts";
import type { PackedRow } from "../../shared/contract/packed-row.ts";
import { MARKS, type SyncRow } from "../../shared/sync/sync-row.ts";
import { lastServer } from "../../shared/sync/sync-store.ts";
import type { CrmDatabase, DeviceRow } from "./database.ts";
import { openAsItIs } from "./read-database.ts";
import { DEVICE_TABLE, SYNC_TABLE } from "./schema.ts";
import { SYNC_KEY, syncMeta } from "./sync-meta.ts";

const ROWS_AT_ONCE = 500;

/** Which records a server has, and by what id it knows them. */
export interface Sent {
  readonly server: string | null;
  readonly rows: readonly Pick<SyncRow, "id" | "resource" | "remote_id">[];
}

/** What was sent up to now, as a database about to be exchanged knows it. */
export async function readSent(name: string): Promise<Sent> {
  const database = await openAsItIs(name);
  if (!database) return NOTHING_SENT;
  try {
    if (!database.tables.some((table) => table.name === SYNC_TABLE)) return NOTHING_SENT;
    const meta = await database.table<DeviceRow, string>(DEVICE_TABLE).get(SYNC_KEY);
    const rows: Pick<SyncRow, "id" | "resource" | "remote_id">[] = [];
    await database.table<SyncRow, string>(SYNC_TABLE).each(({ id, resource, remote_id }) => {
      if (remote_id !== undefined) rows.push({ id, resource, remote_id });
    });
    return { server: lastServer(syncMeta(meta)), rows };
  } finally {
    database.close();
  }
}

export const NOTHING_SENT: Sent = { server: null, rows: [] };

/**
 * Makes what sync remembers fit the records that were restored. What was sent since the backup was made is not sent
 * once more: the server has it, and what it holds comes with the next reading. Sums are made anew, for they were noted
 * apart from the rows they are about, and the whole log is looked at once more for what is unsent.
 */
export async function mendSync(database: CrmDatabase, sent: Sent): Promise<void> {
  const meta = await database.device.get(SYNC_KEY);
  if (!meta) return;
  const server = lastServer(syncMeta(meta));
  if (server !== null && server === sent.server) {
    for (let at = 0; at < sent.rows.length; at += ROWS_AT_ONCE) {
      await keepSent(database, sent.rows.slice(at, at + ROWS_AT_ONCE));
    }
  }
  const marks = database.sync.where("marks");
  const counts = await Promise.all(
    MARKS.map(async (mark) => [mark, await marks.equals(mark).count()] as const),
  );
  const value = { ...syncMeta(meta), cursor: 0, counts: Object.fromEntries(counts) };
  await database.device.put({ key: SYNC_KEY, value });
}

async function keepSent(database: CrmDatabase, rows: Sent["rows"]): Promise<void> {
  const restored = await database.sync.bulkGet(rows.map(({ id }) => id));
  for (const [at, known] of rows.entries()) {
    if (restored[at]?.remote_id !== undefined) continue;
    const base: PackedRow | undefined = await database.rows(known.resource).get(known.id);
    if (!base) continue;
    const parent = parentOf(known.resource);
    const parentId = parent && base[parent.field];
    const parents = typeof parentId === "string" ? { parent_id: parentId } : {};
    await database.sync.put({ ...known, ...parents, base, marks: [] });
  }
}
