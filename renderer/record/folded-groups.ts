import { create } from "zustand";
import { persist } from "zustand/middleware";

interface FoldedGroups {
  /** By group, as in "opportunity.source": what the person folded or unfolded; the others are as they come. */
  readonly folded: Readonly<Record<string, boolean>>;
  setFolded: (group: string, isFolded: boolean) => void;
}

/** Which groups of fields are folded, for every record alike. */
export const useFoldedGroups = create<FoldedGroups>()(
  persist(
    (set) => ({
      folded: {},
      setFolded: (group, isFolded) =>
        set(({ folded }) => ({ folded: { ...folded, [group]: isFolded } })),
    }),
    { name: "satchel.folded", partialize: ({ folded }) => ({ folded }) },
  ),
);
