import { useMemo } from "react";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { groupRows, linesOf, type Line, type RowGroup } from "./row-groups.ts";
import type { AnyRow } from "./search.ts";
import { columnKeys } from "./sort-keys.ts";
import { allColumns } from "./table-columns.ts";
import { useSortContext, useSortedRows } from "./use-sorted-rows.ts";

interface Lines {
  readonly lines: readonly Line[];
  /** The records alone, in their order. */
  readonly rows: readonly AnyRow[];
  readonly groups: readonly RowGroup[] | null;
  /** The order is still being worked out. */
  readonly isPending: boolean;
}

/** The lines of a table as its view has them: sorted, grouped, collapsed groups without their rows. */
export function useLines(
  resource: ViewResource,
  rows: readonly AnyRow[],
  { sorting, group_by }: Pick<ViewSettings, "sorting" | "group_by">,
  collapsed: ReadonlySet<string>,
): Lines {
  const groupColumn = allColumns(resource).find(({ name }) => name === group_by) ?? null;
  const descending = sorting.find(({ field }) => field === group_by)?.descending ?? false;
  // Grouping needs the group's field in order too; it is asked for last, so that it changes no other order.
  const sorts = useMemo(
    () =>
      groupColumn && !sorting.some(({ field }) => field === groupColumn.name)
        ? [...sorting, { field: groupColumn.name, descending: false }]
        : sorting,
    [sorting, groupColumn],
  );
  const sorted = useSortedRows(resource, rows, sorts);
  const context = useSortContext(resource);
  const groups = useMemo(() => {
    if (!groupColumn) return null;
    const { keys } = columnKeys(groupColumn, sorted.rows, context);
    return groupRows(sorted.rows, groupColumn, keys, descending);
  }, [groupColumn, sorted.rows, context, descending]);
  const lines = useMemo(
    () => (groups ? linesOf(groups, collapsed) : sorted.rows),
    [groups, collapsed, sorted.rows],
  );
  const inOrder = useMemo(
    () => (groups ? groups.flatMap(({ rows: own }) => own) : sorted.rows),
    [groups, sorted.rows],
  );
  return { lines, rows: inOrder, groups, isPending: sorted.isPending };
}
