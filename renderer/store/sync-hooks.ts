import { useLiveQuery } from "dexie-react-hooks";
import { useSyncExternalStore } from "react";
import type { Mark, SyncMeta, TrashEntry } from "../../shared/sync/sync-row.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { isUndoable, readMarked, readMeta, readTrash } from "./dexie-sync.ts";
import { useStore } from "./hooks.ts";
import type { Marks } from "./sync-marks.ts";

/** The marks of one record and of its rows; draws anew only when these change. */
export function useMarksOf(id: string): Marks {
  const marks = useStore().syncMarks();
  return useSyncExternalStore(marks.subscribe, () => marks.of(id));
}

/** What sync remembers of the connection, and since when the oldest change waits; undefined while it is read. */
export function useSyncMeta():
  | (SyncMeta & { readonly oldest_unsent_at: string | null })
  | undefined {
  const { database } = useStore();
  return useLiveQuery(() => readMeta(database), [database]);
}

const NOTHING: SyncMeta["counts"] = { waiting: 0, attempted: 0, blocked: 0, conflict: 0 };

/** How many records have each mark. */
export function useSyncCounts(): SyncMeta["counts"] {
  return useSyncMeta()?.counts ?? NOTHING;
}

/** The first records with a mark, live; undefined while they are read. How many there are, useSyncCounts says. */
export function useMarked(mark: Mark, limit: number): readonly MarkedRow[] | undefined {
  const { database } = useStore();
  return useLiveQuery(() => readMarked(database, mark, null, limit), [database, mark, limit]);
}

/** What the server deleted and can be brought back, newest first; undefined while it is read. */
export function useTrash(): readonly TrashEntry[] | undefined {
  const { database } = useStore();
  return useLiveQuery(() => readTrash(database, new Date().toISOString()), [database]);
}

/** Whether an act can be undone: choices in conflicts cannot once all of them are on the server (docs/SYNC.md, S30); live. */
export function useIsUndoable(group: string): boolean {
  const { database } = useStore();
  return useLiveQuery(() => isUndoable(database, group), [database, group]) ?? true;
}
