import type { ResourceName } from "../../shared/contract/contract.ts";
import type { LogEntry } from "../../shared/store.ts";
import type { CrmDatabase } from "./database.ts";
import { orderIndex } from "./schema.ts";

/**
 * The ids of a resource's records in the order of its lists, in memory, so that any page and the total are
 * had without counting or skipping. Read once, then kept from the change log.
 */
export class ListOrder {
  readonly #database: CrmDatabase;
  readonly #resource: ResourceName;
  /** Oldest first; undefined while it must be read (again). */
  #ids: Promise<string[]> | undefined;

  constructor(database: CrmDatabase, resource: ResourceName) {
    this.#database = database;
    this.#resource = resource;
  }

  /** At most `limit` ids after skipping `offset`, newest first, and how many there are. */
  async page(limit: number, offset: number): Promise<{ ids: readonly string[]; total: number }> {
    this.#ids ??= this.#database
      .rows(this.#resource)
      .orderBy(orderIndex(this.#resource))
      .primaryKeys();
    const ids = await this.#ids;
    const end = Math.max(0, ids.length - offset);
    return { ids: ids.slice(Math.max(0, end - limit), end).reverse(), total: ids.length };
  }

  /** New and removed records shift the order, and those that a server says were made at another time; an edit never does. */
  apply(entry: LogEntry): void {
    const shifts = entry.changes.some(
      ({ resource, before, after }) =>
        resource === this.#resource && (before === null || after === null || "created_at" in after),
    );
    if (shifts) this.#ids = undefined;
  }
}
