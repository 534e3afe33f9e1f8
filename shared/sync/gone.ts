import {
  attribute,
  childrenOf,
  describe,
  isChild,
  parentField,
  parentOf,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { closeGap } from "../domain/children.ts";
import type { SyncDraft, UnmarkedSyncRow } from "./sync-draft.ts";
import type { SyncRow } from "./sync-row.ts";
import { decidedBase } from "./merge-fields.ts";
import { refreshSums } from "./sums.ts";
import { isDirty, takeTurn } from "./turn.ts";
import { fieldsToUpdate } from "./wire.ts";

/** The rows of a record, of all its child resources. */
export async function rowsOf(draft: SyncDraft, resource: ResourceName, id: string) {
  const rows: { readonly resource: ResourceName; readonly row: Row }[] = [];
  for (const child of childrenOf(resource)) {
    for (const row of await draft.rows.where<ResourceName>(child, parentField(child), id)) {
      rows.push({ resource: child, row });
    }
  }
  return rows;
}

/** Puts a record into the trash with its rows, and forgets what sync knew of them. */
export async function moveToTrash(
  draft: SyncDraft,
  resource: ResourceName,
  row: Row,
): Promise<void> {
  const name = attribute(row, describe(resource).nameField);
  draft.setTrash(row.id, {
    id: row.id,
    resource,
    name: name === null ? "" : String(name),
    deleted_at: draft.environment.now(),
    group: draft.group,
  });
  for (const child of await rowsOf(draft, resource, row.id)) {
    draft.rows.delete(child.resource, child.row.id);
  }
  draft.rows.delete(resource, row.id);
  await forgetRecord(draft, row.id);
  if (isChild(resource)) {
    await closeGap(draft.rows, resource, String(attribute(row, parentField(resource))));
  }
}

/** Forgets what sync knew of a record and of its rows; what of them is here is from now on new to the server. */
export async function forgetRecord(draft: SyncDraft, id: string): Promise<void> {
  const own = await draft.get(id);
  for (const sync of [...(await draft.childrenOf([id])), ...(own ? [own] : [])]) {
    draft.delete(sync.id);
    const row = await draft.rows.get<ResourceName>(sync.resource, sync.id);
    if (row) await takeTurn(draft, asNeverSent(sync, row));
  }
}

/** Whether something of a record is unsent, looked at yet or not (S5). */
function isUnsent(sync: SyncRow, row: Row): boolean {
  return isDirty(sync) || fieldsToUpdate(row, sync).length > 0;
}

async function isAnythingUnsent(draft: SyncDraft, sync: SyncRow, own: Row): Promise<boolean> {
  if (isUnsent(sync, own)) return true;
  const rows = await rowsOf(draft, sync.resource, sync.id);
  const known = new Map(
    (await draft.getMany(rows.map(({ row }) => row.id))).map((each) => [each.id, each]),
  );
  return rows.some(({ row }) => {
    const child = known.get(row.id);
    return !child || isUnsent(child, row);
  });
}

/** Rows that went to another record here, and were deleted there with the one they were in, are asked about. */
async function askAboutMoved(draft: SyncDraft, gone: SyncRow): Promise<void> {
  for (const child of await draft.childrenOf([gone.id])) {
    const row = await draft.rows.get<ResourceName>(child.resource, child.id);
    if (!row || !isChild(child.resource) || child.remote_id === undefined) continue;
    const parentId = String(attribute(row, parentField(child.resource)));
    if (parentId !== gone.id) await askAboutDeletedThere(draft, { ...child, parent_id: parentId });
  }
}

/** What is deleted on both sides is forgotten; its rows that are in another record here by now are asked about. */
export async function forgetDeleted(draft: SyncDraft, sync: SyncRow): Promise<void> {
  await askAboutMoved(draft, sync);
  await forgetRecord(draft, sync.id);
}

async function askAboutDeletedThere(draft: SyncDraft, sync: SyncRow): Promise<void> {
  const { queue: _, attempt: __, blocked: ___, ...rest } = sync;
  const { resource, base, conflict } = sync;
  // Should it be there after all, what was undecided is so again.
  const isOpen = base !== undefined && conflict?.kind === "fields";
  const decided = isOpen ? { base: decidedBase(resource, base, conflict.fields) } : {};
  await takeTurn(draft, { ...rest, ...decided, conflict: { kind: "deleted_there" } });
}

/**
 * Believes that records are gone there (docs/SYNC.md, S18, S23, S26): what was deleted here too is done; what was changed here, it
 * or its rows, is asked about; everything else goes to the trash. Of rows, the list of a parent was without them: those
 * that were found in another one meanwhile are there.
 */
export async function removeThere(
  draft: SyncDraft,
  resource: ResourceName,
  remoteIds: readonly string[],
  parentId?: string,
): Promise<void> {
  await draft.readRemote(resource, remoteIds);
  for (const remoteId of remoteIds) {
    const sync = await draft.byRemote(resource, remoteId);
    if (!sync || sync.conflict?.kind === "deleted_there") continue;
    if (parentId !== undefined && sync.parent_id !== parentId) continue;
    const row = await draft.rows.get<ResourceName>(resource, sync.id);
    if (!row) {
      await forgetDeleted(draft, sync);
      continue;
    }
    await askAboutMoved(draft, sync);
    if (await isAnythingUnsent(draft, sync, row)) await askAboutDeletedThere(draft, sync);
    else await moveToTrash(draft, resource, row);
  }
}

/** Whether somebody here put a row into another record than it was in there. */
export function isMovedHere(row: Row, { resource, base }: SyncRow): boolean {
  return (
    isChild(resource) && attribute(row, parentField(resource)) !== base?.[parentField(resource)]
  );
}

/**
 * Deletes a row that others put into a record deleted here, with that record. `before` is what was known of it before they did;
 * nothing happens where it was moved here too, or anything else of it is unsent.
 */
export async function deleteWithParent(draft: SyncDraft, before: SyncRow): Promise<void> {
  const { id, resource } = before;
  const parent = parentOf(resource);
  const sync = await draft.get(id);
  const row = await draft.rows.get<ResourceName>(resource, id);
  if (!parent || !isChild(resource) || !sync || !row || sync.conflict) return;
  const [here, there] = [String(attribute(row, parent.field)), String(sync.base?.[parent.field])];
  if (here === there || isMovedHere(row, before)) return;
  if (await draft.rows.get<ResourceName>(parent.resource, there)) return;
  if (fieldsToUpdate(row, sync).some((name) => name !== parent.field)) return;
  draft.rows.delete(resource, id);
  await closeGap(draft.rows, resource, here);
  await takeTurn(draft, sync);
  if (resource === "opportunity-item") await refreshSums(draft, [{ id: here, outcome: "merged" }]);
}

/** The sync row of a record that the server is to get as a new one. */
function asNeverSent({ id, resource, unsent }: SyncRow, row: Row): UnmarkedSyncRow {
  const parent = isChild(resource)
    ? { parent_id: String(attribute(row, parentField(resource))) }
    : {};
  return { id, resource, ...parent, ...(unsent ? { unsent } : {}) };
}
