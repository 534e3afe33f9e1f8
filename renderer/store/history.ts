import { useLiveQuery } from "dexie-react-hooks";
import { isChild, parentOf } from "../../shared/contract/contract.ts";
import type { Change, LogEntry } from "../../shared/store.ts";
import type { CrmDatabase } from "./database.ts";
import { useStore } from "./hooks.ts";

/** What one write did to a record and its rows. */
export type HistoryEntry = Pick<
  LogEntry,
  "seq" | "group" | "at" | "actor" | "changes" | "reverts" | "choice"
>;

export interface History {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly hasMore: boolean;
}

/** Entries read at once while looking for one: an entry of an import holds hundreds of records. */
const ENTRIES_AT_ONCE = 8;

async function* entriesBackwards({ log }: CrmDatabase, id: string) {
  // The keys alone are few and small; whole entries are read only as far as they are asked for.
  const seqs = (await log.where("ids").equals(id).primaryKeys()).toSorted((a, b) => b - a);
  for (let from = 0; from < seqs.length; from += ENTRIES_AT_ONCE) {
    const entries = await log.bulkGet(seqs.slice(from, from + ENTRIES_AT_ONCE));
    for (const entry of entries) if (entry) yield entry;
  }
}

function parentIn({ resource, before, after }: Change): unknown {
  const field = parentOf(resource)?.field;
  return field && (Reflect.get(after ?? {}, field) ?? Reflect.get(before ?? {}, field));
}

/** Whether a change says no more than when: what a server answers to what was sent. */
function isOfStampsOnly({ before, after }: Change): boolean {
  if (before === null || after === null) return false;
  return Object.keys(after).every((name) => name === "created_at" || name === "updated_at");
}

/** A record's newest history, with what became of its rows. */
export async function readHistory(
  database: CrmDatabase,
  id: string,
  rowIds: readonly string[],
  limit: number,
): Promise<History> {
  const entries: HistoryEntry[] = [];
  // An update names no parent; of rows that are gone, a later entry has told whose they were.
  const own = new Set([id, ...rowIds]);
  for await (const entry of entriesBackwards(database, id)) {
    if (entries.length === limit) return { entries, hasMore: true };
    for (const change of entry.changes) if (parentIn(change) === id) own.add(change.id);
    const changes = entry.changes.filter((change) => own.has(change.id) && !isOfStampsOnly(change));
    if (changes.length > 0 || entry.reverts) entries.push({ ...entry, changes });
  }
  return { entries, hasMore: false };
}

/** The same, live; undefined while it is read. */
export function useHistory(
  id: string,
  rowIds: readonly string[],
  limit: number,
): History | undefined {
  const { database } = useStore();
  const key = rowIds.join();
  return useLiveQuery(
    () => readHistory(database, id, key === "" ? [] : key.split(","), limit),
    [database, id, key, limit],
  );
}

/** The act that last changed a record; null where none is known. */
export async function readLastGroup({ log }: CrmDatabase, id: string): Promise<string | null> {
  return (await log.where("ids").equals(id).last())?.group ?? null;
}

/** Since when an opportunity is in its stage, as far as the log goes back; null where it does not tell. */
export async function readStageSince(database: CrmDatabase, id: string): Promise<string | null> {
  for await (const { at, actor, changes } of entriesBackwards(database, id)) {
    const change = changes.find((each) => each.id === id && !isChild(each.resource));
    if (!change?.after || !("sales_stage" in change.after)) continue;
    // One that came from the server was in its stage before it came.
    return actor.kind === "sync" && change.before === null ? null : at;
  }
  return null;
}

/** The same, live; undefined while it is read. */
export function useStageSince(id: string): string | null | undefined {
  const { database } = useStore();
  return useLiveQuery(() => readStageSince(database, id), [database, id]);
}
