import { useLiveQuery } from "dexie-react-hooks";
import { savedMappingSchema, type SavedMapping } from "../../shared/import/saved-mapping.ts";
import type { CrmDatabase } from "./database.ts";
import { useStore } from "./hooks.ts";

// How files of one shape were imported, for the next one: on this device only, one row each.

const KEY_PREFIX = "import-mapping:";

/** The kept mappings, the last used first. */
export async function loadImportMappings({ device }: CrmDatabase): Promise<SavedMapping[]> {
  const rows = await device.where("key").startsWith(KEY_PREFIX).toArray();
  return rows
    .flatMap(({ value }) => savedMappingSchema.safeParse(value).data ?? [])
    .sort((a, b) => (a.used_at < b.used_at ? 1 : -1));
}

export async function saveImportMapping(
  { device }: CrmDatabase,
  mapping: SavedMapping,
): Promise<void> {
  await device.put({ key: KEY_PREFIX + mapping.id, value: savedMappingSchema.parse(mapping) });
}

export async function deleteImportMapping({ device }: CrmDatabase, id: string): Promise<void> {
  await device.delete(KEY_PREFIX + id);
}

/** The kept mappings, live; undefined while they are read. */
export function useImportMappings(): readonly SavedMapping[] | undefined {
  const { database } = useStore();
  return useLiveQuery(() => loadImportMappings(database), [database]);
}
