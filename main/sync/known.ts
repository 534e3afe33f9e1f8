import { resourceNames, type ResourceName } from "../../shared/contract/contract.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import type { KnownRow, SyncStore } from "../../shared/sync/sync-store.ts";

const PAGE_SIZE = 1_000;

/** All that is known of one list, by the server's ids, in which the store pages. */
export async function readKnown(
  store: SyncStore,
  resource: ResourceName,
): Promise<readonly KnownRow[]> {
  const all: KnownRow[] = [];
  for (let after: string | null = null; ;) {
    const page: readonly KnownRow[] = await store.known(resource, after, PAGE_SIZE);
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return all;
    after = last.remote_id;
  }
}

/**
 * What the server is known to have, in memory: rows that are equal to it never reach the store (docs/SYNC.md, S17). Read
 * from the store when a round begins without it, and dropped whenever the two may differ.
 */
export class Known {
  readonly #byResource = new Map<ResourceName, Map<string, KnownRow>>();

  static async read(store: SyncStore): Promise<Known> {
    const known = new Known();
    for (const resource of resourceNames) {
      for (const row of await readKnown(store, resource)) known.set(resource, row);
    }
    return known;
  }

  of(resource: ResourceName): ReadonlyMap<string, KnownRow> {
    return this.#table(resource);
  }

  #table(resource: ResourceName): Map<string, KnownRow> {
    const table = this.#byResource.get(resource) ?? new Map<string, KnownRow>();
    this.#byResource.set(resource, table);
    return table;
  }

  isSame(resource: ResourceName, { id, hash }: RemoteRow): boolean {
    return this.#table(resource).get(id)?.hash === hash;
  }

  set(resource: ResourceName, row: KnownRow): void {
    this.#table(resource).set(row.remote_id, row);
  }

  delete(resource: ResourceName, remoteId: string): void {
    this.#table(resource).delete(remoteId);
  }
}
