import {
  attribute,
  parentField,
  type ChildName,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import type { Draft } from "./draft.ts";

// The idx of a parent's children counts from 1 without gaps: an append takes the next, a removal closes up.

function parentId<R extends ResourceName>(resource: R & ChildName, row: Row<R>): string {
  return String(attribute(row, parentField(resource)));
}

/** A parent's children in their order. */
export async function childrenInOrder<R extends ChildName>(
  draft: Draft,
  resource: R,
  parent: string,
): Promise<Row<R>[]> {
  const rows = await draft.where(resource, parentField(resource), parent);
  return rows.sort((a, b) => a.idx - b.idx);
}

/** Moves up the siblings behind children of a parent that are gone. */
export async function closeGap<R extends ChildName>(
  draft: Draft,
  resource: R,
  parent: string,
): Promise<void> {
  const siblings = await childrenInOrder(draft, resource, parent);
  siblings.forEach((sibling, index) => {
    if (sibling.idx !== index + 1) draft.put<R>(resource, { ...sibling, idx: index + 1 });
  });
}

/** Puts a new child, or one that came from another parent, behind its new siblings. */
export async function placeChild<R extends ResourceName>(
  draft: Draft,
  resource: R & ChildName,
  row: Row<R>,
  before: Row<R> | undefined,
): Promise<Row<R>> {
  const parent = parentId<R>(resource, row);
  if (before && parentId<R>(resource, before) === parent) return row;
  const idx = (await draft.countChildren(resource, parent)) + 1;
  if (before) {
    draft.delete(resource, row.id);
    await closeGap(draft, resource, parentId<R>(resource, before));
  }
  return { ...row, idx };
}

/** Gives children the order of their ids; false, and nothing moves, unless ids names every child once. */
export async function reorderChildren<R extends ChildName>(
  draft: Draft,
  resource: R,
  parent: string,
  ids: readonly string[],
): Promise<readonly Row<R>[] | false> {
  const rows = new Map(
    (await draft.where(resource, parentField(resource), parent)).map((row) => [row.id, row]),
  );
  if (ids.length !== rows.size || new Set(ids).size !== ids.length) return false;
  const ordered = ids.flatMap((id) => rows.get(id) ?? []);
  if (ordered.length !== ids.length) return false;
  return ordered.map((row, index) => {
    const moved = { ...row, idx: index + 1 };
    if (row.idx !== moved.idx) draft.put(resource, moved);
    return moved;
  });
}
