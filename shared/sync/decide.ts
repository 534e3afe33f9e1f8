import {
  attribute,
  childrenOf,
  describe,
  isChild,
  parentOf,
  type Patch,
  type ResourceName,
  type Row,
  type Scalar,
} from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import { checkValue } from "../contract/validation.ts";
import { closeGap } from "../domain/children.ts";
import { createWriter } from "../domain/writer.ts";
import { moveToTrash, forgetRecord } from "./gone.ts";
import { refreshSums } from "./sums.ts";
import type { Choice } from "./choice.ts";
import type { SyncDone } from "./sync-command.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { Conflict, FieldConflict, SyncRow } from "./sync-row.ts";
import { takeTurn } from "./turn.ts";
import { fieldsToUpdate } from "./wire.ts";

const DONE: SyncDone = { kind: "done" };
const NOT_FOUND: SyncDone = { kind: "refused", reason: "not_found" };
const INVALID: SyncDone = { kind: "refused", reason: "invalid_value" };

/** Gives fields of a record new values, with all that the rules make follow. */
export async function save(
  draft: SyncDraft,
  { resource, id }: SyncRow,
  values: Readonly<Record<string, Scalar>>,
) {
  const row = await draft.rows.get<ResourceName>(resource, id);
  if (!row || Object.keys(values).length === 0) return;
  const changed = unpackRow<ResourceName>(resource, { ...row, ...values });
  await createWriter(draft.rows).save<ResourceName>(resource, changed, row);
}

/** Puts back a record that was deleted here as the server has it, with its rows. */
async function putBack(draft: SyncDraft, sync: SyncRow): Promise<void> {
  // Its rows there may be others by now.
  const { conflict: _, rows_read: __, ...settled } = sync;
  if (!sync.base) return;
  draft.rows.put<ResourceName>(sync.resource, unpackRow<ResourceName>(sync.resource, sync.base));
  await takeTurn(draft, settled);
  for (const child of await draft.childrenOf([sync.id])) {
    if (child.base && !(await draft.rows.get<ResourceName>(child.resource, child.id)))
      await putBack(draft, child);
  }
  for (const resource of childrenOf(sync.resource)) await closeGap(draft.rows, resource, sync.id);
  if (sync.resource === "opportunity")
    await refreshSums(draft, [{ id: sync.id, outcome: "merged" }]);
}

/** A row comes back with its parent, where that was deleted here as well. */
async function topOf(draft: SyncDraft, sync: SyncRow): Promise<SyncRow> {
  const parent = parentOf(sync.resource);
  if (!parent || sync.parent_id === undefined) return sync;
  if (await draft.rows.get(parent.resource, sync.parent_id)) return sync;
  return (await draft.get(sync.parent_id)) ?? sync;
}

/** The value a person chose of one field in conflict; undefined for mine, which is there already. */
function chosen(
  resource: ResourceName,
  name: string,
  { theirs }: FieldConflict,
  choice: "mine" | "theirs" | { readonly value: Scalar },
): { readonly ok: true; readonly value: Scalar | undefined } | { readonly ok: false } {
  if (choice === "mine") return { ok: true, value: undefined };
  if (choice === "theirs") return { ok: true, value: theirs };
  const checked = checkValue(resource, name, choice.value);
  const isTaken =
    checked.ok &&
    (checked.value === null ||
      typeof checked.value === "string" ||
      typeof checked.value === "number");
  return isTaken ? { ok: true, value: scalar(checked.value) } : { ok: false };
}

