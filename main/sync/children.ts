import {
  childrenOf,
  isChild,
  parentField,
  parentOf,
  resourceNames,
  type ChildName,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import type { Pending } from "../../shared/sync/pending.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import type { KnownRow } from "../../shared/sync/sync-store.ts";
import { Batches } from "./batches.ts";
import { pooled } from "./pool.ts";
import { applyRows, believed, record, type Round } from "./round.ts";

/** Rows of one parent asked for at once. */
const PAGE_SIZE = 500;

type RowsRead = Extract<SyncCommand, { kind: "rows_read" }>["records"][number];

/** All rows of one child resource that a record has there, in their order. */
export interface RemoteList {
  readonly resource: ChildName;
  readonly rows: readonly RemoteRow[];
}

interface Listed extends RemoteList {
  readonly parent: KnownRow;
}

/** All children of one parent, in their order; null where the list changed while it was read. */
async function readAll(
  round: Round,
  resource: ChildName,
  parentRemoteId: string,
): Promise<readonly RemoteRow[] | "missing" | null> {
  const rows: RemoteRow[] = [];
  const seen = new Set<string>();
  for (;;) {
    const answer = await round.client.list(resource, PAGE_SIZE, rows.length, parentRemoteId);
    if (answer.kind === "missing") return "missing";
    const page = believed(answer);
    for (const row of page.rows) {
      if (seen.has(row.id)) return null;
      seen.add(row.id);
      rows.push(row);
    }
    const isWhole = page.total === null || page.total === rows.length;
    if (!page.has_more) return isWhole ? rows : null;
    if (page.rows.length === 0) return null;
  }
}

/** Whether a list is as it is known, so that the store need not see it; a new parent, or one that came back, has none that is. */
function isAsKnown(round: Round, { resource, parent, rows }: Listed): boolean {
  return (
    !parent.is_due &&
    round.lists.get(listKey(resource, parent.remote_id)) === fingerprint(rows) &&
    rows.every((row) => round.known.isSame(resource, row))
  );
}

export function listKey(resource: ChildName, parentRemoteId: string): string {
  return `${resource} ${parentRemoteId}`;
}

/** The lists a row was sent to are not as they were read: one that is so again has lost it (docs/SYNC.md, S18). */
export function forgetLists(round: Round, pending: Pending): void {
  const { resource, parent } = pending;
  if (!isChild(resource) || !parent) return;
  round.lists.delete(listKey(resource, parent.remote_id));
  const moved = pending.kind === "update" ? pending.patch[parentField(resource)] : undefined;
  if (typeof moved === "string") round.lists.delete(listKey(resource, moved));
}

export function fingerprint(rows: readonly RemoteRow[]): string {
  return rows.map(({ id, hash }) => `${id} ${hash}`).join("\n");
}

/**
 * Takes over lists of children; answers those that are to be read a second time, since rows are missing in them.
 * @param read of the parents all of whose lists these are: that they were read
 */
async function applyLists(
  round: Round,
  lists: readonly Listed[],
  gone: ReadonlyMap<string, readonly string[]>,
  read: readonly RowsRead[] = [],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const fresh = lists.filter(
    (list) => !isAsKnown(round, list) || gone.has(listKey(list.resource, list.parent.remote_id)),
  );
  const commands = fresh.map(({ resource, parent, rows }): SyncCommand => {
    const own = gone.get(listKey(resource, parent.remote_id)) ?? [];
    const there = new Set(rows.map(({ id }) => id));
    return {
      kind: "apply_children",
      resource,
      parent_id: parent.id,
      rows,
      gone: own.filter((id) => !there.has(id)),
    };
  });
  if (read.length > 0) commands.push({ kind: "rows_read", records: [...read] });
  const done = await record(round, commands);
  const missing = new Map<string, readonly string[]>();
  for (const [index, each] of done.entries()) {
    const list = fresh[index];
    if (each.kind !== "applied" || !list) continue;
    // Its parent was deleted here.
    if (each.ids.length < list.rows.length) continue;
    const { resource, parent, rows } = list;
    const key = listKey(resource, parent.remote_id);
    for (const [place, { id: remote_id, hash }] of rows.entries()) {
      round.known.set(resource, { id: each.ids[place] ?? "", remote_id, hash, is_due: false });
    }
    for (const remoteId of gone.get(key) ?? []) round.known.delete(resource, remoteId);
    if (each.missing.length > 0) missing.set(key, each.missing);
    else round.lists.set(key, fingerprint(rows));
    round.report({ pulled: round.progress.pulled + each.changed });
  }
  return missing;
}

/** The parent of what is to be sent, as one whose rows may be read. */
export function knownParent(parent: { readonly id: string; readonly remote_id: string }): KnownRow {
  return { ...parent, hash: "", is_due: false };
}

/** Reads one list of children and takes it over; a second time where rows are missing in it (docs/SYNC.md, S18). */
export async function readList(
  round: Round,
  resource: ChildName,
  parent: KnownRow,
): Promise<readonly RemoteRow[] | "missing" | null> {
  const rows = await readAll(round, resource, parent.remote_id);
  if (rows === "missing" || rows === null) return rows;
  const missing = await applyLists(round, [{ resource, parent, rows }], new Map());
  if (missing.size === 0) return rows;
  if (!(await isThere(round, resource, parent))) return "missing";
  const again = await readAll(round, resource, parent.remote_id);
  if (again === "missing" || again === null) return again;
  await applyLists(round, [{ resource, parent, rows: again }], missing);
  return again;
}

/** Some servers answer with an empty list for a parent that is gone: its rows are then not gone without it. */
async function isThere(round: Round, resource: ChildName, parent: KnownRow): Promise<boolean> {
  const of = parentOf(resource);
  const answer = of && (await round.client.get(of.resource, parent.remote_id));
  if (!of || !answer || answer.kind === "missing") return false;
  await applyRows(round, of.resource, [believed(answer)]);
  return true;
}

/** The parents whose rows are to be listed: those that are due, all, or the next so many in turn (S21). */
function parentsToRead(round: Round, resource: ResourceName, more: number | "all"): KnownRow[] {
  // In the order of their ids, in which the storage keeps them: what is asked of many together then lies together.
  const all = [...round.known.of(resource).values()]
    .filter(({ remote_id }) => !round.cameWithRows.has(`${resource} ${remote_id}`))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (more === "all") return all;
  const due = all.filter(({ is_due }) => is_due);
  const from = round.turns.get(resource) ?? 0;
  const inTurn = all.slice(from, from + more).filter(({ is_due }) => !is_due);
  round.turns.set(resource, from + more >= all.length ? 0 : from + more);
  return [...due, ...inTurn];
}

/** A parent with all the lists of its rows. */
interface ReadParent {
  readonly parent: KnownRow;
  readonly lists: readonly Listed[];
}

/** All lists of a record's rows; null where one would not hold still. */
export async function readLists(
  round: Round,
  resource: ResourceName,
  parentRemoteId: string,
): Promise<readonly RemoteList[] | null> {
  const lists: RemoteList[] = [];
  for (const child of childrenOf(resource)) {
    const rows = await readAll(round, child, parentRemoteId);
    // A parent that is gone is for the sweep to find; a list that would not hold still, for the next time.
    if (rows === "missing" || rows === null) return null;
    lists.push({ resource: child, rows });
  }
  return lists;
}

/** Takes over the rows of parents, and notes that they were read. */
async function takeOverRows(round: Round, resource: ResourceName, read: readonly ReadParent[]) {
  const lists = read.flatMap((each) => each.lists);
  const unchanged = read.flatMap(({ parent: { remote_id, hash } }) => {
    const now = round.known.of(resource).get(remote_id);
    return now?.hash === hash ? [now] : [];
  });
  const due = unchanged.filter(({ is_due }) => is_due);
  const missing = await applyLists(
    round,
    lists,
    new Map(),
    due.map(({ id, hash }) => ({ id, hash })),
  );
  const toRepeat = lists.filter(({ resource: child, parent }) =>
    missing.has(listKey(child, parent.remote_id)),
  );
  for (const { resource: child, parent } of toRepeat) await readList(round, child, parent);
  for (const each of unchanged) round.known.set(resource, { ...each, is_due: false });
}

/** Lists the rows of parents: of those that are new or changed, and of `more` others in turn (docs/SYNC.md, S21). */
export async function readChildren(round: Round, more: number | "all"): Promise<void> {
  for (const resource of resourceNames) {
    if (isChild(resource) || childrenOf(resource).length === 0) continue;
    const parents = parentsToRead(round, resource, more);
    let done = 0;
    const read = new Batches<ReadParent>((some) => takeOverRows(round, resource, some));
    await pooled(parents, async (parent) => {
      round.report({ doing: { step: "rows", resource }, done, total: parents.length });
      const own = await readLists(round, resource, parent.remote_id);
      done += 1;
      if (!own) return;
      const lists = own.map((list) => ({ ...list, parent }));
      await read.add({ parent, lists }, countRows(own));
    });
    await read.end();
  }
}

export function countRows(lists: readonly RemoteList[]): number {
  return lists.reduce((sum, { rows }) => sum + rows.length, 0);
}
