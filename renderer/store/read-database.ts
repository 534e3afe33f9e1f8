import { Dexie } from "dexie";
import type { Look, TableRow } from "../../shared/bridge/backup-procedures.ts";
import { DEVICE_TABLE, LOG_TABLE } from "./schema.ts";

/** There once the database was filled for the first time, or restored to its end. */
export const STARTED_KEY = "started";
/** There, with the name of the backup, while a restoring is under way; then `started` is not. */
export const RESTORING_KEY = "restoring";

type Key = string | number;

/**
 * Opens a database as it is, whatever its version: no version is declared, so nothing is upgraded, and every table
 * is found that there is. Null where there is no database.
 */
export async function openAsItIs(name: string): Promise<Dexie | null> {
  if ((await versionOf(name)) === 0) return null;
  const database = new Dexie(name);
  await database.open();
  return database;
}

/** The version of the schema a database has; 0 where there is none. */
export async function versionOf(name: string): Promise<number> {
  const present = (await indexedDB.databases()).find((known) => known.name === name);
  // Dexie multiplies versions by ten in IndexedDB, and counts repairs of its own in between.
  return Math.floor((present?.version ?? 0) / 10);
}

const NOTHING: Look = {
  tables: [],
  schema_version: 0,
  is_started: false,
  restoring: null,
  last: null,
  group_at: null,
};

/** What is in the database; `seq` asks for the group of one entry of the log. */
export async function lookAt(database: Dexie | null, seq: number | null): Promise<Look> {
  if (!database) return NOTHING;
  const tables = database.tables.map(({ name }) => name);
  if (!tables.includes(LOG_TABLE) || !tables.includes(DEVICE_TABLE)) return NOTHING;
  const log = database.table<{ seq: number; group: string }, number>(LOG_TABLE);
  const device = database.table<{ value: unknown }, string>(DEVICE_TABLE);
  const last = await log.orderBy(":id").last();
  const asked = seq === null ? undefined : await log.get(seq);
  const restoring = await device.get(RESTORING_KEY);
  return {
    tables,
    schema_version: await versionOf(database.name),
    is_started: (await device.get(STARTED_KEY)) !== undefined,
    restoring: restoring === undefined ? null : String(restoring.value),
    last: last ? { seq: last.seq, group: last.group } : null,
    group_at: asked?.group ?? null,
  };
}

/** What an entry of the log counts as: the records it changed. */
function weightOf({ changes }: TableRow): number {
  return Array.isArray(changes) ? Math.max(1, changes.length) : 1;
}

/** Rows of a table after a primary key, in its order; of the log, entries that changed about so many records. */
export async function readPage(
  database: Dexie | null,
  name: string,
  after: Key | null,
  limit: number,
): Promise<{ readonly rows: readonly TableRow[]; readonly last: Key | null }> {
  if (!database) return { rows: [], last: null };
  const table = database.table<TableRow, Key>(name);
  const following = table.where(":id").above(after ?? Dexie.minKey);
  let weight = 0;
  const page =
    name === LOG_TABLE
      ? following.until((entry) => (weight += weightOf(entry)) >= limit, true)
      : following.limit(limit);
  const rows = await page.toArray();
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath !== "string") throw new Error(`the rows of ${name} do not hold their key`);
  const last = rows.at(-1)?.[keyPath];
  if (last === undefined) return { rows, last: null };
  if (typeof last !== "string" && typeof last !== "number") {
    throw new Error(`a key of ${name} is neither text nor a number`);
  }
  return { rows, last };
}
