import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { valueOf } from "./marked-record.ts";

export interface Alike {
  /** Those where the field has the same values here and there, this one included. */
  readonly sameValues: readonly MarkedRow[];
  /** All where the field is to be decided. */
  readonly sameField: readonly MarkedRow[];
}

/** The records whose conflict is like that of one field of one record. */
export function alikeOf(all: readonly MarkedRow[], one: MarkedRow, field: string): Alike {
  const theirsIn = ({ sync: { conflict } }: MarkedRow) =>
    conflict?.kind === "fields" ? conflict.fields[field] : undefined;
  const own = theirsIn(one);
  const sameField = all.filter(
    (other) => other.sync.resource === one.sync.resource && theirsIn(other) !== undefined,
  );
  const sameValues = sameField.filter(
    (other) =>
      theirsIn(other)?.theirs === own?.theirs &&
      valueOf(other.row, field) === valueOf(one.row, field),
  );
  return { sameValues, sameField };
}
