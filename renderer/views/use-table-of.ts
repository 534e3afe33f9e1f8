import { useMemo } from "react";
import type { SortingState } from "@tanstack/react-table";
import type { ViewSettings } from "../../shared/views/view.ts";

/** A view's columns and order as the table of records takes them. */
export function useTableOf(view: ViewSettings, change: (patch: Partial<ViewSettings>) => void) {
  const { columns, sorting } = view;
  return useMemo(
    () => ({
      columns: columns.map(({ field }) => field),
      sorting: sorting.map(({ field, descending }) => ({ id: field, desc: descending })),
      onSortingChange: (next: SortingState) =>
        change({ sorting: next.map(({ id, desc }) => ({ field: id, descending: desc })) }),
    }),
    [columns, sorting, change],
  );
}
