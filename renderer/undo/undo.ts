import { v7 } from "uuid";
import { inRevertingSlices } from "../../shared/domain/reverting-order.ts";
import type { PartOfAct } from "../../shared/command.ts";
import type { Change, Kept, LogEntry } from "../../shared/store.ts";
import type { DexieStore } from "../store/dexie-store.ts";
import { seqsOf } from "./acts.ts";

/** Changes taken back in one write: large enough to be quick, small enough to show progress and stop soon. */
const CHANGES_AT_ONCE = 3_000;

export interface Reverted {
  /** The act that took it back; reverting that one does it again. */
  readonly group: string;
  /** The newest entry of what the person once did, which is now undone or done again. */
  readonly entry: LogEntry;
  /** Records it took back, wholly or in part. */
  readonly count: number;
  /** What was changed since and stays. */
  readonly kept: readonly Kept[];
  readonly isCancelled: boolean;
}

export interface RevertOptions {
  /** Changes done so far, of all there are; null while that is not known. */
  readonly onProgress?: (done: number, total: number | null) => void;
  readonly signal?: AbortSignal;
  /** Undoes the choice of a log entry, or does it again; answers what stays as it is. Workers are given none. */
  readonly revertChoice?: (seq: number, act: PartOfAct) => Promise<readonly Kept[]>;
}

async function newestEntry({ database }: DexieStore, group: string) {
  const [seq = 0] = await seqsOf(database, group);
  return database.log.get(seq);
}

/** Takes back changes as the log has them, as what a person does. @throws StoreUnavailable */
export async function revertChanges(
  store: DexieStore,
  changes: readonly Change[],
  act: PartOfAct,
): Promise<readonly Kept[]> {
  const command = { kind: "revert", changes: [...changes] } as const;
  const [outcome] = await store.write([command], { actor: { kind: "user" }, ...act });
  return outcome?.ok && outcome.value.kind === "reverted" ? outcome.value.kept : [];
}

/**
 * Takes back all that one act changed, newest entry first, as an act of its own. Cancelling keeps what was taken
 * back so far; doing it again goes on from there. Null where the log has no such act.
 * @throws StoreUnavailable
 */
export async function revertGroup(
  store: DexieStore,
  group: string,
  as: "undo" | "redo",
  { onProgress, signal, revertChoice }: RevertOptions = {},
): Promise<Reverted | null> {
  async function revertOne({ seq, choice }: LogEntry, changes: readonly Change[], act: PartOfAct) {
    if (!choice) return revertChanges(store, changes, act);
    if (!revertChoice) throw new Error("a choice in a conflict is taken back by a window");
    return revertChoice(seq, act);
  }

  const own = v7();
  const kept: Kept[] = [];
  let done = 0;
  let newest: LogEntry | undefined;
  const seqs = await seqsOf(store.database, group);
  for (const [index, seq] of seqs.entries()) {
    const entry = await store.database.log.get(seq);
    if (!entry) continue;
    // An undo's own entries hold the act back to front.
    newest ??= entry.reverts ? await newestEntry(store, entry.reverts.group) : entry;
    const slices = inRevertingSlices(entry.changes, CHANGES_AT_ONCE);
    const total = seqs.length === 1 ? entry.changes.length : null;
    for (const slice of slices) {
      if (signal?.aborted)
        return { group: own, entry: newest ?? entry, count: done, kept, isCancelled: true };
      const isLast = index === seqs.length - 1 && slice === slices.at(-1);
      // Only with all of it taken back may it count as such.
      const act = { group: own, ...(isLast ? { reverts: { group, as } } : {}) };
      kept.push(...(await revertOne(entry, slice, act)));
      done += Math.max(slice.length, 1);
      onProgress?.(done, total);
    }
  }
  return newest ? { group: own, entry: newest, count: done, kept, isCancelled: false } : null;
}
