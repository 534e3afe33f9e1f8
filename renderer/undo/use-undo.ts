import { useMemo } from "react";
import { create } from "zustand";
import { StoreUnavailable } from "../../shared/store.ts";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { actText } from "./act-text.ts";
import { revertAct, revertNext } from "./revert-act.ts";
import type { Reverted, RevertOptions } from "./undo.ts";

interface RevertRun {
  readonly as: "undo" | "redo";
  /** Changes taken back so far. */
  readonly done: number;
  readonly stop: () => void;
}

/** The undo or redo now going on; null where there is none. */
export const useRevertRun = create<{ run: RevertRun | null }>(() => ({ run: null }));

function say(reverted: Reverted | null, as: "undo" | "redo") {
  const { undo } = messages();
  if (!reverted) {
    toastDone(as === "undo" ? undo.nothingToUndo : undo.nothingToRedo);
    return;
  }
  const { entry, count, kept, group, isCancelled } = reverted;
  const what = actText(entry, count);
  const text = as === "undo" ? undo.undone(what) : undo.redone(what);
  // Of what was chosen there is then nothing left to decide.
  const staysChosen = entry.choice !== undefined && kept.length === count;
  if (staysChosen) toastFailed(undo.choiceStays(what));
  else if (isCancelled) toastFailed(undo.stopped(count));
  else if (kept.length > 0)
    toastFailed(`${text}. ${undo.kept(new Set(kept.map(({ id }) => id)).size)}`);
  else toastDone(text, as === "undo" ? { redo: group } : { undo: entry.group });
}

/** Runs one undo or redo at a time, shows how far it is, and says what came of it. */
async function carryOut(
  as: "undo" | "redo",
  revert: (options: RevertOptions) => Promise<Reverted | null>,
): Promise<Reverted | null> {
  if (useRevertRun.getState().run) return null;
  const abort = new AbortController();
  const show = (done: number) =>
    useRevertRun.setState({ run: { as, done, stop: () => abort.abort() } });
  show(0);
  try {
    const reverted = await revert({ signal: abort.signal, onProgress: show });
    say(reverted, as);
    return reverted;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    toastFailed(messages().problems.unavailable[error.reason]);
    return null;
  } finally {
    useRevertRun.setState({ run: null });
  }
}

/** Undo and redo of what the person did, and of one act by its group; each says what came of it. */
export function useUndo() {
  const store = useStore();
  return useMemo(
    () => ({
      undo: () => carryOut("undo", (options) => revertNext(store, "undo", options)),
      redo: () => carryOut("redo", (options) => revertNext(store, "redo", options)),
      undoGroup: (group: string) =>
        carryOut("undo", (options) => revertAct(store, group, "undo", options)),
      redoGroup: (group: string) =>
        carryOut("redo", (options) => revertAct(store, group, "redo", options)),
    }),
    [store],
  );
}
