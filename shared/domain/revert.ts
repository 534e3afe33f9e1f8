import {
  attribute,
  childrenOf,
  describe,
  isChild,
  isLookup,
  parentField,
  parentOf,
  type ChildName,
  type ResourceName,
  type Row,
  type Scalar,
} from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { Done, Kept, Outcome } from "../store.ts";
import { childrenInOrder, closeGap, reorderChildren } from "./children.ts";
import type { Draft } from "./draft.ts";
import { countUses, followRename } from "./lookup.ts";
import { withFreshItems } from "./opportunity.ts";
import { followInProspect, refreshInProspects } from "./prospect-opportunity.ts";
import type { Writer } from "./rule.ts";
import { inRevertingOrder, madeWith, type LoggedChange } from "./reverting-order.ts";
import { createWriter } from "./writer.ts";

/** Attributes that follow from others, or from the moment. */
function isFollowing(resource: ResourceName, name: string): boolean {
  return (
    name === "updated_at" || name === "idx" || describe(resource).fields[name]?.computed === true
  );
}

/** The record with the stamp of this write, where it has one. */
function stamped(draft: Draft, resource: ResourceName, row: Row): Row {
  return isChild(resource) ? row : { ...row, updated_at: draft.environment.now() };
}

/** Puts back a record that was removed; false where it has no parent to come back to. */
async function putBack(draft: Draft, { resource, id, before }: LoggedChange): Promise<boolean> {
  if (before === null || (await draft.get(resource, id))) return true;
  const row = unpackRow<ResourceName>(resource, { ...before, id });
  const parent = parentOf(resource);
  if (parent && !(await draft.get(parent.resource, String(attribute(row, parent.field))))) {
    return false;
  }
  draft.put<ResourceName>(resource, stamped(draft, resource, row));
  return true;
}

/** Whether a lookup would lose the name by which others name it by now. */
async function isNameInUse(
  draft: Draft,
  resource: ResourceName,
  row: Row,
  field: string,
  value: Scalar,
): Promise<boolean> {
  if (value !== null || !isLookup(resource) || field !== describe(resource).nameField) return false;
  return (await countUses(draft, resource, row)) > 0;
}

/** Gives fields back the values they had; answers those that have another value by now than the change gave them. */
async function putBackFields(
  draft: Draft,
  { resource, id, before, after }: LoggedChange,
  leave: (resource: ChildName, parent: string) => void,
): Promise<readonly string[] | "gone"> {
  const row = await draft.get<ResourceName>(resource, id);
  if (!row) return "gone";
  const old: Record<string, Scalar> = {};
  const changedSince: string[] = [];
  for (const [name, value] of Object.entries(before ?? {})) {
    const present = attribute(row, name);
    if (name === "updated_at" || present === value) continue;
    if (
      present === (after?.[name] ?? null) &&
      !(await isNameInUse(draft, resource, row, name, value))
    )
      old[name] = value;
    else if (name !== "idx") changedSince.push(name);
  }
  // A row that came from another record goes back to it.
  if (isChild(resource) && Object.hasOwn(old, parentField(resource)))
    leave(resource, String(attribute(row, parentField(resource))));
  if (Object.keys(old).length > 0) {
    draft.put<ResourceName>(resource, stamped(draft, resource, { ...row, ...old }));
  }
  return changedSince;
}

/** Whether a record's own fields are still as they were made. */
function isAsMade(row: Row, { resource, id, after }: LoggedChange): boolean {
  const made = unpackRow<ResourceName>(resource, { ...after, id });
  return Object.keys(describe(resource).fields).every(
    (name) => isFollowing(resource, name) || attribute(row, name) === attribute(made, name),
  );
}

/**
 * The records that were made and worked on since: changed, or given rows. They stay, and with them the rows they
 * were made with.
 */
async function workedOnSince(
  draft: Draft,
  changes: readonly LoggedChange[],
): Promise<ReadonlySet<string>> {
  const known = new Map(changes.map((change) => [change.id, change]));
  const stays = new Set<string>();
  for (const change of changes) {
    const { resource, id, before } = change;
    if (before !== null || isChild(resource)) continue;
    const row = await draft.get<ResourceName>(resource, id);
    if (!row) continue;
    if (!isAsMade(row, change)) stays.add(id);
    for (const child of childrenOf(resource)) {
      for (const own of await draft.where<ResourceName>(child, parentField(child), id)) {
        const ofRow = known.get(own.id);
        // A row that came from another record goes back to it.
        if (!ofRow || (ofRow.before === null && !isAsMade(own, ofRow))) stays.add(id);
      }
    }
  }
  return stays;
}

/** Removes a record that was made; false where it was changed since or is used by others, and stays. */
async function takeAway(
  { draft, drop }: Writer,
  change: LoggedChange,
  stays: ReadonlySet<string>,
): Promise<boolean> {
  const { resource, id } = change;
  const row = await draft.get<ResourceName>(resource, id);
  if (!row) return true;
  if (stays.has(id)) return false;
  // A record was looked at with its rows, before the rules changed it because they went.
  if (isChild(resource) && !isAsMade(row, change)) return false;
  for (const child of childrenOf(resource)) {
    if ((await draft.where(child, parentField(child), id)).length > 0) return false;
  }
  if (isLookup(resource) && (await countUses(draft, resource, row)) > 0) return false;
  await drop<ResourceName>(resource, row);
  return true;
}

