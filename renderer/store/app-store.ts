import type { ResourceName } from "../../shared/contract/contract.ts";
import { finishRecalculation } from "./change-company.ts";
import type { CrmDatabase } from "./database.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { Records } from "./records.ts";

type RecordsByName = { [R in ResourceName]?: Records<R> };

/** What a window works with: the store, and the records its screens share. */
export interface AppStore extends DexieStore {
  records<R extends ResourceName>(resource: R): Records<R>;
}

/** Opens the store of this window. @throws StoreUnavailable */
export async function createAppStore(database: CrmDatabase): Promise<AppStore> {
  const store = await createDexieStore({ database });
  void finishRecalculation(store);
  const made: RecordsByName = {};
  return {
    ...store,
    records<R extends ResourceName>(resource: R): Records<R> {
      const known: { [K in R]?: Records<K> } = made;
      const records = known[resource] ?? new Records<R>(store.database, store.feed, resource);
      known[resource] = records;
      return records;
    },
  };
}
