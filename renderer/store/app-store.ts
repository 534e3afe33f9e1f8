import type { ResourceName } from "../../shared/contract/contract.ts";
import { finishRecalculation } from "./change-company.ts";
import { attempt, type CrmDatabase, type Permission } from "./database.ts";
import {
  loadCompany,
  loadStageSettings,
  type Company,
  type StageSetting,
} from "./device-settings.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { knowSetting, type KnownSetting } from "./known-setting.ts";
import { Records } from "./records.ts";
import { SyncMarks } from "./sync-marks.ts";

type RecordsByName = { [R in ResourceName]?: Records<R> };

/** What a window works with: the store, and the records its screens share. */
export interface AppStore extends DexieStore {
  records<R extends ResourceName>(resource: R): Records<R>;
  /** The records that sync marks. */
  syncMarks(): SyncMarks;
  /** The company whose pipeline this is, with the currency everything is summed in. */
  readonly company: KnownSetting<Company>;
  /** This device's settings of the sales stages, by stage id. */
  readonly stageSettings: KnownSetting<ReadonlyMap<string, StageSetting>>;
}

/** Opens the store of this window; what `permission` is for, DexieStoreOptions says. @throws StoreUnavailable */
export async function createAppStore(
  database: CrmDatabase,
  permission: Permission,
): Promise<AppStore> {
  const store = await createDexieStore({ database, permission });
  void finishRecalculation(store);
  const [company, stageSettings] = await attempt(() =>
    Promise.all([
      knowSetting(() => loadCompany(database)),
      knowSetting(() => loadStageSettings(database)),
    ]),
  );
  const made: RecordsByName = {};
  let marks: SyncMarks | undefined;
  return {
    ...store,
    company,
    stageSettings,
    records<R extends ResourceName>(resource: R): Records<R> {
      const known: { [K in R]?: Records<K> } = made;
      const records = known[resource] ?? new Records<R>(store.database, store.feed, resource);
      known[resource] = records;
      return records;
    },
    syncMarks: () => (marks ??= new SyncMarks(store.database, store.syncFeed)),
  };
}
