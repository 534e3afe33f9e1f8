import type { Choice } from "../../shared/sync/choice.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";

/** What a person chose of one record. */
export interface Decision {
  readonly marked: MarkedRow;
  readonly choice: Choice;
}
