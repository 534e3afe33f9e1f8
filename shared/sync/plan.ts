import {
  attribute,
  childrenOf,
  describe,
  isChild,
  parentField,
  parentOf,
  referenceOf,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { mergeOrder } from "./merge-order.ts";
import { nameToAdoptBy, ownFields } from "./fields.ts";
import type { Pending } from "./pending.ts";
import { readAheadOf } from "./read-ahead.ts";
import type { SyncDone } from "./sync-command.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { QueueKey, SyncRow } from "./sync-row.ts";
import { fieldsToCreate, fieldsToUpdate, idThere, writeFields } from "./wire.ts";
import { needOf, ordersOf, placeThere, takeTurn } from "./turn.ts";

/** Sync rows read from the queue at once while looking for what can be sent. */
const PAGE_SIZE = 200;

/** Where a child's parent is there; undefined while it is not there. */
async function parentThere(draft: SyncDraft, sync: SyncRow) {
  const { parent_id } = sync;
  const parent = parent_id === undefined ? undefined : await draft.get(parent_id);
  const remote_id = parent && idThere(parent);
  return parent && remote_id !== undefined ? { id: parent.id, remote_id } : undefined;
}

/** Whether a lookup of that name is here and still to be given to the server (docs/SYNC.md, S6). */
async function isNamedLater(draft: SyncDraft, resource: ResourceName, row: Row): Promise<boolean> {
  for (const name of ownFields(resource)) {
    const target = referenceOf(resource, name);
    const value = attribute(row, name);
    if (target?.by !== "name" || typeof value !== "string") continue;
    const namesakes = await draft.rows.where<ResourceName>(
      target.resource,
      describe(target.resource).nameField,
      value,
    );
    const known = await draft.getMany(namesakes.map(({ id }) => id));
    const isThere = known.some(
      ({ remote_id, queue, blocked }) => remote_id !== undefined && !queue && !blocked,
    );
    if (known.length > 0 && !isThere) return true;
  }
  return false;
}

/** A list nothing of which is sent before it was read once, so that what is there is adopted and not doubled (S31). */
async function isUnread(draft: SyncDraft, resource: ResourceName): Promise<boolean> {
  if (isChild(resource) || nameToAdoptBy(resource) === undefined) return false;
  return !(await draft.meta()).swept.includes(resource);
}

async function planCreate(draft: SyncDraft, sync: SyncRow, row: Row): Promise<Pending | undefined> {
  const { id, resource, attempt } = sync;
  if (await isUnread(draft, resource)) return undefined;
  const parent = isChild(resource) ? await parentThere(draft, sync) : undefined;
  if (isChild(resource) && !parent) return undefined;
  const withParent = parent ? { parent } : {};
  const look_first = nameToAdoptBy(resource) !== undefined;
  if (attempt) {
    return attempt.may_resend
      ? {
          kind: "create",
          id,
          resource,
          body: attempt.body,
          op_id: attempt.op_id,
          look_first,
          ...withParent,
        }
      : { kind: "search", id, resource, attempt, ...withParent };
  }
  if (await isNamedLater(draft, resource, row)) return undefined;
  const fields = await writeFields(draft, resource, row, fieldsToCreate(resource, row));
  if (!fields) return undefined;
  const body = parent ? { [parentOf(resource)?.field ?? ""]: parent.remote_id, ...fields } : fields;
  return { kind: "create", id, resource, body, op_id: null, look_first, ...withParent };
}

async function planUpdate(draft: SyncDraft, sync: SyncRow, row: Row): Promise<Pending | undefined> {
  const { id, resource, remote_id, hash = "", etag } = sync;
  if (remote_id === undefined || (await isNamedLater(draft, resource, row))) return undefined;
  const parent = isChild(resource) ? await parentThere(draft, sync) : undefined;
  if (isChild(resource) && !parent) return undefined;
  const patch = await writeFields(draft, resource, row, fieldsToUpdate(row, sync));
  if (!patch) return undefined;
  return {
    kind: "update",
    id,
    resource,
    remote_id,
    patch,
    hash,
    etag,
    ...(parent ? { parent } : {}),
  };
}

async function planRemoval(draft: SyncDraft, sync: SyncRow): Promise<Pending | undefined> {
  const { id, resource, remote_id, attempt, hash = "", etag, parent_id } = sync;
  const parent = isChild(resource) ? await parentThere(draft, sync) : undefined;
  if (isChild(resource) && !parent) {
    // Its record is neither here nor there any more, and took it along.
    if (parent_id !== undefined && !(await draft.get(parent_id))) draft.delete(id);
    return undefined;
  }
  const withParent = parent ? { parent } : {};
  const parentName = parentOf(resource)?.resource;
  // A child goes with its parent, and is not deleted before it.
  if (parentName && parent_id !== undefined && !(await draft.rows.get(parentName, parent_id))) {
    return undefined;
  }
  if (remote_id === undefined) {
    return attempt ? { kind: "search", id, resource, attempt, ...withParent } : undefined;
  }
  // Rows that went to another parent here are to get there first: what is deleted there takes its rows with it.
  for (const row of await draft.childrenOf([id])) {
    if (await draft.rows.get<ResourceName>(row.resource, row.id)) return undefined;
  }
  const children = sync.removal_decided ? [] : childrenOf(resource);
  return { kind: "remove", id, resource, remote_id, hash, etag, children, ...withParent };
}

/** Whether a row is not with these siblings there, and can be sent to them now: those that wait for something else hold nothing up. */
async function isOnItsWay(
  draft: SyncDraft,
  sync: SyncRow | undefined,
  row: Row,
  parentId: string,
): Promise<boolean> {
  if (!sync) return true;
  if (!sync.queue || (sync.remote_id !== undefined && sync.parent_id === parentId)) return false;
  const sent = sync.base ? planUpdate(draft, sync, row) : planCreate(draft, sync, row);
  return (await sent) !== undefined;
}

/**
 * Children are put in order when none of them is on its way. What was deleted here and is still there keeps its place.
 */
async function planOrder(draft: SyncDraft, sync: SyncRow, row: Row): Promise<Pending | undefined> {
  const { id, resource } = sync;
  const parent = await parentThere(draft, sync);
  if (!isChild(resource) || !parent) return undefined;
  const { here, there, rows } = await ordersOf(
    draft,
    resource,
    String(attribute(row, parentField(resource))),
  );
  const known = await draft.childrenOf([parent.id]);
  const byId = new Map(known.map((each) => [each.id, each]));
  for (const each of rows) {
    const sibling = byId.get(each.id) ?? (await draft.get(each.id));
    if (await isOnItsWay(draft, sibling, each, parent.id)) return undefined;
  }
  const isThere = (each: SyncRow) =>
    each.resource === resource &&
    each.base !== undefined &&
    each.conflict?.kind !== "deleted_there";
  const all = known.filter(isThere).sort((a, b) => placeThere(a) - placeThere(b));
  const order = mergeOrder(
    there,
    here,
    all.map((each) => each.id),
  );
  const remote_ids = order.flatMap((each) => byId.get(each)?.remote_id ?? []);
  return { kind: "reorder", id, resource, parent, remote_ids };
}

async function planOne(draft: SyncDraft, sync: SyncRow): Promise<Pending | undefined> {
  const row = await draft.rows.get(sync.resource, sync.id);
  const need = await needOf(draft, sync);
  if (need === "nothing") {
    await takeTurn(draft, sync);
    return undefined;
  }
  if (!row) return planRemoval(draft, sync);
  if (need === "create") return planCreate(draft, sync, row);
  return need === "order" ? planOrder(draft, sync, row) : planUpdate(draft, sync, row);
}

/**
 * What can be sent now, in order (docs/SYNC.md, S4, S6, S7): all that it depends on is there. One order of a parent's
 * children stands for all of them.
 */
export async function plan(
  draft: SyncDraft,
  limit: number,
  skip: readonly string[],
): Promise<SyncDone> {
  const skipped = new Set(skip);
  const pending: Pending[] = [];
  const ordered = new Set<string>();
  let after: QueueKey | null = null;
  do {
    const page: { rows: SyncRow[]; next: QueueKey | null } = await draft.queue(after, PAGE_SIZE);
    await readAheadOf(draft, page.rows);
    for (const sync of page.rows) {
      if (skipped.has(sync.id) || pending.length >= limit) continue;
      const one = await planOne(draft, sync);
      if (!one) continue;
      const key = one.kind === "reorder" ? `${one.resource} ${one.parent.id}` : "";
      if (key !== "" && ordered.has(key)) continue;
      ordered.add(key);
      pending.push(one);
    }
    after = page.next;
  } while (after !== null && pending.length < limit);
  return { kind: "planned", pending };
}
