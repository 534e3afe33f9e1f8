import type { FoundRecord } from "./found-record.ts";

/** What the window asks of the search worker. */
export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
}

/** What the search worker tells the window. */
export type SearchMessage =
  | {
      readonly kind: "found";
      /** Of the request this answers. */
      readonly text: string;
      readonly records: readonly FoundRecord[];
      /** False while the records are still being read: more may be found later. */
      readonly isComplete: boolean;
    }
  /** All records have been read: an answer that was not complete may be asked for again. */
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly reason: string };
