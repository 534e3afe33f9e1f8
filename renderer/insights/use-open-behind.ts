import { useCallback, useLayoutEffect } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { Filter } from "../../shared/views/filter.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { createMatcher } from "../../shared/views/match.ts";
import { navigate } from "../app/navigation.ts";
import {
  draftKey,
  setDraft,
  setSearchText,
  useSearchText,
  useViewState,
} from "../views/view-state.ts";
import { useToday } from "../views/use-today.ts";
import { useView } from "../views/use-view.ts";
import { sameSettings, type ListedView } from "../views/view-list.ts";
import type { Behind } from "./report.ts";

/** A filter that lets through what both do, where one filter can say that. */
function narrowed(filter: Filter, behind: Behind): Filter | null {
  if ("ids" in behind) return null;
  const isJoined = filter.match === "all" || filter.conditions.length < 2;
  if (!isJoined) return null;
  return { match: "all", conditions: [...filter.conditions, ...behind.conditions] };
}

/** What was opened behind a figure last: the filter that narrowed the view for it, and what the reports were of before. */
interface OpenedBehind {
  readonly of: ListedView;
  readonly filter: Filter;
  readonly before: ViewSettings;
  readonly search: string;
}

let opened: OpenedBehind | null = null;

/** Back at the reports, the view is no narrower than it was, unless somebody has set another filter meanwhile. */
export function useReportsAsTheyWere(): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const { of, filter, before, search } = opened;
    opened = null;
    const draft = useViewState.getState().drafts[draftKey("opportunity", of.id)];
    if (draft?.filter !== filter) return;
    const next = { ...draft, filter: before.filter, layout: before.layout };
    setDraft("opportunity", of.id, sameSettings(next, of.settings) ? null : next);
    setSearchText("opportunity", search);
  }, []);
}

/**
 * Opens the opportunities behind a figure in the table: the current view with a narrower filter, which names the
 * opportunities one by one where no filter says what they have in common.
 * @param rows those the figures were worked out from
 */
export function useOpenBehind(rows: readonly Row<"opportunity">[]): (behind: Behind) => void {
  const { view, change, saved } = useView("opportunity");
  const [search] = useSearchText("opportunity");
  const today = useToday();
  return useCallback(
    (behind: Behind) => {
      const narrow = search === "" ? narrowed(view.filter, behind) : null;
      const idsOf = () => {
        if ("ids" in behind) return behind.ids;
        const matches = createMatcher(
          "opportunity",
          { match: "all", conditions: behind.conditions },
          { today, me: null },
        );
        return rows.filter(matches).map(({ id }) => id);
      };
      const byName = (): Filter => ({
        match: "all",
        conditions: [{ field: "id", operator: "is", values: idsOf() }],
      });
      // What was searched for is part of the names, and may look at other fields in the table.
      if (!narrow) setSearchText("opportunity", "");
      const filter = narrow ?? byName();
      opened = { of: saved, filter, before: view, search };
      change({ layout: "table", filter });
      navigate("/pipeline/table");
    },
    [view, saved, search, rows, today, change],
  );
}
