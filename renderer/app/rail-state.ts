import { useSyncExternalStore } from "react";
import { create } from "zustand";
import { persist } from "zustand/middleware";

interface RailState {
  isFolded: boolean;
  toggle: () => void;
}

/** Whether the rail shows only its icons, as the person left it on this device. */
export const useRailState = create<RailState>()(
  persist(
    (set) => ({ isFolded: false, toggle: () => set(({ isFolded }) => ({ isFolded: !isFolded })) }),
    { name: "satchel.rail", partialize: ({ isFolded }) => ({ isFolded }) },
  ),
);

/** A window this narrow, or one enlarged to it, has no room for words in the rail. */
const narrow = window.matchMedia("(max-width: 899px)");

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener("change", onChange);
  return () => narrow.removeEventListener("change", onChange);
}

/** Whether the window has room for the words of the rail. */
export const useHasRailRoom = (): boolean => !useSyncExternalStore(subscribe, () => narrow.matches);
