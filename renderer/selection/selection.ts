import { create } from "zustand";
import type { ViewResource } from "../../shared/views/view.ts";

interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range selected with Shift begins. */
  readonly anchor: string | null;
  toggle: (id: string) => void;
  set: (ids: Iterable<string>, anchor?: string | null) => void;
  clear: () => void;
}

const createSelection = () =>
  create<Selection>()((set) => ({
    ids: new Set(),
    anchor: null,
    toggle: (id) =>
      set(({ ids }) => {
        const next = new Set(ids);
        if (!next.delete(id)) next.add(id);
        return { ids: next, anchor: id };
      }),
    set: (ids, anchor = null) => set({ ids: new Set(ids), anchor }),
    clear: () => set({ ids: new Set(), anchor: null }),
  }));

/** Which records are selected, by resource; board and table share it. */
export const selections = {
  opportunity: createSelection(),
  prospect: createSelection(),
} satisfies Record<ViewResource, ReturnType<typeof createSelection>>;
