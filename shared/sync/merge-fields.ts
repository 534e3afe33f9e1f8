import {
  attribute,
  isChild,
  type ResourceName,
  type Row,
  type Scalar,
} from "../contract/contract.ts";
import { packRow, unpackRow, type PackedRow } from "../contract/packed-row.ts";
import { isComputed, ownFields } from "./fields.ts";
import type { FieldConflict } from "./sync-row.ts";

export interface Merged {
  readonly row: Row;
  /** Fields that both sides changed, each its own way; the row keeps mine. */
  readonly conflicts: Readonly<Record<string, FieldConflict>>;
}

/** What a field becomes: its value here, and the conflict where there is one. */
export function mergeField(
  base: Scalar,
  mine: Scalar,
  theirs: Scalar,
  undecided: FieldConflict | undefined,
): { readonly value: Scalar; readonly conflict?: FieldConflict } {
  const from = undecided ? undecided.base : base;
  if (mine === theirs || theirs === from) return { value: mine };
  if (mine === from) return { value: theirs };
  return { value: mine, conflict: { base: from, theirs } };
}

/**
 * Merges a record field by field (docs/SYNC.md, S24, S28): what one side changed stands, what both changed alike is done,
 * and what both changed differently is a conflict in which mine stays. Without a base the two never met, and what one
 * side left empty is the other's. No clock is asked.
 */
export function mergeFields(
  resource: ResourceName,
  base: PackedRow | undefined,
  mine: Row,
  theirs: Row,
  undecided: Readonly<Record<string, FieldConflict>>,
): Merged {
  const before = base && unpackRow<ResourceName>(resource, base);
  const values: Record<string, Scalar> = {};
  const conflicts: Record<string, FieldConflict> = {};
  for (const name of ownFields(resource)) {
    const [own, other] = [attribute(mine, name), attribute(theirs, name)];
    if (isComputed(resource, name, mine)) {
      values[name] = other ?? own;
      continue;
    }
    const merged = mergeField(before ? attribute(before, name) : null, own, other, undecided[name]);
    values[name] = merged.value;
    if (merged.conflict) conflicts[name] = merged.conflict;
  }
  if (!isChild(resource)) {
    values["created_at"] = attribute(theirs, "created_at");
    values["updated_at"] = attribute(theirs, "updated_at");
  }
  return { row: unpackRow<ResourceName>(resource, { ...mine, ...values }), conflicts };
}

/** The server's version as far as nothing of it is undecided: what is, stands as it was before both changed it. */
export function decidedBase(
  resource: ResourceName,
  base: PackedRow,
  undecided: Readonly<Record<string, FieldConflict>>,
): PackedRow {
  const before = Object.entries(undecided).map(([name, conflict]) => [name, conflict.base]);
  return packRow(unpackRow<ResourceName>(resource, { ...base, ...Object.fromEntries(before) }));
}
