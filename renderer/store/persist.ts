import type { Transaction } from "dexie";
import { attribute, parentOf, type ResourceName } from "../../shared/contract/contract.ts";
import { packRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { Written } from "../../shared/domain/draft.ts";
import type { Change, LogEntry } from "../../shared/store.ts";
import { followInViews } from "./renames.ts";
import { LOG_TABLE } from "./schema.ts";

/** Puts what a draft changed into its tables, and one entry into the change log; this device's views follow. */
export async function persist(
  transaction: Transaction,
  written: readonly Written[],
  entry: Omit<LogEntry, "seq" | "changes">,
): Promise<LogEntry | undefined> {
  if (written.length === 0 && !entry.reverts && !entry.choice) return undefined;
  const rows = new Map<ResourceName, PackedRow[]>();
  const removed = new Map<ResourceName, string[]>();
  const changes = written.map(({ change, row }): Change => {
    if (!row) {
      (removed.get(change.resource) ?? newList(removed, change.resource)).push(change.id);
      return change;
    }
    const packed = packRow(row);
    (rows.get(change.resource) ?? newList(rows, change.resource)).push(packed);
    // A whole row goes into the log packed; in an update, null says that a field was emptied.
    return change.before === null ? { ...change, after: packed } : change;
  });
  for (const [resource, ids] of removed) await transaction.table(resource).bulkDelete(ids);
  for (const [resource, own] of rows) await transaction.table(resource).bulkPut(own);
  const ids = [...new Set(written.flatMap(recordsConcerned))];
  const seq: unknown = await transaction.table(LOG_TABLE).add({ ...entry, changes, ids });
  await followInViews(transaction, changes);
  return { ...entry, seq: Number(seq), changes };
}

/** The record that changed, and the one it is a row of: what became of its rows is part of a record's history. */
function recordsConcerned({ change, row }: Written): readonly string[] {
  const parent = parentOf(change.resource);
  if (!parent) return [change.id];
  const parents = [
    row && attribute(row, parent.field),
    change.before && Reflect.get(change.before, parent.field),
  ];
  return [change.id, ...parents.filter((id) => typeof id === "string")];
}

function newList<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list: T[] = [];
  lists.set(key, list);
  return list;
}