/** Parents by the resource of their children. */
type Parents = Map<ChildName, Set<string>>;

/** Closes the gaps that were left, but where they are behind the last child or the parent is gone too. */
async function closeGaps(draft: Draft, gaps: Parents): Promise<void> {
  for (const [resource, parents] of gaps) {
    const owner = parentOf(resource)?.resource;
    for (const id of parents) {
      if (owner && !(await draft.get(owner, id))) parents.delete(id);
    }
    for (const parent of await draft.upset(resource, parents)) {
      await closeGap(draft, resource, parent);
    }
  }
}

/** Brings the children of every parent concerned back to the places they had. */
async function putBackOrder(draft: Draft, changes: readonly LoggedChange[]): Promise<void> {
  const places = new Map<ChildName, Map<string, Map<string, number>>>();
  for (const { resource, id, before } of changes) {
    const idx = before?.["idx"];
    if (typeof idx !== "number" || !isChild(resource)) continue;
    const row = await draft.get<ResourceName>(resource, id);
    if (!row) continue;
    const parent = String(attribute(row, parentField(resource)));
    const byParent = places.get(resource) ?? new Map<string, Map<string, number>>();
    places.set(resource, byParent.set(parent, (byParent.get(parent) ?? new Map()).set(id, idx)));
  }
  for (const [resource, byParent] of places) {
    for (const parent of await draft.upset(resource, byParent.keys())) {
      const wanted = byParent.get(parent) ?? new Map<string, number>();
      const present = (await childrenInOrder(draft, resource, parent)).map(({ id }) => id);
      const order = present.filter((id) => !wanted.has(id));
      for (const [id, idx] of [...wanted].sort(([, a], [, b]) => a - b)) {
        order.splice(idx - 1, 0, id);
      }
      await reorderChildren(draft, resource, parent, order);
    }
  }
}

/** Amounts, lists in prospects and links by name that follow from what was put back, where others changed since. */
async function repair(writer: Writer, changes: readonly LoggedChange[], kept: readonly Kept[]) {
  const { draft } = writer;
  const isKept = new Set(kept.map(({ id }) => id));
  const toRecalculate = new Set<string>();
  for (const { resource, id, before, after } of changes) {
    if (resource === "opportunity-item") {
      toRecalculate.add(String(before?.["opportunity_id"] ?? after?.["opportunity_id"] ?? ""));
      const item = await draft.get(resource, id);
      if (item) toRecalculate.add(item.opportunity_id);
    }
    if (isLookup(resource) && before !== null && after !== null) {
      const { nameField } = describe(resource);
      const [from, to] = [after[nameField], before[nameField]];
      if (typeof from === "string" && typeof to === "string") {
        await followRename(writer, resource, from, to);
      }
    }
    if (resource !== "opportunity") continue;
    if (isKept.has(id)) toRecalculate.add(id);
    const row = await draft.get(resource, id);
    if (!row) continue;
    // One that stays although it was to go must not lose its place in its prospect's list.
    if (isKept.has(id)) await followInProspect(writer, row, row);
    else await refreshInProspects(writer, id);
  }
  for (const id of toRecalculate) {
    const row = await draft.get("opportunity", id);
    if (row) await writer.save("opportunity", await withFreshItems(draft, row), row);
  }
}

/**
 * Takes changes back, whoever made them: removed records come back with their ids and places, made ones go,
 * fields get the values they had. What was changed since is somebody's later work: it stays, and is named.
 * The log holds what the rules made follow too, so they need not run again but where something changed since.
 */
export async function revert(
  draft: Draft,
  changes: readonly LoggedChange[],
): Promise<Outcome<Done>> {
  const gaps: Parents = new Map();
  const leave = (resource: ChildName, parent: string) => {
    gaps.set(resource, (gaps.get(resource) ?? new Set()).add(parent));
  };
  const writer = createWriter(draft, leave);
  const kept: Kept[] = [];
  const stays = await workedOnSince(draft, changes);
  for (const change of inRevertingOrder(changes)) {
    const { resource, id, before, after } = change;
    // What a record was made with goes or stays with it, which is said once.
    if (stays.has(madeWith(change, stays) ?? "")) continue;
    if (before !== null && after !== null) {
      const left = await putBackFields(draft, change, leave);
      if (left === "gone") kept.push({ resource, id, fields: [] });
      else if (left.length > 0) kept.push({ resource, id, fields: left });
      continue;
    }
    const isReverted =
      after === null ? await putBack(draft, change) : await takeAway(writer, change, stays);
    if (!isReverted) kept.push({ resource, id, fields: [] });
  }
  await closeGaps(draft, gaps);
  await putBackOrder(draft, changes);
  await repair(createWriter(draft), changes, kept);
  const worthSaying = kept.flatMap((one): Kept[] => {
    const fields = one.fields.filter((name) => !isFollowing(one.resource, name));
    return one.fields.length > 0 && fields.length === 0 ? [] : [{ ...one, fields }];
  });
  return { ok: true, value: { kind: "reverted", kept: worthSaying } };
}
