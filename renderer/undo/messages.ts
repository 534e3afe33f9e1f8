import type { Reverted } from "./undo.ts";

/** What the window asks of the worker that takes long acts back. */
export type UndoRequest =
  | { readonly kind: "revert"; readonly group: string; readonly as: "undo" | "redo" }
  | { readonly kind: "stop" };

export interface UndoAnswers {
  readonly revert: Reverted | null;
  readonly stop: null;
}

/** Changes taken back so far, of all there are; null while that is not known. */
export interface UndoProgress {
  readonly done: number;
  readonly total: number | null;
}
