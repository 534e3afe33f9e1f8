import { useLiveQuery } from "dexie-react-hooks";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { ChildName, ResourceName, Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import type { AppStore } from "./app-store.ts";
import type { Company, StageSetting } from "./device-settings.ts";
import type { RecordsState } from "./records.ts";
import { childrenOf } from "./row-source.ts";

export const StoreContext = createContext<AppStore | null>(null);

/** The store of this window. */
export function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store: wrap the screens in StoreContext");
  return store;
}

/** One record, live: undefined while it is read, null where there is none. */
export function useRecord<R extends ResourceName>(
  resource: R,
  id: string,
): Row<R> | null | undefined {
  const { database } = useStore();
  return useLiveQuery(async () => {
    const packed = await database.rows(resource).get(id);
    return packed ? unpackRow(resource, packed) : null;
  }, [database, resource, id]);
}

/** Two records, live, as they are at one moment: undefined while they are read, null for one that is not there. */
export function useRecordPair<R extends ResourceName>(
  resource: R,
  ids: readonly [string, string],
): readonly [Row<R> | null, Row<R> | null] | undefined {
  const { database } = useStore();
  const [a, b] = ids;
  return useLiveQuery(async () => {
    const [first, second] = await database.rows(resource).bulkGet([a, b]);
    return [
      first ? unpackRow(resource, first) : null,
      second ? unpackRow(resource, second) : null,
    ] as const;
  }, [database, resource, a, b]);
}

/** A parent's children in their order, live; undefined while they are read. */
export function useChildren<R extends ChildName>(
  resource: R,
  parentId: string,
): readonly Row<R>[] | undefined {
  const { database } = useStore();
  return useLiveQuery(async () => {
    const packed = await childrenOf(database.rows(resource), resource, parentId).toArray();
    return packed.map((row) => unpackRow(resource, row));
  }, [database, resource, parentId]);
}

/** All rows of a record, of whatever child resources, live; undefined while they are read. */
export function useRows(
  resources: readonly ChildName[],
  parentId: string,
): readonly { readonly resource: ChildName; readonly row: Row<ChildName> }[] | undefined {
  const { database } = useStore();
  const key = resources.join();
  return useLiveQuery(async () => {
    const lists = resources.map(async (resource) => {
      const packed = await childrenOf(database.rows(resource), resource, parentId).toArray();
      return packed.map((row) => ({ resource, row: unpackRow<ChildName>(resource, row) }));
    });
    return (await Promise.all(lists)).flat();
  }, [database, key, parentId]);
}

/** All records of a resource, newest first, in memory and current. */
export function useRecords<R extends ResourceName>(resource: R): RecordsState<R> {
  const records = useStore().records(resource);
  return useSyncExternalStore(records.subscribe, records.current);
}

/** This device's settings of the sales stages, by stage id. */
export function useStageSettings(): ReadonlyMap<string, StageSetting> {
  const { stageSettings } = useStore();
  return useSyncExternalStore(stageSettings.subscribe, stageSettings.current);
}

/** The company whose pipeline this is, with the currency everything is summed in. */
export function useCompany(): Company {
  const { company } = useStore();
  return useSyncExternalStore(company.subscribe, company.current);
}
