import { useLiveQuery } from "dexie-react-hooks";
import { attribute, describe, type ResourceName } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { useStore } from "./hooks.ts";

/** What records are called that the server knows by these ids, as far as they are here. */
export function useRemoteNames(
  resource: ResourceName,
  remote_ids: readonly string[],
): readonly string[] {
  const { database } = useStore();
  const key = remote_ids.join();
  const names = useLiveQuery(async () => {
    const pairs = remote_ids.map((id) => [resource, id]);
    const sync = await database.sync.where("[resource+remote_id]").anyOf(pairs).toArray();
    const rows = await database.rows(resource).bulkGet(sync.map(({ id }) => id));
    return rows.flatMap((packed) => {
      if (!packed) return [];
      const name = attribute(unpackRow(resource, packed), describe(resource).nameField);
      return name === null ? [] : [String(name)];
    });
  }, [database, resource, key]);
  return names ?? [];
}
