import { useMemo } from "react";
import { useSavedViews } from "../store/saved-views.ts";
import { useStaleAfterDays } from "../store/stale-after.ts";
import { openView } from "./open-view.ts";
import { listViews } from "./view-list.ts";
import { useView } from "./use-view.ts";
import type { ViewResource } from "../../shared/views/view.ts";

export interface PinnedView {
  readonly resource: ViewResource;
  readonly id: string;
  readonly name: string;
  /** Whether its list shows it now. */
  readonly isCurrent: boolean;
  /** Goes to it. */
  readonly open: () => void;
}

/** The views a person put into the rail: those of the pipeline, then those of the prospects. */
export function usePinnedViews(): readonly PinnedView[] {
  const saved = useSavedViews();
  const staleDays = useStaleAfterDays();
  const current = {
    opportunity: useView("opportunity").saved.id,
    prospect: useView("prospect").saved.id,
  };
  const pinned = useMemo(
    () =>
      (["opportunity", "prospect"] as const).flatMap((resource) =>
        listViews(resource, saved, staleDays)
          .filter(({ isPinned }) => isPinned)
          .map((view) => ({ resource, view })),
      ),
    [saved, staleDays],
  );
  return pinned.map(({ resource, view }) => ({
    resource,
    id: view.id,
    name: view.name,
    isCurrent: current[resource] === view.id,
    open: () => openView(resource, view),
  }));
}
