import {
  attribute,
  childrenOf,
  parentField,
  parentOf,
  type ChildName,
  type ResourceName,
} from "../contract/contract.ts";
import { attemptedAs } from "./adopt.ts";
import { mergeOrder } from "./merge-order.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { SyncCommand, SyncDone } from "./sync-command.ts";
import type { RemoteRow } from "./sync-row.ts";
import { refreshSums } from "./sums.ts";
import { takeOver, type Taken } from "./take-over.ts";
import { deleteWithParent, isMovedHere, removeThere } from "./gone.ts";
import { isDirty, ordersOf, takeTurn } from "./turn.ts";
import { fieldsToUpdate } from "./wire.ts";

type Applied = Extract<SyncDone, { kind: "applied" }>;

/** Takes over records as the server has them now. */
export async function applyRecords(
  draft: SyncDraft,
  resource: ResourceName,
  rows: readonly RemoteRow[],
): Promise<Applied> {
  await draft.readRemote(
    resource,
    rows.map(({ id }) => id),
  );
  const taken: Taken[] = [];
  for (const row of rows) taken.push(await takeOver(draft, resource, row, undefined));
  const changed = taken.filter(({ outcome }) => outcome !== "same");
  if (resource === "opportunity") await refreshSums(draft, changed);
  const ids = taken.map(({ id }) => id);
  return { kind: "applied", changed: changed.length, ids, missing: [] };
}

type ApplyWithRows = Extract<SyncCommand, { kind: "apply_with_rows" }>;

/** Takes over new records with all their children: each is then written once, and its sums are true from the beginning. */
export async function applyWithRows(
  draft: SyncDraft,
  { resource, records }: ApplyWithRows,
): Promise<SyncDone> {
  const rows = records.map(({ row }) => row);
  const { ids, changed } = await applyRecords(draft, resource, rows);
  const done: { readonly id: string; readonly lists: (readonly string[])[] | null }[] = [];
  let all = changed;
  for (const [index, id] of ids.entries()) {
    const lists: (readonly string[])[] = [];
    let areWhole = true;
    for (const list of records[index]?.lists ?? []) {
      const applied = await applyChildren(draft, list.resource, id, list.rows, []);
      all += applied.changed;
      lists.push(applied.ids);
      if (applied.missing.length > 0 || applied.ids.length < list.rows.length) areWhole = false;
    }
    const sync = await draft.get(id);
    const isRead = areWhole && lists.length === childrenOf(resource).length;
    if (isRead && sync?.hash !== undefined) draft.put({ ...sync, rows_read: sync.hash });
    done.push({ id, lists: isRead ? lists : null });
  }
  return { kind: "applied_with_rows", changed: all, records: done };
}

/** Gives children the places the merged order has for them. */
async function putInOrder(draft: SyncDraft, resource: ChildName, order: readonly string[]) {
  for (const [index, id] of order.entries()) {
    const row = await draft.rows.get(resource, id);
    if (row && row.idx !== index + 1) draft.rows.put(resource, { ...row, idx: index + 1 });
  }
}

/**
 * Takes over all children of a parent, in their order (docs/SYNC.md, S18, S27). Children the list is without are named in the
 * answer, unless they are among `gone`. Where the parent is not here (any more), nothing is taken over.
 */
export async function applyChildren(
  draft: SyncDraft,
  resource: ChildName,
  parentId: string,
  rows: readonly RemoteRow[],
  gone: readonly string[],
): Promise<Applied> {
  const field = parentField(resource);
  const parent = parentOf(resource);
  if (!parent || !(await draft.rows.get<ResourceName>(parent.resource, parentId))) {
    await takeOverMoved(draft, resource, parentId, rows);
    return { kind: "applied", changed: 0, ids: [], missing: [] };
  }
  const { here, there } = await ordersOf(draft, resource, parentId);
  const before = (await draft.rows.where(resource, field, parentId)).sort((a, b) => a.idx - b.idx);
  await draft.readRemote(
    resource,
    rows.map(({ id }) => id),
  );
  const theirs: string[] = [];
  let changed = 0;
  for (const [index, row] of rows.entries()) {
    const taken = await takeOver(draft, resource, row, { parent_id: parentId, idx: index + 1 });
    if (taken.outcome !== "same") changed += 1;
    theirs.push(taken.id);
  }
  const onServer = new Set(theirs);
  const missing = (await draft.getMany(here.filter((id) => !onServer.has(id)))).flatMap((sync) =>
    sync.conflict?.kind === "deleted_there" ? [] : (sync.remote_id ?? []),
  );
  await removeThere(
    draft,
    resource,
    missing.filter((id) => gone.includes(id)),
  );
  const order = mergeOrder(
    there,
    before.map(({ id }) => id),
    theirs,
  );
  await putInOrder(draft, resource, await present(draft, resource, parentId, order));
  await settleOrder(draft, resource, parentId);
  if (resource === "opportunity-item") {
    await refreshSums(draft, [{ id: parentId, outcome: "merged" }]);
  }
  return {
    kind: "applied",
    changed,
    ids: theirs,
    missing: missing.filter((id) => !gone.includes(id)),
  };
}

/**
 * Rows that went from a parent deleted here to another one: what they are there is merged, so that their move can be sent. Those
 * that others put into it are deleted with it, and come back with it; where something of one is unsent, it is missed where it
 * is here, and asked about.
 */
async function takeOverMoved(
  draft: SyncDraft,
  resource: ChildName,
  parentId: string,
  rows: readonly RemoteRow[],
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const known =
      (await draft.byRemote(resource, row.id)) ??
      (await attemptedAs(draft, resource, row, parentId));
    const before = known && (await draft.rows.get(resource, known.id));
    if (!before) continue;
    const isUnsent = isDirty(known) || fieldsToUpdate(before, known).length > 0;
    if (isUnsent && !isMovedHere(before, known)) continue;
    await takeOver(draft, resource, row, { parent_id: parentId, idx: index + 1 });
    await deleteWithParent(draft, known);
  }
}

/** Of these children, those that are the parent's here. */
async function present(
  draft: SyncDraft,
  resource: ChildName,
  parentId: string,
  ids: readonly string[],
) {
  const rows = await Promise.all(ids.map((id) => draft.rows.get(resource, id)));
  const field = parentField(resource);
  return rows.flatMap((row) => (row && attribute(row, field) === parentId ? [row.id] : []));
}

/** After the order here or there changed: somebody waits to send it where they differ, and nobody where they do not. */
export async function settleOrder(
  draft: SyncDraft,
  resource: ChildName,
  parentId: string,
): Promise<void> {
  const { here, there, known } = await ordersOf(draft, resource, parentId);
  for (const [index, id] of here.entries()) {
    const sync = known.get(id);
    if (!sync) continue;
    if (sync.queue) await takeTurn(draft, sync);
    else if (id !== there[index] && !sync.blocked && !sync.conflict) {
      const { cursor } = await draft.meta();
      await takeTurn(draft, sync, { seq: cursor, at: draft.environment.now() });
      return;
    }
  }
}
