import type { Scalar } from "../../shared/contract/contract.ts";
import type { Choice } from "../../shared/sync/sync-command.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { valueOf } from "./marked-record.ts";

/** What a person chose of one record. */
export interface Decision {
  readonly marked: MarkedRow;
  readonly choice: Choice;
}

/** What it takes to have the fields that were decided on undecided again; empty where no field was. */
export function fieldsBefore({ marked, choice }: Decision) {
  const { conflict } = marked.sync;
  if (conflict?.kind !== "fields") return {};
  const before: Record<string, { base: Scalar; mine: Scalar; theirs: Scalar }> = {};
  for (const [name, { base, theirs }] of Object.entries(conflict.fields)) {
    const isDecided = typeof choice === "string" || Object.hasOwn(choice, name);
    if (isDecided) before[name] = { base, mine: valueOf(marked.row, name), theirs };
  }
  return before;
}
