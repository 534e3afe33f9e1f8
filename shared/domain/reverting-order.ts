import type { Command } from "../command.ts";
import { isChild, isLookup, parentField } from "../contract/contract.ts";

/** A change as the log holds it: the fields before and after, null for the whole record where it was not there. */
export type LoggedChange = Extract<Command, { kind: "revert" }>["changes"][number];

/** The id of the record a made row was made with, its parent; undefined where that was there before. */
export function madeWith(
  { resource, before, after }: LoggedChange,
  made: ReadonlySet<string>,
): string | undefined {
  if (before !== null || !isChild(resource)) return undefined;
  const parent = String(after?.[parentField(resource)] ?? "");
  return made.has(parent) ? parent : undefined;
}

const madeRecords = (changes: readonly LoggedChange[]): ReadonlySet<string> =>
  new Set(
    changes.flatMap(({ resource, id, before }) =>
      before === null && !isChild(resource) ? [id] : [],
    ),
  );

/**
 * The order in which changes are taken back, so that nothing is ever without its parent: removed records come
 * back parents first, then fields, then what was made goes, each record behind its rows, lookups last.
 */
export function inRevertingOrder<C extends LoggedChange>(changes: readonly C[]): readonly C[] {
  const made = madeRecords(changes);
  const families = new Map([...made].map((id, index) => [id, index]));
  const placed = changes.map((change) => {
    const { resource, id, before, after } = change;
    const family = families.get(madeWith(change, made) ?? id) ?? -1;
    if (after === null) return { change, step: isChild(resource) ? 1 : 0, family: -1, last: 0 };
    if (before !== null) return { change, step: 2, family: -1, last: 0 };
    const step = isLookup(resource) ? 4 : 3;
    return { change, step, family, last: made.has(id) ? 1 : 0 };
  });
  placed.sort((a, b) => a.step - b.step || a.family - b.family || a.last - b.last);
  return placed.map(({ change }) => change);
}

/** Changes in the order they are taken back, in slices of about a size that part no record from its rows. */
export function inRevertingSlices<C extends LoggedChange>(
  changes: readonly C[],
  size: number,
): readonly (readonly C[])[] {
  const made = madeRecords(changes);
  const familyOf = (change: C) => madeWith(change, made) ?? change.id;
  const slices: C[][] = [[]];
  let before: C | undefined;
  for (const change of inRevertingOrder(changes)) {
    const slice = slices.at(-1) ?? [];
    const isFull = slice.length >= size && before && familyOf(before) !== familyOf(change);
    if (isFull) slices.push([change]);
    else slice.push(change);
    before = change;
  }
  return slices;
}
