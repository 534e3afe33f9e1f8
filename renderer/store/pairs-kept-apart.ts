import { useLiveQuery } from "dexie-react-hooks";
import { z } from "zod";
import type { MergeableName } from "../../shared/command.ts";
import type { CrmDatabase } from "./database.ts";
import { useStore } from "./hooks.ts";

// Pairs of records a person found not to be duplicates, on this device.

const pairs = z.array(z.string());
const keyOf = (resource: MergeableName) => `apart:${resource}`;

/** Two records as one key, whichever comes first. */
export const pairKey = (a: string, b: string): string => [a, b].toSorted().join(" ");

async function loadPairsKeptApart(
  { device }: CrmDatabase,
  resource: MergeableName,
): Promise<ReadonlySet<string>> {
  const row = await device.get(keyOf(resource));
  return new Set(pairs.catch([]).parse(row?.value));
}

/** Makes other pairs be kept apart than now: those that `change` answers. */
export async function changePairsKeptApart(
  database: CrmDatabase,
  resource: MergeableName,
  change: (kept: ReadonlySet<string>) => Iterable<string>,
): Promise<void> {
  const { device } = database;
  await database.transaction("rw", device, async () => {
    const kept = await loadPairsKeptApart(database, resource);
    await device.put({ key: keyOf(resource), value: [...change(kept)] });
  });
}

/** The pairs kept apart, live; undefined while they are read. */
export function usePairsKeptApart(resource: MergeableName): ReadonlySet<string> | undefined {
  const { database } = useStore();
  return useLiveQuery(() => loadPairsKeptApart(database, resource), [database, resource]);
}
