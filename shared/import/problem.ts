import type { LookupName } from "../contract/contract.ts";
import type { FieldProblem, ValueCause } from "../contract/problem.ts";
import type { DateFormat } from "./dates.ts";
import type { NumberFormat } from "./numbers.ts";

/** Why a row cannot be imported: what the screens say in the person's language. */
export type Cause =
  | { readonly kind: "not_a_number"; readonly text: string; readonly format: NumberFormat }
  | { readonly kind: "not_a_date"; readonly text: string; readonly format: DateFormat }
  | { readonly kind: "not_an_option"; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: "no_such_name"; readonly text: string; readonly lookup: LookupName }
  /** The field is required and nothing is mapped to it, or the cell is blank. */
  | { readonly kind: "required" }
  /** The contract refuses the value. */
  | { readonly kind: "refused"; readonly text: string | null; readonly why: ValueCause }
  /** What was right when the row was read is so no more. */
  | { readonly kind: "refused_by_store"; readonly problem: FieldProblem }
  /** Several records there are have the row's key. */
  | { readonly kind: "ambiguous"; readonly records: number }
  | { readonly kind: "cell_count"; readonly cells: number; readonly columns: number }
  | { readonly kind: "quote_not_closed" }
  | { readonly kind: "text_after_quote" }
  /** Someone removed the record between the check and the import. */
  | { readonly kind: "gone" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "storage_failed" };

/** One thing wrong with a row; no field, by its name, where its shape is wrong. */
export interface RowProblem {
  readonly field: string | null;
  readonly cause: Cause;
}
