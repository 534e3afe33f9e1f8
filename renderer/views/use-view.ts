import { useCallback } from "react";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { sameSettings, useViewList, type ListedView } from "./view-list.ts";
import { draftKey, setDraft, useViewState } from "./view-state.ts";
import { useSavedViews } from "../store/saved-views.ts";

export interface CurrentView {
  /** The current view's settings, as changed by hand. */
  readonly view: ViewSettings;
  readonly change: (patch: Partial<ViewSettings>) => void;
  /** The view as it was saved. */
  readonly saved: ListedView;
  readonly isChanged: boolean;
  /** False while saved views are read for the first time, when the current one may not be known yet. */
  readonly isRead: boolean;
}

/**
 * Turning a view from board to table is looking at it, not changing it: this device remembers it, and the view keeps
 * it when something else of it is saved.
 */
const isOnlyTurned = (draft: ViewSettings, { settings }: ListedView) =>
  sameSettings({ ...draft, layout: settings.layout }, settings);

/** The view a list shows: the one chosen, or the default, or the last one, or the first. */
export function useView(resource: ViewResource): CurrentView {
  const read = useSavedViews();
  const current = useViewState((state) => state.current[resource]);
  const last = useViewState((state) => state.last[resource]);
  const views = useViewList(resource);
  const saved =
    views.find(({ id }) => id === current) ??
    views.find(({ isDefault }) => isDefault) ??
    views.find(({ id }) => id === last) ??
    views[0];
  if (!saved) throw new Error(`${resource} has no views`);
  const draft = useViewState(({ drafts }) => drafts[draftKey(resource, saved.id)]);
  const change = useCallback(
    (patch: Partial<ViewSettings>) => {
      // Two changes in one tick build on each other.
      const before = useViewState.getState().drafts[draftKey(resource, saved.id)] ?? saved.settings;
      const next = { ...before, ...patch };
      setDraft(resource, saved.id, sameSettings(next, saved.settings) ? null : next);
    },
    [resource, saved],
  );
  return {
    view: draft ?? saved.settings,
    change,
    saved,
    isChanged: draft !== undefined && !isOnlyTurned(draft, saved),
    isRead: read !== undefined,
  };
}
