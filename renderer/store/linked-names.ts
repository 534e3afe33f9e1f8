import { useLiveQuery } from "dexie-react-hooks";
import {
  attribute,
  describe,
  referenceOf,
  type ResourceName,
  type Scalar,
} from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { useStore } from "./hooks.ts";

/**
 * What people know the records by that a field points at by their ids; of one that is not here, or of other fields, nothing.
 * Undefined while they are read.
 */
export function useLinkedNames(
  resource: ResourceName,
  name: string,
  values: readonly Scalar[],
): ReadonlyMap<Scalar, string> | undefined {
  const { database } = useStore();
  const key = JSON.stringify(values);
  return useLiveQuery(async () => {
    const names = new Map<Scalar, string>();
    const target = referenceOf(resource, name);
    if (target?.by !== "id") return names;
    const { nameField } = describe(target.resource);
    const ids = values.filter((value) => typeof value === "string");
    for (const packed of await database.rows(target.resource).bulkGet(ids)) {
      if (!packed) continue;
      const called = attribute(unpackRow<ResourceName>(target.resource, packed), nameField);
      if (called !== null) names.set(packed.id, String(called));
    }
    return names;
  }, [database, resource, name, key]);
}
