import {
  attribute,
  isChild,
  parentOf,
  type ChildName,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { unpackRow, type PackedRow } from "../contract/packed-row.ts";
import { isComputed, ownFields } from "./fields.ts";
import { deleteWithParent, forgetRecord } from "./gone.ts";
import { settleOrder } from "./apply.ts";
import type { WireBody } from "./pending.ts";
import { refreshSums } from "./sums.ts";
import type { SyncDone } from "./sync-command.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { FieldConflict, RemoteRow, SyncRow } from "./sync-row.ts";
import { asSent, takeOver, type Place } from "./take-over.ts";
import { takeTurn } from "./turn.ts";

/** Where a child stands there whose create or update is answered; here it may have gone to another parent meanwhile. */
async function placeOf(
  draft: SyncDraft,
  sync: SyncRow,
  { attributes }: RemoteRow,
  row: Row | undefined,
): Promise<Place | undefined> {
  const parent = parentOf(sync.resource);
  if (!isChild(sync.resource) || !parent) return undefined;
  const remoteParent = attributes[parent.field];
  const known =
    typeof remoteParent === "string"
      ? await draft.byRemote(parent.resource, remoteParent)
      : undefined;
  const here = row && attribute(row, parent.field);
  const parentId = known?.id ?? sync.parent_id ?? here;
  const idx = attributes["idx"] ?? sync.base?.["idx"] ?? (row && attribute(row, "idx"));
  return { parent_id: String(parentId), idx: Number(idx ?? 0) };
}

/** Fields that were sent, and that the answer shows as they were before: the server did not take them (docs/SYNC.md, S12). */
function notTaken(
  { resource, base }: SyncRow,
  known: Row,
  theirs: PackedRow | undefined,
): Record<string, FieldConflict> {
  const conflicts: Record<string, FieldConflict> = {};
  if (!base || !theirs) return conflicts;
  const [before, after] = [
    unpackRow<ResourceName>(resource, base),
    unpackRow<ResourceName>(resource, theirs),
  ];
  for (const name of ownFields(resource)) {
    const [old, sent, now] = [
      attribute(before, name),
      attribute(known, name),
      attribute(after, name),
    ];
    if (old === sent || now !== old || isComputed(resource, name, known)) continue;
    conflicts[name] = { base: old, theirs: now };
  }
  return conflicts;
}

/**
 * A create or an update was answered with the record as it now is there (docs/SYNC.md, S9, S12). What changed here while it was
 * on its way stays unsent.
 */
export async function acknowledge(
  draft: SyncDraft,
  id: string,
  sent: WireBody,
  answer: RemoteRow,
): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync) return { kind: "refused", reason: "not_found" };
  const { resource } = sync;
  const missing = Object.keys(sent).some((name) => !Object.hasOwn(answer.attributes, name));
  if (missing) return { kind: "refused", reason: "no_echo" };
  // Somebody else's equal record may have been taken for this one while the answer was on its way, or the other way round.
  const other = await draft.byRemote(resource, answer.id);
  const isAnother = sync.remote_id !== undefined && sync.remote_id !== answer.id;
  if (isAnother || (other && other.id !== id)) return { kind: "refused", reason: "not_found" };

  const mine = await draft.rows.get<ResourceName>(resource, id);
  const place = await placeOf(draft, sync, answer, mine);
  const blank = unpackRow<ResourceName>(resource, sync.base ?? { id });
  const known = await withOwnerSent(draft, sent, await asSent(draft, resource, sent, blank), sync);
  const { attempt: _, blocked: __, ...rest } = sync;
  // A change of its own says nothing of its rows.
  const areRowsRead = rest.rows_read !== undefined && rest.rows_read === rest.hash;
  draft.put({
    ...rest,
    ...(areRowsRead ? { rows_read: answer.hash } : {}),
  });
  await takeOver(draft, resource, answer, place, { id, known });
  await keepNotTaken(draft, sync, unpackRow<ResourceName>(resource, known), mine);
  await deleteWithParent(draft, sync);
  if (isChild(resource) && place) await settleOrder(draft, resource, place.parent_id);
  if (resource === "opportunity") await refreshSums(draft, [{ id, outcome: "merged" }]);
  return { kind: "done" };
}

/** What was sent, with whose row it was sent to be. */
async function withOwnerSent(
  draft: SyncDraft,
  sent: WireBody,
  known: PackedRow,
  { resource }: SyncRow,
): Promise<PackedRow> {
  const parent = parentOf(resource);
  const remoteId = parent && sent[parent.field];
  if (!parent || typeof remoteId !== "string") return known;
  const owner = await draft.byRemote(parent.resource, remoteId);
  return owner ? { ...known, [parent.field]: owner.id } : known;
}

/** What the server left as it was is not given up here: it becomes a conflict, with mine in the record. */
async function keepNotTaken(draft: SyncDraft, before: SyncRow, known: Row, mine: Row | undefined) {
  const now = await draft.get(before.id);
  const row = await draft.rows.get<ResourceName>(before.resource, before.id);
  if (!now || !row || !mine) return;
  const fields = notTaken(before, known, now.base);
  const names = Object.keys(fields);
  if (names.length === 0) return;
  const kept = Object.fromEntries(names.map((name) => [name, attribute(mine, name)]));
  draft.rows.put<ResourceName>(
    before.resource,
    unpackRow<ResourceName>(before.resource, { ...row, ...kept }),
  );
  const undecided = now.conflict?.kind === "fields" ? now.conflict.fields : {};
  await takeTurn(draft, {
    ...now,
    conflict: { kind: "fields", fields: { ...undecided, ...fields } },
  });
}

/** It is gone there, as this device asked; where it is here again meanwhile, it is a new one for the server. */
export async function acknowledgeRemoval(draft: SyncDraft, id: string): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync) return { kind: "refused", reason: "not_found" };
  await forgetRecord(draft, id);
  if (isChild(sync.resource) && sync.parent_id !== undefined) {
    await settleOrder(draft, sync.resource, sync.parent_id);
  }
  return { kind: "done" };
}

/** The server's order of a parent's children is now the given one. */
export async function acknowledgeOrder(
  draft: SyncDraft,
  resource: ChildName,
  parentId: string,
  remoteIds: readonly string[],
): Promise<SyncDone> {
  await draft.readRemote(resource, remoteIds);
  for (const [index, remoteId] of remoteIds.entries()) {
    const sync = await draft.byRemote(resource, remoteId);
    if (!sync?.base) continue;
    // Its place is part of what the server's tag stands for.
    const { etag: _, ...rest } = sync;
    draft.put({ ...rest, base: { ...sync.base, idx: index + 1 } });
  }
  await settleOrder(draft, resource, parentId);
  return { kind: "done" };
}
