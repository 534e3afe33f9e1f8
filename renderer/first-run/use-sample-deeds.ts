import { useMemo } from "react";
import { StoreUnavailable } from "../../shared/store.ts";
import { messages } from "../language/language.ts";
import { forgetSample, saveStepsState, type Sample } from "../store/first-steps.ts";
import { useStore } from "../store/hooks.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { useUndo } from "../undo/use-undo.ts";

/** Loads the sample data and removes it; each says what came of it. */
export function useSampleDeeds() {
  const store = useStore();
  const { undoGroup } = useUndo();
  return useMemo(
    () => ({
      async load() {
        try {
          // Few ever need it, and nobody twice.
          const { loadSample } = await import("./load-sample.ts");
          const group = await loadSample(store);
          await saveStepsState(store.database, "shown");
          toastDone(messages().firstRun.sampleLoaded, { undo: group });
        } catch (error) {
          if (!(error instanceof StoreUnavailable)) throw error;
          const { nothingSaved, unavailable } = messages().problems;
          toastFailed(nothingSaved(unavailable[error.reason]));
        }
      },
      /** What was changed since stays, and is said. */
      async remove({ group }: Sample) {
        const reverted = await undoGroup(group);
        if (reverted && !reverted.isCancelled) await forgetSample(store.database);
      },
    }),
    [store, undoGroup],
  );
}
