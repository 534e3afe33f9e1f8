import {
  attribute,
  isChild,
  parentField,
  parentOf,
  referencesTo,
  type ResourceName,
  type Row,
  type Scalar,
} from "../contract/contract.ts";
import { packRow, unpackRow, type PackedRow } from "../contract/packed-row.ts";
import { closeGap } from "../domain/children.ts";
import { blankRow } from "../domain/blank-row.ts";
import { withDefaultsKept } from "./stand-ins.ts";
import { adoptedId } from "./adopt.ts";
import { isComputed, ownFields } from "./fields.ts";
import { mergeField, mergeFields } from "./merge-fields.ts";
import { refreshSums } from "./sums.ts";
import type { SyncDraft, UnmarkedSyncRow } from "./sync-draft.ts";
import type { FieldConflict, RemoteRow, SyncRow } from "./sync-row.ts";
import { takeTurn } from "./turn.ts";
import { readRemoteRow } from "./wire.ts";

/** Where a child belongs, here, and its place in the server's list. */
export interface Place {
  readonly parent_id: string;
  readonly idx: number;
}

export interface Taken {
  readonly id: string;
  readonly outcome: "made" | "merged" | "same";
}

/** The sync row with the server's version of the record in it. */
function withServersVersion(
  sync: UnmarkedSyncRow,
  { id, hash, etag }: RemoteRow,
  base: PackedRow,
  carried: SyncRow["carried"],
): UnmarkedSyncRow {
  const { etag: _, carried: __, ...rest } = sync;
  return {
    ...rest,
    remote_id: id,
    hash,
    base,
    ...(carried && Object.keys(carried).length > 0 ? { carried } : {}),
    ...(etag === undefined ? {} : { etag }),
  };
}

/** The free id for a record that comes from the server: the server's own, unless it is taken (S1). */
async function idFor(draft: SyncDraft, resource: ResourceName, remoteId: string): Promise<string> {
  const isTaken =
    (await draft.get(remoteId)) ?? (await draft.rows.get<ResourceName>(resource, remoteId));
  return isTaken ? draft.environment.newId(resource) : remoteId;
}

/** Whether the server's record is another than it was, in what people write (not in stamps and sums). */
function isChangedThere(resource: ResourceName, base: PackedRow, theirs: Row): boolean {
  const before = unpackRow<ResourceName>(resource, base);
  return ownFields(resource).some(
    (name) =>
      attribute(before, name) !== attribute(theirs, name) && !isComputed(resource, name, theirs),
  );
}

/** Whether it is asked about although nothing of itself was changed there: it stays so, whatever becomes of its sums. */
function isAskedForItsRows(before: SyncRow | undefined): boolean {
  if (before?.conflict?.kind !== "deleted_here" || !before.base) return false;
  const theirs = unpackRow<ResourceName>(before.resource, before.base);
  return !isChangedThere(before.resource, before.conflict.was, theirs);
}

/** Deleted here: what the server has is only remembered, and asked about where somebody changed it. */
async function meetDeleted(
  draft: SyncDraft,
  sync: UnmarkedSyncRow,
  before: SyncRow | undefined,
  theirs: Row,
): Promise<void> {
  const undecided = before?.conflict?.kind === "deleted_here" ? before.conflict.was : undefined;
  const was = undecided ?? before?.base;
  const isAsked =
    was &&
    !sync.removal_decided &&
    (isAskedForItsRows(before) || isChangedThere(sync.resource, was, theirs));
  await takeTurn(draft, isAsked ? { ...sync, conflict: { kind: "deleted_here", was } } : sync);
}

/**
 * Takes over one row as the server has it now (docs/SYNC.md, S3, S11, S12, S24-S26): as a new record, or merged with the one
 * here. An `answer` is the server's to a change of the record `id`, which left it with what is `known`.
 * @returns the record's id here, and what became of it here.
 */
