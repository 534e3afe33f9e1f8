import { Dexie } from "dexie";
import { v7 } from "uuid";
import {
  parentOf,
  resourceNames,
  type ResourceName,
  type Row,
} from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import type { Environment } from "../../shared/domain/draft.ts";
import { transact } from "../../shared/domain/transact.ts";
import type { Command, WriteContext } from "../../shared/command.ts";
import {
  type LogEntry,
  notFound,
  pageOf,
  type CrmStore,
  type Done,
  type ListQuery,
  type Outcome,
  type Page,
} from "../../shared/store.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import { ChangeFeed } from "./change-feed.ts";
import { CrmDatabase, attempt, type Permission } from "./database.ts";
import { readCompany } from "./device-settings.ts";
import { dexieSync } from "./dexie-sync.ts";
import { firstRun } from "./first-run.ts";
import { ListOrder } from "./list-order.ts";
import { persist } from "./persist.ts";
import { childrenOf, rowSourceOf } from "./row-source.ts";
import { DEVICE_TABLE, LOG_TABLE, orderIndex } from "./schema.ts";
import { SyncFeed } from "./sync-feed.ts";

export interface DexieStore extends CrmStore, SyncStore {
  readonly database: CrmDatabase;
  readonly feed: ChangeFeed;
  /** Which records' marks of sync change. */
  readonly syncFeed: SyncFeed;
  close(): void;
}

export interface DexieStoreOptions {
  readonly database?: CrmDatabase;
  readonly now?: Environment["now"];
  readonly newId?: Environment["newId"];
  /** Asked before the database is made, upgraded or filled for the first time. */
  readonly permission?: Permission;
}

/** Permission that was given holds for the rest of the opening. */
function once(permission: Permission): Permission {
  let given: Promise<void> | undefined;
  return (finding) => (given ??= permission(finding));
}

/**
 * The CRM's records in IndexedDB, on this machine: the one truth. Every page that needs them makes its own;
 * they tell each other of their writes through the change feed.
 * @throws StoreUnavailable where the database cannot be opened.
 */
export async function createDexieStore(options: DexieStoreOptions = {}): Promise<DexieStore> {
  const database = options.database ?? new CrmDatabase();
  const feed = new ChangeFeed(database);
  const syncFeed = new SyncFeed(database.name);
  const now = options.now ?? (() => new Date().toISOString());
  const newId = options.newId ?? ((resource) => `${resource}_${v7()}`);
  const tables = [...resourceNames, LOG_TABLE, DEVICE_TABLE];
  const orders = new Map(resourceNames.map((name) => [name, new ListOrder(database, name)]));

  async function transaction(commands: readonly Command[], context: WriteContext) {
    return database.transaction("rw", tables, async (open) => {
      const { currency } = await readCompany(open);
      const environment = { now, newId, companyCurrency: currency };
      // The source is bound to the transaction, so the rules need not run in Dexie's zone, which makes each of
      // their many awaits dearer.
      const result = await Dexie.ignoreTransaction(() =>
        transact(rowSourceOf(open), environment, commands),
      );
      const { group = v7(), ...how } = context;
      const entry = await persist(open, result.written, { ...how, group, at: now() });
      return { outcomes: result.outcomes, entry };
    });
  }

  async function listChildren<R extends ResourceName>(
    resource: R,
    parent: ResourceName,
    { parent_id = "", limit, offset }: ListQuery,
  ): Promise<Outcome<Page<R>>> {
    if (!(await database.rows(parent).get(parent_id))) return notFound(parent, parent_id);
    const packed = await childrenOf(database.rows(resource), resource, parent_id).toArray();
    const data = packed.slice(offset, offset + limit).map((row) => unpackRow(resource, row));
    return pageOf(data, offset, packed.length);
  }

  async function list<R extends ResourceName>(
    resource: R,
    query: ListQuery,
  ): Promise<Outcome<Page<R>>> {
    const parent = parentOf(resource);
    if (parent && query.parent_id !== undefined) {
      return listChildren(resource, parent.resource, query);
    }
    if (query.updated_since !== undefined) {
      const { updated_since, limit, offset } = query;
      // No screen asks for this, and main's mirror answers it from memory.
      const changed = await database
        .rows(resource)
        .orderBy(orderIndex(resource))
        .reverse()
        .filter((row) => String(row["updated_at"]) >= updated_since)
        .toArray();
      const page = changed.slice(offset, offset + limit);
      return pageOf(
        page.map((row) => unpackRow(resource, row)),
        offset,
        changed.length,
      );
    }
    const { ids, total } = (await orders.get(resource)?.page(query.limit, query.offset)) ?? {
      ids: [],
      total: 0,
    };
    const packed = await database.rows(resource).bulkGet([...ids]);
    const data = packed.flatMap((row): Row<R>[] => (row ? [unpackRow(resource, row)] : []));
    return pageOf(data, query.offset, total);
  }

  feed.subscribe((entries) => {
    for (const entry of entries) for (const order of orders.values()) order.apply(entry);
  });
  const permission = once(options.permission ?? (async () => {}));
  await attempt(() => database.openChecked(permission));
  await attempt(() => firstRun(database, { now, newId }, permission));
  await attempt(() => feed.start());

  return {
    database,
    feed,
    syncFeed,
    ...dexieSync({ database, feed, syncFeed, now, newId }),
    list: (resource, query) => attempt(() => list(resource, query)),
    get: (resource, id) =>
      attempt(async () => {
        const packed = await database.rows(resource).get(id);
        return packed ? { ok: true, value: unpackRow(resource, packed) } : notFound(resource, id);
      }),
    async write(commands, context): Promise<readonly Outcome<Done>[]> {
      const { outcomes, entry } = await attempt(() => transaction(commands, context));
      if (entry) feed.announce(entry);
      return outcomes;
    },
    acts: (groupPrefix) =>
      attempt(async () => {
        const log = database.table<LogEntry, number>(LOG_TABLE);
        const found = await log.where("group").startsWith(groupPrefix).toArray();
        return found.sort((a, b) => a.seq - b.seq);
      }),
    close() {
      feed.close();
      syncFeed.close();
      database.close();
    },
  };
}
