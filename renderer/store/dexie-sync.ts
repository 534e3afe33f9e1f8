import { Dexie, type Transaction } from "dexie";
import { v7 } from "uuid";
import { resourceNames, type ResourceName } from "../../shared/contract/contract.ts";
import { unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { WriteContext } from "../../shared/command.ts";
import type { Environment } from "../../shared/domain/draft.ts";
import { isOpenThere } from "../../shared/sync/open-there.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { SyncWritten } from "../../shared/sync/sync-draft.ts";
import type { Mark, SyncRow, TrashEntry } from "../../shared/sync/sync-row.ts";
import {
  knownRow,
  shownMeta,
  type KnownRow,
  type MarkedRow,
  type SyncStore,
} from "../../shared/sync/sync-store.ts";
import { TRASH_KEPT_DAYS } from "../../shared/sync/trash.ts";
import type { ChangeFeed } from "./change-feed.ts";
import { RELAXED, attempt, type CrmDatabase } from "./database.ts";
import { readCompany } from "./device-settings.ts";
import { persist } from "./persist.ts";
import { DEVICE_TABLE, LOG_TABLE, SYNC_TABLE, TRASH_TABLE } from "./schema.ts";
import type { SyncFeed } from "./sync-feed.ts";
import { SyncKeys } from "./sync-keys.ts";
import { SYNC_KEY, loadSyncMeta } from "./sync-meta.ts";
import { syncSourceOf } from "./sync-source.ts";

const MS_PER_DAY = 86_400_000;

const TABLES = [...resourceNames, LOG_TABLE, DEVICE_TABLE, SYNC_TABLE, TRASH_TABLE];

/** What only takes over what the server has: lost in a power cut, it is read there again (docs/SYNC.md, S34). */
const PULLS: ReadonlySet<SyncCommand["kind"]> = new Set([
  "apply",
  "apply_children",
  "apply_with_rows",
  "rows_read",
  "gone",
  "swept",
]);

/** What all marks depend on. */
const changesServer = ({ kind }: SyncCommand) => kind === "connect" || kind === "disconnect";

export interface DexieSyncParts extends Pick<Environment, "now" | "newId"> {
  readonly database: CrmDatabase;
  readonly feed: ChangeFeed;
  readonly syncFeed: SyncFeed;
}

/** Puts what a transaction of sync changed beside the records. */
async function persistSync(open: Transaction, written: SyncWritten): Promise<void> {
  const sync = open.table<SyncRow, string>(SYNC_TABLE);
  const trash = open.table<TrashEntry, string>(TRASH_TABLE);
  if (written.forget) await sync.clear();
  const removed = [...written.sync].flatMap(([id, row]) => (row ? [] : [id]));
  const kept = [...written.sync.values()].flatMap((row) => row ?? []);
  if (removed.length > 0) await sync.bulkDelete(removed);
  if (kept.length > 0) await sync.bulkPut(kept);
  for (const [id, entry] of written.trash) {
    if (entry) await trash.put(entry);
    else await trash.delete(id);
  }
  if (written.meta) await open.table(DEVICE_TABLE).put({ key: SYNC_KEY, value: written.meta });
}

/** What sync needs of the storage, in IndexedDB. */
export function dexieSync({ database, feed, syncFeed, now, newId }: DexieSyncParts): SyncStore {
  const keys = new SyncKeys();
  let busy: Promise<unknown> = Promise.resolve();

  /** One after the other, as the database would have them anyway, so that each knows what the one before it left. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = busy.then(work);
    busy = done.catch(() => keys.forget());
    return done;
  }

  async function transaction(
    commands: readonly SyncCommand[],
    { group = v7(), ...how }: WriteContext,
  ) {
    // Only the data host ever does this: windows do not fetch the rules of sync.
    const { transactSync } = await import("../../shared/sync/transact-sync.ts");
    const isPull = how.actor.kind === "sync" && commands.every(({ kind }) => PULLS.has(kind));
    const tables = isPull ? [...TABLES, RELAXED] : TABLES;
    return database.transaction("rw", tables, async (open) => {
      const { currency } = await readCompany(open);
      await keys.read(open);
      const environment = { now, newId, companyCurrency: currency };
      // Outside Dexie's zone, as in dexie-store.ts.
      const { done, written } = await Dexie.ignoreTransaction(() =>
        transactSync(syncSourceOf(open, keys), environment, commands, group),
      );
      await persistSync(open, written);
      const { choice } = written;
      const told = { ...how, group, at: now(), ...(choice ? { choice } : {}) };
      const entry = await persist(open, written.rows, told);
      return { done, entry, written };
    });
  }

  /** The rows of a resource that the server is known to have, by its ids. */
  async function known(resource: ResourceName, after: string | null, limit: number) {
    const found: KnownRow[] = [];
    let from = after ?? "";
    // What is not missed there is left out, so that one read may not fill the page.
    for (;;) {
      const rows = await database.sync
        .where("[resource+remote_id]")
        .between([resource, from], [resource, Dexie.maxKey], false, true)
        .limit(limit - found.length)
        .toArray();
      found.push(...rows.flatMap((row) => knownRow(row) ?? []));
      const last = rows.at(-1)?.remote_id;
      if (last === undefined || found.length >= limit) return found;
      from = last;
    }
  }

  return {
    meta: () => attempt(() => readMeta(database)),
    known: (resource, after, limit) => attempt(() => known(resource, after, limit)),
    marked: (mark, after, limit) => attempt(() => readMarked(database, mark, after, limit)),
    trash: () => attempt(() => readTrash(database, now())),
    async sync(commands, context) {
      const { done, entry, written } = await inTurn(async () => {
        const result = await attempt(() => transaction(commands, context));
        keys.note(result.written);
        return result;
      });
      if (entry) feed.announce(entry);
      syncFeed.announce(commands.some(changesServer) ? null : written.remarked);
      return done;
    },
  };
}

/** What sync remembers of the connection, and since when the oldest change waits. */
export async function readMeta(database: CrmDatabase): ReturnType<SyncStore["meta"]> {
  const meta = await loadSyncMeta(database.device);
  const oldest = await database.sync.orderBy("unsent.at").firstKey();
  return shownMeta(meta, typeof oldest === "string" ? oldest : null);
}

/** Sync rows with a mark, by id. */
async function syncRowsWith(
  { sync }: CrmDatabase,
  mark: Mark,
  after: string | null,
  limit: number,
) {
  const marked = sync.where("marks").equals(mark);
  if (after === null) return marked.limit(limit).toArray();
  // All keys of a mark are read in one request, in order; the rows only as far as they are asked for.
  const ids = await marked.primaryKeys();
  const from = ids.findIndex((id) => id > after);
  const rows = await sync.bulkGet(from === -1 ? [] : ids.slice(from, from + limit));
  return rows.flatMap((row) => row ?? []);
}

/** The records with a mark, by id; none while no server is connected. */
export async function readMarked(
  database: CrmDatabase,
  mark: Mark,
  after: string | null,
  limit: number,
): Promise<readonly MarkedRow[]> {
  const { server } = await loadSyncMeta(database.device);
  const marked = server === null ? [] : await syncRowsWith(database, mark, after, limit);
  const rows = new Map<string, PackedRow>();
  for (const resource of new Set(marked.map((sync) => sync.resource))) {
    const ids = marked.flatMap((sync) => (sync.resource === resource ? sync.id : []));
    for (const row of await database.rows(resource).bulkGet(ids)) if (row) rows.set(row.id, row);
  }
  return marked.map((sync) => {
    const packed = rows.get(sync.id);
    return { sync, row: packed ? unpackRow(sync.resource, packed) : null };
  });
}

/** What the server deleted and can still be brought back, newest first. */
export async function readTrash(
  { trash }: CrmDatabase,
  now: string,
): Promise<readonly TrashEntry[]> {
  const oldest = new Date(Date.parse(now) - TRASH_KEPT_DAYS * MS_PER_DAY).toISOString();
  return trash.where("deleted_at").aboveOrEqual(oldest).reverse().toArray();
}

/** Whether something of an act can be undone: choices that are all on the server cannot (docs/SYNC.md, S30). */
export async function isUndoable({ log, sync }: CrmDatabase, group: string): Promise<boolean> {
  const entries = () => log.where("group").equals(group);
  // An act of choices is nothing else, and other acts may be long.
  if (!(await entries().first())?.choice) return true;
  for (const { choice } of await entries().toArray()) {
    if (choice?.kind !== "made" || isOpenThere(choice, await sync.get(choice.id))) return true;
  }
  return false;
}
