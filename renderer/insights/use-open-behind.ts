import { useCallback } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { Filter } from "../../shared/views/filter.ts";
import { createMatcher } from "../../shared/views/match.ts";
import { navigate } from "../app/navigation.ts";
import { setSearchText, useSearchText } from "../views/view-state.ts";
import { useToday } from "../views/use-today.ts";
import { useView } from "../views/use-view.ts";
import type { Behind } from "./report.ts";

/** A filter that lets through what both do, where one filter can say that. */
function narrowed(filter: Filter, behind: Behind): Filter | null {
  if ("ids" in behind) return null;
  const isJoined = filter.match === "all" || filter.conditions.length < 2;
  if (!isJoined) return null;
  return { match: "all", conditions: [...filter.conditions, ...behind.conditions] };
}

/**
 * Opens the opportunities behind a figure in the table: the current view with a narrower filter, which names the
 * opportunities one by one where no filter says what they have in common.
 * @param rows those the figures were worked out from
 */
export function useOpenBehind(rows: readonly Row<"opportunity">[]): (behind: Behind) => void {
  const { view, change } = useView("opportunity");
  const [search] = useSearchText("opportunity");
  const today = useToday();
  const { filter } = view;
  return useCallback(
    (behind: Behind) => {
      const narrow = search === "" ? narrowed(filter, behind) : null;
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
      change({ layout: "table", filter: narrow ?? byName() });
      navigate("/pipeline/table");
    },
    [filter, search, rows, today, change],
  );
}
