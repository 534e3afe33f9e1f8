import { Dexie, type Table, type Transaction } from "dexie";
import type { TableChange, TableRow } from "../../shared/bridge/backup-procedures.ts";
import { parentOf, resourceNames } from "../../shared/contract/contract.ts";
import { packRow, unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import { StoreUnavailable, type Change, type LogEntry } from "../../shared/store.ts";
import { CrmDatabase, type DeviceRow } from "./database.ts";
import { RESTORING_KEY, STARTED_KEY } from "./read-database.ts";
import { mendSync, NOTHING_SENT, readSent, type Sent } from "./restore-sync.ts";
import { DEVICE_TABLE, LOG_TABLE, schemaVersions } from "./schema.ts";

/**
 * Fills a database from a backup, in as many transactions as it takes. Until the last one it bears a mark and no
 * page opens it; a stop in the middle is begun again from the start.
 */
export class DatabaseRestorer {
  readonly #name: string;
  #database: CrmDatabase | undefined;
  #started: DeviceRow | undefined;
  #sent: Sent = NOTHING_SENT;

  constructor(name: string) {
    this.#name = name;
  }

  /** Deletes what there is and makes an empty database of a version this app ever had, or of today's. */
  async begin(schemaVersion: number | null, backup: string): Promise<void> {
    const newest = Math.max(...schemaVersions.map(({ version }) => version));
    const wanted = schemaVersion ?? newest;
    if (wanted > newest) {
      const message =
        "This backup was made by a newer version of Satchel. Update Satchel to restore it.";
      throw new StoreUnavailable("newer", message);
    }
    const versions = schemaVersions.filter(({ version }) => version <= wanted);
    this.#sent = await readSent(this.#name);
    await this.erase();
    this.#database = new CrmDatabase(this.#name, versions);
    await this.#database.open();
    await this.#database.device.put({ key: RESTORING_KEY, value: backup });
  }

  async erase(): Promise<void> {
    this.#database?.close();
    this.#database = undefined;
    this.#started = undefined;
    await Dexie.delete(this.#name);
  }

  /** Puts rows as they are; the one that says that the database is whole waits for the end. */
  async putRows(table: string, rows: readonly TableRow[]): Promise<void> {
    const database = this.#open();
    if (table !== DEVICE_TABLE) return void (await database.table(table).bulkPut([...rows]));
    const settings = rows.map((row): DeviceRow => ({
      key: String(row["key"]),
      value: row["value"],
    }));
    this.#started = settings.find(({ key }) => key === STARTED_KEY) ?? this.#started;
    await database.device.bulkPut(settings.filter(({ key }) => !OWN_KEYS.includes(key)));
  }

  /** Brings what was imported to today's version of the schema. */
  async upgrade(): Promise<void> {
    this.#open().close();
    this.#database = new CrmDatabase(this.#name);
    await this.#database.open();
  }

  /** Carries logged changes out; one that is in already is carried out again to the same end. */
  async applyEntries(entries: readonly LogEntry[]): Promise<void> {
    const database = this.#open();
    await database.transaction("rw", [...resourceNames, LOG_TABLE], async (open) => {
      for (const entry of entries) {
        const ids = new Set<string>();
        for (const change of entry.changes) {
          for (const id of await applyChange(open, change)) ids.add(id);
        }
        await open.table(LOG_TABLE).put({ ...entry, ids: [...ids] });
      }
    });
  }

  async applyTableChange({ table, put, removed }: TableChange): Promise<void> {
    await this.putRows(table, put);
    const keys = removed.filter((key) => !OWN_KEYS.includes(String(key)));
    await this.#open().table(table).bulkDelete(keys);
  }

  /** The database is whole: takes the mark away, in one transaction with what says so. */
  async finish(): Promise<void> {
    const database = this.#open();
    await mendSync(database, this.#sent);
    const started = this.#started ?? { key: STARTED_KEY, value: new Date().toISOString() };
    await database.transaction("rw", database.device, async () => {
      await database.device.put(started);
      await database.device.delete(RESTORING_KEY);
    });
    database.close();
    this.#database = undefined;
  }

  #open(): CrmDatabase {
    if (!this.#database) throw new Error("no restoring was begun");
    return this.#database;
  }
}

const OWN_KEYS: readonly string[] = [STARTED_KEY, RESTORING_KEY];

/** @returns the record concerned, and the one it is or was a row of */
async function applyChange(open: Transaction, change: Change): Promise<readonly string[]> {
  const { resource, id, before, after } = change;
  const table: Table<PackedRow, string> = open.table(resource);
  const parentField = parentOf(resource)?.field;
  const parentIn = (row: object | null | undefined) =>
    parentField === undefined || !row ? undefined : Reflect.get(row, parentField);
  const known = await table.get(id);
  const concerned = (row: PackedRow | undefined) =>
    [id, parentIn(row), parentIn(before)].filter((each) => typeof each === "string");
  if (after === null) {
    await table.delete(id);
    return concerned(known);
  }
  // A change of a record that is gone belongs to a removal that is still to come.
  if (before !== null && !known) return concerned(undefined);
  const start = before === null ? {} : known;
  const row = packRow(unpackRow(resource, { ...start, ...after, id }));
  await table.put(row);
  return concerned(row);
}
