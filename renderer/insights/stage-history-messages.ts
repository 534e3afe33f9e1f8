import type { StoreUnavailable } from "../../shared/store.ts";
import type { Stay } from "../../shared/insights/stage-history.ts";

/** Asks the worker to read on in the change log, from where it left off. */
export interface StageHistoryRequest {
  readonly kind: "read";
}

export type StageHistoryMessage =
  | {
      readonly kind: "stays";
      /** Opportunities by id, with all stays that are known of each; none where it was deleted. */
      readonly stays: readonly (readonly [string, readonly Stay[]])[];
    }
  /** The end of the log is reached. */
  | { readonly kind: "read"; readonly since: string | null }
  | {
      readonly kind: "failed";
      /** Where the storage could not answer. */
      readonly unavailable?: StoreUnavailable["reason"];
      readonly message: string;
    };
