import type { DBCoreMutateRequest, DBCoreTable, Middleware, DBCore } from "dexie";
import { liveQuery } from "dexie";
import type { TableChange, TableRow } from "../../shared/bridge/backup-procedures.ts";
import { resourceNames } from "../../shared/contract/contract.ts";
import type { CrmDatabase, DeviceRow } from "./database.ts";
import { DEVICE_TABLE, LOG_TABLE } from "./schema.ts";

/** Tables whose changes are told otherwise: by the log, and by the device's own settings' watch. */
const TOLD_OTHERWISE: readonly string[] = [...resourceNames, LOG_TABLE, DEVICE_TABLE];

type Told = (change: TableChange) => void;

/**
 * Tells what this page writes into tables that the change log does not tell of, once it is durable, and after the
 * log's entry of the same transaction: where the rest is lost, what sync knows of a record is then older than the
 * record, which it makes good by asking, and never newer. To be called before the database is opened.
 */
export function watchOtherTables(database: CrmDatabase, told: Told): void {
  const pending = new WeakMap<object, TableChange[]>();

  function note(transaction: EventTarget, change: TableChange): void {
    const changes = pending.get(transaction);
    if (changes) return void changes.push(change);
    const own = [change];
    pending.set(transaction, own);
    transaction.addEventListener("complete", () => setTimeout(() => own.forEach(told)));
  }

  function watched(table: DBCoreTable): DBCoreTable {
    return {
      ...table,
      // Chained and not awaited: an await would lose the transaction that Dexie carries along.
      mutate(request) {
        const mutate = (change: TableChange) =>
          table.mutate(request).then((result) => {
            note(asEventTarget(request.trans), change);
            return result;
          });
        return request.type === "deleteRange"
          ? keysIn(table, request).then((removed) =>
              mutate({ table: table.name, put: [], removed }),
            )
          : mutate(changeOf(table, request));
      },
    };
  }

  const middleware: Middleware<DBCore> = {
    stack: "dbcore",
    name: "watch-other-tables",
    // Below Dexie's own cache of live queries, which holds back what it is asked to write.
    level: 0,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return TOLD_OTHERWISE.includes(name) ? table : watched(table);
      },
    }),
  };
  database.use(middleware);
}

type RangeRequest = Extract<DBCoreMutateRequest, { type: "deleteRange" }>;

function changeOf(
  { name }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, RangeRequest>,
): TableChange {
  return request.type === "delete"
    ? { table: name, put: [], removed: request.keys as string[] }
    : { table: name, put: request.values as readonly TableRow[], removed: [] };
}

/** The keys of a range before it is deleted. */
function keysIn(table: DBCoreTable, { trans, range }: RangeRequest): Promise<string[]> {
  const query = { index: table.schema.primaryKey, range };
  return table
    .query({ trans, values: false, limit: Infinity, query })
    .then(({ result }) => result as string[]);
}

function asEventTarget(transaction: object): EventTarget {
  if (transaction instanceof EventTarget) return transaction;
  throw new Error("Dexie's transaction is not IndexedDB's any more");
}

/** Tells the settings of this device as they are, and then each change of them, from whatever page. */
export function watchDevice(database: CrmDatabase, told: Told): void {
  let known = new Map<string, string>();
  liveQuery(() => database.device.toArray()).subscribe({
    next(rows: readonly DeviceRow[]) {
      const now = new Map(rows.map((row) => [row.key, JSON.stringify(row.value)]));
      const put = rows.filter(({ key }) => known.get(key) !== now.get(key));
      const removed = [...known.keys()].filter((key) => !now.has(key));
      known = now;
      if (put.length + removed.length === 0) return;
      told({ table: DEVICE_TABLE, put: put.map(({ key, value }) => ({ key, value })), removed });
    },
    // The database was closed: the page that did it says why.
    error: () => {},
  });
}
