import { z } from "zod";
import type { ResourceName } from "../contract/contract.ts";
import type { SyncRow, TrashEntry } from "./sync-row.ts";

const scalarSchema = z.union([z.string(), z.number(), z.null()]);

/** What a person chooses of a conflict: all mine, all theirs, or field by field. */
export const choiceSchema = z.union([
  z.enum(["mine", "theirs"]),
  z.record(
    z.string(),
    z.union([z.enum(["mine", "theirs"]), z.strictObject({ value: scalarSchema })]),
  ),
]);
export type Choice = z.infer<typeof choiceSchema>;

interface ChoiceAbout {
  readonly id: string;
  readonly resource: ResourceName;
  /** What a person knows the record by. */
  readonly name: string;
}

interface ChoiceOf extends ChoiceAbout {
  readonly choice: Choice;
}

/** A choice as the change log keeps it beside the changes it made, which may be none: by it the choice is undone and done again. */
export type LoggedChoice =
  | (ChoiceOf & {
      readonly kind: "made";
      /** What sync knew before of the record, first, and of rows it then forgot with it. */
      readonly was: readonly SyncRow[];
    })
  /** It was undone: what is named here is to be decided again. */
  | (ChoiceOf & { readonly kind: "taken_back" })
  /** A record was brought back from the trash, which had this of it. */
  | (TrashEntry & { readonly kind: "restored" })
  /** That was undone: it is in the trash again. */
  | (ChoiceAbout & { readonly kind: "trashed_again" });
