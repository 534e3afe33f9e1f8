import { useLiveQuery } from "dexie-react-hooks";
import { z } from "zod";
import type { CrmDatabase } from "./database.ts";
import { useStore } from "./hooks.ts";

// Imports that began on this device and did not end: one that runs, or one that the app went away under.

const KEY_PREFIX = "import-running:";

const runningImportSchema = z.object({
  /** Of the change log: what it wrote so far. */
  group: z.string(),
  file: z.string(),
  resource: z.string(),
  rows: z.number(),
});
export type RunningImport = z.infer<typeof runningImportSchema>;

/** Does what an import does; meanwhile no window takes it for one that was cut off. */
export function whileItRuns<T>(group: string, work: () => Promise<T>): Promise<T> {
  // The browser lets go of the lock whatever becomes of who holds it.
  return navigator.locks.request(KEY_PREFIX + group, work);
}

/** Remembers an import before it writes anything. */
export async function saveRunningImport({ device }: CrmDatabase, one: RunningImport) {
  await device.put({ key: KEY_PREFIX + one.group, value: runningImportSchema.parse(one) });
}

/** An import is over, or the person decided about what came in of it. */
export async function forgetRunningImport({ device }: CrmDatabase, group: string) {
  await device.delete(KEY_PREFIX + group);
}

/** Those that did not end and do not run any more, in this window or another. */
export async function loadCutOffImports({ device }: CrmDatabase): Promise<RunningImport[]> {
  const rows = await device.where("key").startsWith(KEY_PREFIX).toArray();
  const { held = [] } = await navigator.locks.query();
  const running = new Set(held.map(({ name }) => name));
  return rows.flatMap(({ key, value }) =>
    running.has(key) ? [] : (runningImportSchema.safeParse(value).data ?? []),
  );
}

/** Live; none while they are read. */
export function useCutOffImports(): readonly RunningImport[] {
  const { database } = useStore();
  return useLiveQuery(() => loadCutOffImports(database), [database]) ?? [];
}

/** How many records came in, made or changed: the log says it. */
export async function countImported(
  { log }: CrmDatabase,
  { group, resource }: Pick<RunningImport, "group" | "resource">,
): Promise<number> {
  const ids = new Set<string>();
  await log
    .where("group")
    .equals(group)
    .each(({ changes }) => {
      for (const change of changes) if (change.resource === resource) ids.add(change.id);
    });
  return ids.size;
}

/** The same, live; undefined while it is counted. */
export function useCountImported({ group, resource }: RunningImport): number | undefined {
  const { database } = useStore();
  return useLiveQuery(
    () => countImported(database, { group, resource }),
    [database, group, resource],
  );
}
