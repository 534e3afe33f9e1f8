import {
  childrenOf,
  parentOf,
  referenceOf,
  describe,
  type ChildName,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import { countRows, fingerprint, listKey, readLists, type RemoteList } from "./children.ts";
import { Batches } from "./batches.ts";
import { pooled } from "./pool.ts";
import { record, type Round } from "./round.ts";

interface WithRows {
  readonly row: RemoteRow;
  /** Null where its lists would not hold still: they are read later. */
  readonly lists: readonly RemoteList[] | null;
}

/** Whether rows of it name no records that may come later. */
function standsAlone(child: ChildName): boolean {
  return Object.keys(describe(child).fields).every(
    (name) => name === parentOf(child)?.field || referenceOf(child, name)?.by !== "id",
  );
}

/** Whether new records of a resource are taken over together with their rows. */
export function comeWithRows(resource: ResourceName): boolean {
  const children = childrenOf(resource);
  return children.length > 0 && children.every(standsAlone);
}

async function takeOver(round: Round, resource: ResourceName, some: readonly WithRows[]) {
  const records = some.map(({ row, lists }) => ({ row, lists: lists ?? [] }));
  const [done] = await record(round, [{ kind: "apply_with_rows", resource, records }]);
  if (done?.kind !== "applied_with_rows") throw new Error("records were not applied");
  for (const [index, { row, lists }] of some.entries()) {
    const applied = done.records[index];
    if (!applied) continue;
    const { id, lists: ids } = applied;
    round.known.set(resource, { id, remote_id: row.id, hash: row.hash, is_due: ids === null });
    if (ids !== null) round.cameWithRows.add(`${resource} ${row.id}`);
    for (const [at, list] of (ids === null ? [] : (lists ?? [])).entries()) {
      for (const [place, { id: remote_id, hash }] of list.rows.entries()) {
        const own = { id: ids?.[at]?.[place] ?? "", remote_id, hash, is_due: false };
        round.known.set(list.resource, own);
      }
      round.lists.set(listKey(list.resource, row.id), fingerprint(list.rows));
    }
  }
  round.report({ pulled: round.progress.pulled + done.changed });
}

/**
 * Takes over records of a list that are not known yet, with their rows, some in each transaction: the lists of some are read while
 * others are written.
 */
export async function applyWithRows(
  round: Round,
  resource: ResourceName,
  rows: readonly RemoteRow[],
): Promise<void> {
  const { done } = round.progress;
  let applied = 0;
  const read = new Batches<WithRows>(async (some) => {
    await takeOver(round, resource, some);
    applied += some.length;
    round.report({ done: done + applied });
  });
  await pooled(rows, async (row) => {
    const lists = await readLists(round, resource, row.id);
    await read.add({ row, lists }, countRows(lists ?? []));
  });
  await read.end();
}
