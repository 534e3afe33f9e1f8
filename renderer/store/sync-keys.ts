import type { Transaction } from "dexie";
import type { ResourceName } from "../../shared/contract/contract.ts";
import type { SyncWritten } from "../../shared/sync/sync-draft.ts";
import type { SyncRow } from "../../shared/sync/sync-row.ts";
import { SYNC_TABLE } from "./schema.ts";

const REMOTE_INDEX = "[resource+remote_id]";

/**
 * Which sync rows there are, in memory: most of what a server's list asks for is not here yet, and each question to the
 * storage has its price. Only one page writes sync rows, one transaction after the other, so that this is always true;
 * what cannot be told is said to be there.
 */
export class SyncKeys {
  #ids: Set<string> | undefined;
  /** Ids of the server that are not the record's own, with their resource. */
  readonly #aliases = new Set<string>();

  /** Reads the keys where they are not known. */
  async read(transaction: Transaction): Promise<void> {
    if (this.#ids) return;
    const table = transaction.table<SyncRow, string>(SYNC_TABLE);
    const there = table.orderBy(REMOTE_INDEX);
    const [all, ids, keys] = await Promise.all([
      table.toCollection().primaryKeys(),
      there.primaryKeys(),
      there.keys(),
    ]);
    this.#aliases.clear();
    for (const [at, key] of keys.entries()) {
      if (Array.isArray(key) && key[1] !== ids[at]) this.#aliases.add(key.join(" "));
    }
    this.#ids = new Set(all);
  }

  /** Of some ids, those that may have a sync row. */
  present(ids: readonly string[]): string[] {
    return ids.filter((id) => this.#ids?.has(id) ?? true);
  }

  /** Of some ids of the server, those that may have a sync row. */
  presentThere(resource: ResourceName, remoteIds: readonly string[]): string[] {
    return remoteIds.filter(
      (id) => (this.#ids?.has(id) ?? true) || this.#aliases.has(`${resource} ${id}`),
    );
  }

  /** What was written is on disk. An id that is gone stays among the aliases: it is only asked for in vain. */
  note({ forget, sync }: SyncWritten): void {
    if (forget) this.forget();
    for (const [id, row] of sync) {
      if (!row) this.#ids?.delete(id);
      else {
        this.#ids?.add(id);
        if (row.remote_id !== undefined && row.remote_id !== id)
          this.#aliases.add(`${row.resource} ${row.remote_id}`);
      }
    }
  }

  forget(): void {
    this.#ids = undefined;
    this.#aliases.clear();
  }
}
