import type { UnavailableReason } from "../../shared/store.ts";

/** A question to a worker, with the number its answer comes back under. */
export interface NumberedRequest<Request> {
  readonly number: number;
  readonly request: Request;
}

/** What a worker says: answers by the number of their question, and how far it is. */
export type WorkerMessage<Answer, Progress> =
  | { readonly kind: "answer"; readonly to: number; readonly answer: Answer }
  | {
      readonly kind: "failed";
      readonly to: number;
      readonly reason: string;
      /** Where it was the storage that could not answer. */
      readonly unavailable: UnavailableReason | null;
    }
  | { readonly kind: "progress"; readonly progress: Progress };