export async function takeOver(
  draft: SyncDraft,
  resource: ResourceName,
  remote: RemoteRow,
  place: Place | undefined,
  answer?: { readonly id: string; readonly known: PackedRow },
): Promise<Taken> {
  const known = answer?.known;
  const mapped = answer ? await draft.get(answer.id) : await draft.byRemote(resource, remote.id);
  if (
    mapped &&
    mapped.hash === remote.hash &&
    !answer &&
    mapped.conflict?.kind !== "deleted_there"
  ) {
    if (mapped.base && place && mapped.base["idx"] !== place.idx) {
      draft.put({ ...mapped, base: { ...mapped.base, idx: place.idx } });
    }
    return { id: mapped.id, outcome: "same" };
  }
  const blank = withPlace(
    resource,
    withDefaultsKept(resource, blankRow(resource, draft.environment)),
    place,
  );
  const lastKnown = mapped?.base ? unpackRow<ResourceName>(resource, mapped.base) : blank;
  const { row: theirs, carried } = await readRemoteRow(draft, resource, remote, lastKnown);
  const id =
    mapped?.id ??
    (await adoptedId(draft, resource, remote, theirs, place?.parent_id)) ??
    (await idFor(draft, resource, remote.id));
  const before = mapped ?? (await draft.get(id));
  const base = packRow(withPlace(resource, { ...theirs, id }, place));
  const { conflict: undecided, attempt, ...rest } = before ?? { id, resource };
  const sync = withServersVersion(
    { ...rest, ...(place ? { parent_id: place.parent_id } : {}) },
    remote,
    base,
    carried,
  );
  const mine = await draft.rows.get<ResourceName>(resource, id);
  if (!mine && (before || attempt)) {
    await meetDeleted(draft, sync, before, theirs);
    return { id, outcome: "same" };
  }
  if (!mine) {
    draft.rows.put<ResourceName>(resource, unpackRow<ResourceName>(resource, base));
    draft.put(sync);
    draft.knowChildless(resource, id);
    return { id, outcome: "made" };
  }
  const fields = undecided?.kind === "fields" ? undecided.fields : {};
  // An adopted attempt was sent as it was then, and what it left out was empty: what changed here since is unsent.
  const blankThen = unpackRow<ResourceName>(resource, { id });
  const sent = attempt && (await asSent(draft, resource, attempt.body, blankThen));
  const merged = mergeFields(resource, known ?? sent ?? before?.base, mine, theirs, fields);
  const owner = before && place && (await mergeParent(draft, before, mine, place, known, fields));
  const placed = ownedBy(resource, merged.row, owner?.value);
  const conflicts = { ...merged.conflicts, ...owner?.conflicts };
  const isUndecided = Object.keys(conflicts).length > 0;
  draft.rows.put<ResourceName>(resource, placed);
  if (before?.remote_id === undefined) await pointAgain(draft, resource, id);
  await changeParent(draft, resource, mine, placed);
  await takeTurn(
    draft,
    isUndecided ? { ...sync, conflict: { kind: "fields", fields: conflicts } } : sync,
  );
  return { id, outcome: "merged" };
}

/**
 * The record is new there: what there seems to point at it points at what it was before somebody deleted that, and is to
 * point at it once more.
 */
async function pointAgain(draft: SyncDraft, resource: ResourceName, id: string): Promise<void> {
  for (const { resource: from, field, by } of referencesTo(resource)) {
    if (by !== "id" || field === parentOf(from)?.field) continue;
    for (const row of await draft.rows.where<ResourceName>(from, field, id)) {
      const sync = await draft.get(row.id);
      if (!sync?.base || sync.base[field] !== id) continue;
      const { [field]: _, ...base } = sync.base;
      await takeTurn(draft, { ...sync, base: { ...base, id: row.id } });
    }
  }
}

interface MergedParent {
  readonly value: Scalar;
  readonly conflicts: Readonly<Record<string, FieldConflict>>;
}

/**
 * Merges whose row a child is as any other field, but that it does not go where it was deleted here. A server that leaves it
 * where it was, although its move was sent, is in conflict with it (docs/SYNC.md, S12, S24).
 */
async function mergeParent(
  draft: SyncDraft,
  { resource, base, parent_id }: SyncRow,
  mine: Row,
  { parent_id: theirs }: Place,
  sent: PackedRow | undefined,
  undecided: Readonly<Record<string, FieldConflict>>,
): Promise<MergedParent | undefined> {
  const parent = parentOf(resource);
  if (!parent) return undefined;
  const { field } = parent;
  const own = attribute(mine, field);
  if (!(await draft.rows.get<ResourceName>(parent.resource, theirs))) {
    return { value: own, conflicts: {} };
  }
  const before = base?.[field] ?? parent_id ?? null;
  const from = sent?.[field] ?? before;
  const isNotTaken = from !== before && theirs === before && theirs !== own;
  const merged = isNotTaken
    ? { value: own, conflict: { base: before, theirs } }
    : mergeField(from, own, theirs, undecided[field]);
  return {
    value: merged.value,
    conflicts: merged.conflict ? { [field]: merged.conflict } : {},
  };
}

function ownedBy(resource: ResourceName, row: Row, owner: Scalar | undefined): Row {
  if (!isChild(resource) || owner === undefined) return row;
  return unpackRow<ResourceName>(resource, { ...row, [parentField(resource)]: owner });
}

/** The rows a moved one leaves close up, those it comes to count it, and their sums are without it and with it. */
async function changeParent(
  draft: SyncDraft,
  resource: ResourceName,
  mine: Row,
  placed: Row,
): Promise<void> {
  if (!isChild(resource)) return;
  const former = String(attribute(mine, parentField(resource)));
  const parent = String(attribute(placed, parentField(resource)));
  if (former === parent) return;
  for (const id of [former, parent]) {
    await closeGap(draft.rows, resource, id);
    if (resource === "opportunity-item") await refreshSums(draft, [{ id, outcome: "merged" }]);
  }
}

function withPlace(resource: ResourceName, row: Row, place: Place | undefined): Row {
  if (!place || !isChild(resource)) return row;
  return { ...row, [parentField(resource)]: place.parent_id, idx: place.idx };
}

/** A record here with the fields that were sent of it as they were sent. */
export async function asSent(
  draft: SyncDraft,
  resource: ResourceName,
  body: RemoteRow["attributes"],
  record: Row,
): Promise<PackedRow> {
  return packRow((await readRemoteRow(draft, resource, { attributes: body }, record)).row);
}
