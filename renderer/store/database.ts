import { Dexie, type DBCore, type Table } from "dexie";
import type { Finding } from "../../shared/bridge/backup-procedures.ts";
import type { ResourceName } from "../../shared/contract/contract.ts";
import type { PackedRow } from "../../shared/contract/packed-row.ts";
import { StoreUnavailable, type LogEntry } from "../../shared/store.ts";
import type { SyncRow, TrashEntry } from "../../shared/sync/sync-row.ts";
import { announceWholeTables } from "./announce-whole-tables.ts";
import { versionOf } from "./read-database.ts";
import {
  DEVICE_TABLE,
  LOG_TABLE,
  SYNC_TABLE,
  TRASH_TABLE,
  declareVersions,
  schemaVersions,
  type SchemaVersion,
} from "./schema.ts";

export const DATABASE_NAME = "satchel";

/** Asked before a database is made, filled for the first time or upgraded: main may have to back up or to restore. */
export type Permission = (finding: Finding) => Promise<void>;

/** A log entry as it is kept: the ids of the records it changes, and of those they are rows of, so that a record's history is found. */
export interface StoredLogEntry extends LogEntry {
  readonly ids: readonly string[];
}

/** Something this device remembers beside the records; never sent anywhere. */
export interface DeviceRow {
  readonly key: string;
  readonly value: unknown;
}

/** Named among the tables of a transaction, it lets it answer before all is on disk: for what can be had again. */
export const RELAXED = "(relaxed)";

/** Satchel's IndexedDB. What is written through it is on disk before it answers (durability: strict), unless it is RELAXED. */
export class CrmDatabase extends Dexie {
  readonly #newestVersion: number;

  constructor(name = DATABASE_NAME, versions: readonly SchemaVersion[] = schemaVersions) {
    super(name, { chromeTransactionDurability: "strict" });
    declareVersions(this, versions);
    announceWholeTables(this);
    this.use({ stack: "dbcore", name: "durability", create: withRelaxed });
    // Where it is deleted or upgraded by others, Dexie itself would open it again, to write on in what they make of it.
    this.on("versionchange", () => {
      this.close();
      return false;
    });
    this.#newestVersion = Math.max(...versions.map(({ version }) => version));
  }

  /**
   * Opens it, unless a newer Satchel wrote it: Dexie would patch such a database back to what it knows. Where there
   * is none, or one that has to be upgraded, permission is asked for first.
   */
  async openChecked(permission: Permission = async () => {}): Promise<void> {
    const present = await versionOf(this.name);
    if (present > this.#newestVersion) {
      const message =
        "This data was written by a newer version of Satchel. Update Satchel to open it; nothing was changed.";
      throw new StoreUnavailable("newer", message);
    }
    if (present === 0) await permission("empty");
    else if (present < this.#newestVersion) await permission("older_version");
    await this.open();
    // Dexie would open it again at the next call, empty where its data is lost, and nobody would be asked (docs/SYNC.md, S38).
    this.backendDB().addEventListener("close", () => this.close());
  }

  rows(resource: ResourceName): Table<PackedRow, string> {
    return this.table(resource);
  }

  get log(): Table<StoredLogEntry, number, Omit<StoredLogEntry, "seq">> {
    return this.table(LOG_TABLE);
  }

  get device(): Table<DeviceRow, string> {
    return this.table(DEVICE_TABLE);
  }

  get sync(): Table<SyncRow, string> {
    return this.table(SYNC_TABLE);
  }

  get trash(): Table<TrashEntry, string> {
    return this.table(TRASH_TABLE);
  }
}

/** Dexie knows one durability for all transactions of a database. */
function withRelaxed(core: DBCore): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      if (!tables.includes(RELAXED)) return core.transaction(tables, mode, options);
      const own = tables.filter((table) => table !== RELAXED);
      return core.transaction(own, mode, { ...options, durability: "relaxed" });
    },
  };
}

/** What the storage told of itself, in words a person can act on; undefined for a bug of ours. */
export function unavailability(error: unknown): StoreUnavailable | undefined {
  if (error instanceof StoreUnavailable) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const inner = error instanceof Dexie.DexieError ? error.inner : undefined;
  const innerName = inner instanceof Error || inner instanceof DOMException ? inner.name : "";
  const names = [name, innerName];
  if (names.includes("QuotaExceededError")) {
    const message = "The disk is full: nothing was saved. Free some space and try again.";
    return new StoreUnavailable("quota", message, { cause: error });
  }
  const closed = ["DatabaseClosedError", "InvalidStateError", "OpenFailedError", "MissingAPIError"];
  if (names.some((known) => closed.includes(known)) || names.includes("UnknownError")) {
    const message =
      "The database on this machine was closed. Restart Satchel; what was saved is still there.";
    return new StoreUnavailable("closed", message, { cause: error });
  }
  return undefined;
}

/** Runs a call on the database; where the storage cannot answer, what it rejects with is StoreUnavailable. */
export async function attempt<T>(call: () => PromiseLike<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw unavailability(error) ?? error;
  }
}
