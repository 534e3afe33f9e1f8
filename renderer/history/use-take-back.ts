import { useCallback } from "react";
import { v7 } from "uuid";
import { StoreUnavailable } from "../../shared/store.ts";
import { formatList } from "../forms/format.ts";
import { fieldLabel, resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import type { HistoryEntry } from "../store/history.ts";
import { useStore } from "../store/hooks.ts";
import { revertChoice } from "../sync/revert-choice.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { revertChanges } from "../undo/undo.ts";

/** Takes back what one entry of a record's history did to it and its rows, and says what stood in the way. */
export function useTakeBack(): (entry: HistoryEntry) => Promise<void> {
  const store = useStore();
  return useCallback(
    async ({ seq, choice, changes }) => {
      const text = messages().opportunity.history;
      const group = v7();
      try {
        const kept = choice
          ? await revertChoice(seq, { group })
          : await revertChanges(store, changes, { group });
        const inTheWay = kept.flatMap(({ resource, fields }) =>
          fields.length === 0
            ? [resourceLabel(resource)]
            : fields.map((name) => fieldLabel(resource, name)),
        );
        if (inTheWay.length > 0) toastFailed(text.kept(formatList([...new Set(inTheWay)])));
        else toastDone(text.takenBack, { undo: group });
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        toastFailed(messages().problems.unavailable[error.reason]);
      }
    },
    [store],
  );
}
