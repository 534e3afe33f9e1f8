import {
  attribute,
  isChild,
  isLookup,
  parentField,
  type ChildName,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import { decidedBase, mergeFields } from "./merge-fields.ts";
import { fieldsToUpdate } from "./wire.ts";
import type { SyncDraft, UnmarkedSyncRow } from "./sync-draft.ts";
import type { FieldConflict, SyncRow, Unsent } from "./sync-row.ts";

/** What there is to be sent of a record. */
export type Need = "nothing" | "create" | "update" | "order" | "remove";

/** The turns of what is to be sent: what others depend on first, removals last and the other way round (docs/SYNC.md, S6). */
function rankOf({ resource }: SyncRow, need: Need): number {
  if (need === "remove") return isChild(resource) ? 4 : isLookup(resource) ? 6 : 5;
  if (isLookup(resource)) return 0;
  if (resource === "prospect") return 1;
  return isChild(resource) ? 3 : 2;
}

/** A parent's children that are on the server and here, in their order here and in the server's. */
export async function ordersOf(draft: SyncDraft, resource: ChildName, parentId: string) {
  const rows = await draft.rows.where(resource, parentField(resource), parentId);
  const known = new Map(
    (await draft.getMany(rows.map(({ id }) => id)))
      .filter(
        ({ base, parent_id, conflict }) =>
          base !== undefined && parent_id === parentId && conflict?.kind !== "deleted_there",
      )
      .map((sync) => [sync.id, sync]),
  );
  const shared = rows.filter(({ id }) => known.has(id)).sort((a, b) => a.idx - b.idx);
  const here = shared.map(({ id }) => id);
  const place = (id: string) => placeThere(known.get(id));
  const there = here.toSorted((a, b) => place(a) - place(b));
  return { here, there, isMoved: here.some((id, index) => id !== there[index]), rows, known };
}

/** The number a child last had on the server. */
export function placeThere(sync: SyncRow | undefined): number {
  return Number(sync?.base?.["idx"] ?? 0);
}

async function isMoved(draft: SyncDraft, { resource }: SyncRow, row: Row): Promise<boolean> {
  if (!isChild(resource)) return false;
  return (await ordersOf(draft, resource, String(attribute(row, parentField(resource))))).isMoved;
}

/** Works out from the record and its base what is unsent. */
export async function needOf(draft: SyncDraft, sync: SyncRow): Promise<Need> {
  const { conflict, base } = sync;
  if (conflict?.kind === "deleted_there" || conflict?.kind === "deleted_here") return "nothing";
  const row = await draft.rows.get(sync.resource, sync.id);
  if (!row) return sync.remote_id !== undefined || sync.attempt ? "remove" : "nothing";
  if (!base) return "create";
  if (fieldsToUpdate(row, sync).length > 0) return "update";
  return sync.unsent && (await isMoved(draft, sync, row)) ? "order" : "nothing";
}

/** A conflict as it stands after the record here changed: what has become alike, or was deleted, is another question now. */
async function reconsidered(draft: SyncDraft, sync: UnmarkedSyncRow): Promise<UnmarkedSyncRow> {
  const { conflict, ...rest } = sync;
  const { resource, base } = sync;
  const row = await draft.rows.get<ResourceName>(resource, sync.id);
  if (!conflict || !base) return sync;
  if (!row) {
    if (conflict.kind === "deleted_there") return { id: sync.id, resource };
    if (conflict.kind !== "fields") return sync;
    const was = decidedBase(resource, base, conflict.fields);
    return { ...sync, conflict: { kind: "deleted_here", was } };
  }
  if (conflict.kind === "deleted_there") return sync;
  if (conflict.kind === "deleted_here") {
    // It was brought back here, as it was when it was deleted.
    const theirs = unpackRow<ResourceName>(resource, base);
    const merged = mergeFields(resource, conflict.was, row, theirs, {});
    draft.rows.put<ResourceName>(resource, merged.row);
    return withFields(rest, merged.conflicts);
  }
  const open = Object.entries(conflict.fields).filter(
    ([name, { theirs }]) => attribute(row, name) !== theirs,
  );
  return withFields(rest, Object.fromEntries(open));
}

function withFields(
  sync: UnmarkedSyncRow,
  fields: Readonly<Record<string, FieldConflict>>,
): UnmarkedSyncRow {
  return Object.keys(fields).length > 0 ? { ...sync, conflict: { kind: "fields", fields } } : sync;
}

/**
 * Puts a sync row where what is unsent of its record belongs: into the queue, or out of it. `since` is the change
 * that made it look; without it, the moment.
 */
export async function takeTurn(
  draft: SyncDraft,
  changed: UnmarkedSyncRow,
  since?: Unsent,
): Promise<void> {
  const { queue: _, ...rest } = await reconsidered(draft, changed);
  const row = await draft.rows.get(rest.resource, rest.id);
  if (row && rest.removal_decided) {
    // It is back here: what was decided is not so any more.
    const { removal_decided: _decided, ...back } = rest;
    return takeTurn(draft, back, since);
  }
  if (!row && rest.remote_id === undefined && !rest.attempt) {
    // Made and deleted before anything was sent (S7).
    draft.put(rest);
    draft.delete(rest.id);
    return;
  }
  const unsent = rest.unsent ?? since;
  const looked: UnmarkedSyncRow = unsent ? { ...rest, unsent } : rest;
  const need = await needOf(draft, { ...looked, marks: [] });
  if (need === "nothing") {
    const { unsent: __, blocked: ___, ...settled } = looked;
    // What a person must decide is as old as the change it is about.
    const isKept = settled.conflict !== undefined && unsent !== undefined;
    draft.put(isKept ? { ...settled, unsent } : settled);
    return;
  }
  const from = unsent ?? { seq: (await draft.meta()).cursor, at: draft.environment.now() };
  if (looked.blocked) draft.put({ ...looked, unsent: from });
  else
    draft.put({
      ...looked,
      unsent: from,
      queue: [rankOf({ ...looked, marks: [] }, need), from.seq, looked.id],
    });
}

/** Whether anything of the record is not on the server, or is undecided. */
export function isDirty(sync: SyncRow | undefined): boolean {
  return sync === undefined || sync.marks.length > 0;
}
