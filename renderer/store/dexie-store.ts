import { Dexie, type Transaction } from "dexie";
import { v7 } from "uuid";
import {
  attribute,
  parentOf,
  resourceNames,
  type ResourceName,
  type Row,
} from "../../shared/contract/contract.ts";
import { packRow, unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { Environment, Written } from "../../shared/domain/draft.ts";
import { transact } from "../../shared/domain/transact.ts";
import type { Command, WriteContext } from "../../shared/command.ts";
import {
  notFound,
  pageOf,
  type Change,
  type CrmStore,
  type Done,
  type ListQuery,
  type LogEntry,
  type Outcome,
  type Page,
} from "../../shared/store.ts";
import { ChangeFeed } from "./change-feed.ts";
import { CrmDatabase, unavailability, type Permission } from "./database.ts";
import { readCompany } from "./device-settings.ts";
import { firstRun } from "./first-run.ts";
import { ListOrder } from "./list-order.ts";
import { childrenOf, rowSourceOf } from "./row-source.ts";
import { DEVICE_TABLE, LOG_TABLE } from "./schema.ts";

export interface DexieStore extends CrmStore {
  readonly database: CrmDatabase;
  readonly feed: ChangeFeed;
  close(): void;
}

export interface DexieStoreOptions {
  readonly database?: CrmDatabase;
  readonly now?: Environment["now"];
  readonly newId?: Environment["newId"];
  /** Asked before the database is made, upgraded or filled for the first time. */
  readonly permission?: Permission;
}

/** Runs a call on the database; where the storage cannot answer, what it rejects with is StoreUnavailable. */
async function attempt<T>(call: () => PromiseLike<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw unavailability(error) ?? error;
  }
}

/** Permission that was given holds for the rest of the opening. */
function once(permission: Permission): Permission {
  let given: Promise<void> | undefined;
  return (finding) => (given ??= permission(finding));
}

/** Puts what a draft changed into its tables, and one entry into the change log. */
export async function persist(
  transaction: Transaction,
  written: readonly Written[],
  entry: Omit<LogEntry, "seq" | "changes">,
): Promise<LogEntry | undefined> {
  if (written.length === 0 && !entry.reverts) return undefined;
  const rows = new Map<ResourceName, PackedRow[]>();
  const removed = new Map<ResourceName, string[]>();
  const changes = written.map(({ change, row }): Change => {
    if (!row) {
      (removed.get(change.resource) ?? newList(removed, change.resource)).push(change.id);
      return change;
    }
    const packed = packRow(row);
    (rows.get(change.resource) ?? newList(rows, change.resource)).push(packed);
    // A whole row goes into the log packed; in an update, null says that a field was emptied.
    return change.before === null ? { ...change, after: packed } : change;
  });
  for (const [resource, ids] of removed) await transaction.table(resource).bulkDelete(ids);
  for (const [resource, own] of rows) await transaction.table(resource).bulkPut(own);
  const ids = [...new Set(written.flatMap(recordsConcerned))];
  const seq: unknown = await transaction.table(LOG_TABLE).add({ ...entry, changes, ids });
  return { ...entry, seq: Number(seq), changes };
}

/** The record that changed, and the one it is a row of: what became of its rows is part of a record's history. */
function recordsConcerned({ change, row }: Written): readonly string[] {
  const parent = parentOf(change.resource);
  if (!parent) return [change.id];
  const parents = [
    row && attribute(row, parent.field),
    change.before && Reflect.get(change.before, parent.field),
  ];
  return [change.id, ...parents.filter((id) => typeof id === "string")];
}

function newList<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

/**
 * The CRM's records in IndexedDB, on this machine: the one truth. Every page that needs them makes its own;
 * they tell each other of their writes through the change feed.
 * @throws StoreUnavailable where the database cannot be opened.
 */
export async function createDexieStore(options: DexieStoreOptions = {}): Promise<DexieStore> {
  const database = options.database ?? new CrmDatabase();
  const feed = new ChangeFeed(database);
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
  await attempt(() => firstRun(database, { now, newId }, persist, permission));
  await attempt(() => feed.start());

  return {
    database,
    feed,
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
    close() {
      feed.close();
      database.close();
    },
  };
}
