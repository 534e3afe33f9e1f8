import { v7 } from "uuid";
import { inRevertingSlices } from "../../shared/domain/reverting-order.ts";
import type { Kept, LogEntry } from "../../shared/store.ts";
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
}

async function newestEntry({ database }: DexieStore, group: string) {
  const [seq = 0] = await seqsOf(database, group);
  return database.log.get(seq);
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
  { onProgress, signal }: RevertOptions = {},
): Promise<Reverted | null> {
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
      const [outcome] = await store.write([{ kind: "revert", changes: slice }], {
        actor: { kind: "user" },
        group: own,
        // Only with all of it taken back may it count as such.
        ...(isLast ? { reverts: { group, as } } : {}),
      });
      if (outcome?.ok && outcome.value.kind === "reverted") kept.push(...outcome.value.kept);
      done += slice.length;
      onProgress?.(done, total);
    }
  }
  return newest ? { group: own, entry: newest, count: done, kept, isCancelled: false } : null;
}
