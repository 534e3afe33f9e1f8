import type { CrmDatabase, StoredLogEntry } from "../store/database.ts";

/** Keys read at once while walking back through the log. */
const KEYS_AT_ONCE = 100;

/** One thing a person did: all entries of the change log that are tied together, newest first. */
export interface Act {
  readonly group: string;
  /** The newest of its entries. */
  readonly entry: StoredLogEntry;
}

/** The seqs of an act's entries, newest first. */
export async function seqsOf({ log }: CrmDatabase, group: string): Promise<readonly number[]> {
  return (await log.where("group").equals(group).primaryKeys()).toSorted((a, b) => b - a);
}

/**
 * Acts from the newest to the oldest. Entries of one act are read once, however many they are: an import has
 * hundreds, each with hundreds of records.
 */
async function* actsBackwards(database: CrmDatabase): AsyncGenerator<Act> {
  const seen = new Set<number>();
  let below = Number.POSITIVE_INFINITY;
  for (;;) {
    const seqs = await database.log
      .where(":id")
      .below(below)
      .reverse()
      .limit(KEYS_AT_ONCE)
      .primaryKeys();
    for (const seq of seqs) {
      if (seen.has(seq)) continue;
      const entry = await database.log.get(seq);
      if (!entry) continue;
      for (const own of await seqsOf(database, entry.group)) seen.add(own);
      yield { group: entry.group, entry };
    }
    below = seqs.at(-1) ?? 0;
    if (seqs.length < KEYS_AT_ONCE) return;
  }
}

/** Notes what an act took back, going backwards: one that was taken back itself did nothing. */
function noteReverted({ group, entry }: Act, takenBack: Set<string>): void {
  if (isPersonal(entry) && entry.reverts && !takenBack.has(group)) {
    takenBack.add(entry.reverts.group);
  }
}

const isPersonal = ({ actor }: StoredLogEntry) => actor.kind === "user" || actor.kind === "import";

/** Whether an act of the person is taken back now, and was not done again. */
export async function isTakenBack(database: CrmDatabase, group: string): Promise<boolean> {
  const takenBack = new Set<string>();
  for await (const act of actsBackwards(database)) {
    if (act.group === group) return takenBack.has(group);
    noteReverted(act, takenBack);
  }
  return false;
}

/**
 * What Undo or Redo would do now, or null. The log says it all: an act that was taken back, and not done again,
 * is not to be undone; redo takes back the newest undo, until the person does something new.
 */
export async function nextAct(database: CrmDatabase, as: "undo" | "redo"): Promise<Act | null> {
  const takenBack = new Set<string>();
  for await (const act of actsBackwards(database)) {
    const { entry, group } = act;
    if (!isPersonal(entry)) continue;
    const isUndone = takenBack.has(group);
    noteReverted(act, takenBack);
    if (as === "undo") {
      if (!isUndone && !entry.reverts) return act;
      continue;
    }
    if (!entry.reverts) return null;
    if (!isUndone && entry.reverts.as === "undo") return act;
  }
  return null;
}
