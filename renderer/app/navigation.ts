import { useEffect } from "react";
import { create } from "zustand";
import { endWorkers, isAnyWorkerBusy } from "../worker/worker-line.ts";
import { carryFocus } from "./return-focus.ts";

/**
 * Where the person is, as the part of the address after `#`. Every way of going somewhere (links, back,
 * the address) ends in a hashchange, so leaving unsaved edits is asked about in this one place.
 */
interface Navigation {
  path: string;
  /** Where the person wanted to go when unsaved edits held them back, or that they wanted to close the window. */
  pending: { readonly to: string } | "closing" | null;
}

const HOME = "/pipeline";
/** Where the window was last, for one that is opened with no place to go. */
const LAST_PATH_KEY = "satchel.path";

const pathInAddress = () => window.location.hash.replace(/^#/, "") || HOME;

function firstPath(): string {
  const last = localStorage.getItem(LAST_PATH_KEY);
  if (window.location.hash !== "" || !last?.startsWith("/")) return pathInAddress();
  window.history.replaceState(null, "", `#${last}`);
  return last;
}

const useNavigation = create<Navigation>(() => ({ path: firstPath(), pending: null }));

function arriveAt(path: string): void {
  carryFocus(useNavigation.getState().path, path);
  localStorage.setItem(LAST_PATH_KEY, path);
  useNavigation.setState({ path, pending: null });
}

/** Forms with unsaved edits, each by an object of its own, and how each gives them up. */
const unsaved = new Map<object, () => void>();

export function startNavigation() {
  window.addEventListener("hashchange", () => {
    const { path } = useNavigation.getState();
    const wanted = pathInAddress();
    if (wanted === path) return;
    if (unsaved.size === 0) {
      arriveAt(wanted);
      return;
    }
    window.history.replaceState(null, "", `#${path}`);
    useNavigation.setState({ pending: { to: wanted } });
  });
  window.addEventListener("beforeunload", (event) => {
    // An import, a bulk change or a long undo would end in the middle.
    if (unsaved.size > 0 || isAnyWorkerBusy()) event.preventDefault();
  });
}

export function navigate(path: string) {
  window.location.hash = path;
}

/** Whether one is at the address; what asks is drawn anew only when the answer changes. */
export const useIsAt = (path: string) => useNavigation((state) => state.path === path);

export const useAppPath = () => useNavigation((state) => state.path);

const nothing = () => undefined;

/** While `isDirty`, leaving the screen asks first. `discard` is called once somebody leaves all the same. */
export function useUnsavedEdits(isDirty: boolean, discard: () => void = nothing) {
  useEffect(() => {
    if (!isDirty) return;
    const form = {};
    unsaved.set(form, discard);
    return () => {
      unsaved.delete(form);
    };
  }, [isDirty, discard]);
}

/** Lets go of unsaved edits: what comes next leaves the screen on purpose. */
export function forgetUnsavedEdits() {
  for (const discard of unsaved.values()) discard();
  unsaved.clear();
}

export const usePendingNavigation = () => useNavigation((state) => state.pending);

/** Asks whether the window is to close, where its shell only tells that it would not. */
export function askToClose() {
  useNavigation.setState({ pending: "closing" });
}

export function cancelPendingNavigation() {
  useNavigation.setState({ pending: null });
}

export function confirmPendingNavigation() {
  const { pending } = useNavigation.getState();
  forgetUnsavedEdits();
  useNavigation.setState({ pending: null });
  if (pending === "closing") {
    endWorkers();
    window.close();
  } else if (pending) navigate(pending.to);
}