function scalar(value: unknown): Scalar {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Whether the record is here that a row is to belong to by what was chosen; the server's comes back where it was deleted here. */
async function hasItsParent(
  draft: SyncDraft,
  sync: SyncRow,
  values: Readonly<Record<string, Scalar>>,
): Promise<boolean> {
  const parent = parentOf(sync.resource);
  if (!parent || !Object.hasOwn(values, parent.field)) return true;
  const chosenId = String(values[parent.field]);
  const top = await topOf(draft, sync);
  if (chosenId === sync.parent_id && top.id !== sync.id) await putBack(draft, top);
  return (await draft.rows.get<ResourceName>(parent.resource, chosenId)) !== undefined;
}

async function resolveFields(
  draft: SyncDraft,
  sync: SyncRow,
  fields: Readonly<Record<string, FieldConflict>>,
  choice: Choice,
): Promise<SyncDone> {
  const values: Record<string, Scalar> = {};
  const open: Record<string, FieldConflict> = {};
  if (
    typeof choice === "object" &&
    Object.keys(choice).some((name) => !Object.hasOwn(fields, name))
  ) {
    return NOT_FOUND;
  }
  for (const [name, conflict] of Object.entries(fields)) {
    const one = typeof choice === "string" ? choice : choice[name];
    if (one === undefined) {
      open[name] = conflict;
      continue;
    }
    const value = chosen(sync.resource, name, conflict, one);
    if (!value.ok) return INVALID;
    if (value.value !== undefined) values[name] = value.value;
  }
  if (!(await hasItsParent(draft, sync, values))) return INVALID;
  await save(draft, sync, values);
  const { conflict: _, ...settled } = sync;
  const left: Conflict | undefined =
    Object.keys(open).length > 0 ? { kind: "fields", fields: open } : undefined;
  await takeTurn(draft, left ? { ...settled, conflict: left } : settled);
  return DONE;
}

async function settle(
  draft: SyncDraft,
  sync: SyncRow,
  conflict: Conflict,
  choice: Choice,
): Promise<SyncDone> {
  if (conflict.kind === "fields") return resolveFields(draft, sync, conflict.fields, choice);
  if (typeof choice !== "string") return INVALID;
  const { conflict: _, ...settled } = sync;
  if (conflict.kind === "deleted_here") {
    if (choice === "mine") await takeTurn(draft, { ...settled, removal_decided: true });
    else {
      await putBack(draft, await topOf(draft, sync));
      await refreshParent(draft, sync);
    }
    return DONE;
  }
  if (choice === "mine") {
    await forgetRecord(draft, sync.id);
    return DONE;
  }
  const row = await draft.rows.get<ResourceName>(sync.resource, sync.id);
  if (row) await moveToTrash(draft, sync.resource, row);
  await refreshParent(draft, sync);
  return DONE;
}

/** A person decides a conflict (docs/SYNC.md, S25, S26, S30); what it takes to undo that goes into the log. */
export async function resolve(draft: SyncDraft, id: string, choice: Choice): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync?.conflict) return NOT_FOUND;
  const { resource, conflict } = sync;
  const row = (await draft.rows.get<ResourceName>(resource, id)) ?? sync.base;
  const name = row && attribute(row, describe(resource).nameField);
  const rows = conflict.kind === "deleted_there" ? await draft.childrenOf([id]) : [];
  const done = await settle(draft, sync, conflict, choice);
  if (done.kind === "done") {
    const was = [sync, ...rows];
    draft.logChoice({ kind: "made", id, resource, name: String(name ?? ""), choice, was });
  }
  return done;
}

/** The numbers of a row and its siblings, and the sums of what they belong to, after the row went or came back. */
async function refreshParent(draft: SyncDraft, { resource, parent_id }: SyncRow) {
  if (!isChild(resource) || parent_id === undefined) return;
  await closeGap(draft.rows, resource, parent_id);
  if (resource === "opportunity-item")
    await refreshSums(draft, [{ id: parent_id, outcome: "merged" }]);
}

/** Takes a refused change back to what the server has: a record it never got is deleted here, a deleted one is back. */
async function discard(draft: SyncDraft, blocked: SyncRow): Promise<void> {
  const top = await topOf(draft, blocked);
  if (blocked.base && top.id !== blocked.id) await putBack(draft, top);
  const sync = (await draft.get(blocked.id)) ?? blocked;
  const { blocked: _, ...settled } = sync;
  const row = await draft.rows.get<ResourceName>(sync.resource, sync.id);
  if (!row) {
    await putBack(draft, { ...sync, ...settled });
    await refreshParent(draft, sync);
    return;
  }
  if (!sync.base) {
    await createWriter(draft.rows).drop<ResourceName>(sync.resource, row);
    draft.put(settled);
    for (const child of await draft.childrenOf([sync.id])) draft.delete(child.id);
    draft.delete(sync.id);
    return;
  }
  const server: Row = unpackRow<ResourceName>(sync.resource, sync.base);
  const values: Patch<ResourceName> & Record<string, Scalar> = {};
  for (const name of fieldsToUpdate(row, sync)) values[name] = attribute(server, name);
  await save(draft, sync, values);
  await takeTurn(draft, settled);
}

/** What the server refused is sent again as it is now, or given up (S13). */
export async function unblock(
  draft: SyncDraft,
  id: string,
  action: "retry" | "discard",
): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync?.blocked) return NOT_FOUND;
  if (action === "discard") {
    await discard(draft, sync);
    return DONE;
  }
  const { blocked: _, ...again } = sync;
  await takeTurn(draft, again);
  return DONE;
}
