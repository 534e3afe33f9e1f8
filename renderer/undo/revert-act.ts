import type { CrmDatabase } from "../store/database.ts";
import type { DexieStore } from "../store/dexie-store.ts";
import { revertChoice } from "../sync/revert-choice.ts";
import { WorkerLine } from "../worker/worker-line.ts";
import { nextAct, seqsOf } from "./acts.ts";
import type { UndoAnswers, UndoProgress, UndoRequest } from "./messages.ts";
import { revertGroup, type Reverted, type RevertOptions } from "./undo.ts";

/** Up to so many changes are taken back in the window: sooner than a worker would have begun, and unnoticed. */
const MOST_CHANGES_HERE = 100;

const line = new WorkerLine<UndoRequest, UndoAnswers, UndoProgress>(
  () => new Worker(new URL("./undo.worker.ts", import.meta.url), { type: "module" }),
);

async function isSmall(database: CrmDatabase, group: string): Promise<boolean> {
  let changes = 0;
  for (const seq of await seqsOf(database, group)) {
    const entry = await database.log.get(seq);
    // Choices in conflicts are main's to take back, which a worker has no line to.
    if (entry?.choice) return true;
    changes += entry?.changes.length ?? 0;
    if (changes > MOST_CHANGES_HERE) return false;
  }
  return true;
}

/**
 * Takes back all that one act changed, as `revertGroup` says: a small act at once, a large one in a worker of its own.
 * @throws StoreUnavailable
 */
export async function revertAct(
  store: DexieStore,
  group: string,
  as: "undo" | "redo",
  options: RevertOptions = {},
): Promise<Reverted | null> {
  if (await isSmall(store.database, group)) {
    return revertGroup(store, group, as, { revertChoice, ...options });
  }
  const { onProgress, signal } = options;
  line.onProgress = ({ done, total }) => onProgress?.(done, total);
  signal?.addEventListener("abort", () => void line.ask({ kind: "stop" }));
  return line.ask({ kind: "revert", group, as });
}

/** Undoes the last thing the person did and has not undone, or redoes the last they undid; null where there is none. */
export async function revertNext(
  store: DexieStore,
  as: "undo" | "redo",
  options?: RevertOptions,
): Promise<Reverted | null> {
  const act = await nextAct(store.database, as);
  return act && revertAct(store, act.group, as, options);
}
