import { useMemo } from "react";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { announce } from "../ui/announcer.tsx";
import { selections } from "./selection.ts";

interface Row {
  readonly id: string;
}

/** Selecting among the rows that are shown, in their order. */
export function useRowSelection(resource: ViewResource, rows: readonly Row[]) {
  const selection = selections[resource];
  const ids = selection((state) => state.ids);
  const shown = useMemo(() => {
    if (ids.size === 0) return 0;
    return rows.reduce((count, { id }) => count + Number(ids.has(id)), 0);
  }, [ids, rows]);
  return useMemo(() => {
    const tell = () => {
      const { ids: now } = selection.getState();
      announce(messages().table.selected(rows.filter(({ id }) => now.has(id)).length));
    };
    return {
      ids,
      state: shown === 0 ? "none" : shown === rows.length ? "all" : "some",
      toggle(id: string) {
        selection.getState().toggle(id);
        tell();
      },
      /** Selects from where the last one was selected to this one, and keeps those selected elsewhere. */
      extendTo(id: string) {
        const { anchor, ids: before } = selection.getState();
        const end = rows.findIndex((row) => row.id === id);
        const start = rows.findIndex((row) => row.id === anchor);
        if (start < 0) {
          selection.getState().set([...before, id], id);
        } else {
          const span = rows.slice(Math.min(start, end), Math.max(start, end) + 1);
          selection.getState().set([...before, ...span.map((row) => row.id)], anchor);
        }
        tell();
      },
      all() {
        selection.getState().set(rows.map(({ id }) => id));
        tell();
      },
      clear() {
        selection.getState().clear();
        announce(messages().table.nothingSelected);
      },
    } as const;
  }, [selection, ids, shown, rows]);
}
