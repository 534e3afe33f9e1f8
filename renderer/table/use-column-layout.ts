import { useMemo, useState } from "react";
import {
  columnPinningFeature,
  columnSizingFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { attribute } from "../../shared/contract/contract.ts";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { arrangeColumns, withWidth, type ArrangedColumn } from "./arranged-columns.ts";
import type { AnyRow } from "./search.ts";

const features = tableFeatures({ columnPinningFeature, columnSizingFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, AnyRow>();
/** TanStack Table lays out columns here; rows are sorted and grouped elsewhere, as a hundred thousand need it. */
const NO_ROWS: readonly AnyRow[] = [];

/** The checkboxes' column. */
export const SELECT_WIDTH_PX = 40;
/** The part of the table's width that pinned columns may take; beyond it they scroll with the rest. */
const PINNED_SHARE_MAX = 0.6;

/** A column with where it stays, from the left, while it is pinned. */
export interface PlacedColumn extends ArrangedColumn {
  readonly left_px: number;
}

export interface ColumnSort {
  readonly descending: boolean;
  /** Its place among the columns sorted by, from 1; null where it is the only one. */
  readonly place: number | null;
}

export interface ColumnLayout {
  readonly columns: readonly PlacedColumn[];
  /** How many of them are pinned: they come first. */
  readonly pinnedCount: number;
  readonly pinned_px: number;
  readonly total_px: number;
  readonly sortOf: (name: string) => ColumnSort | null;
  /** Ascending, descending, not at all; `isAdded` keeps the other columns sorted by. */
  readonly toggleSort: (name: string, isAdded: boolean) => void;
  /** Shows a width while a column's edge is dragged; null goes back to the view's. */
  readonly previewWidth: (name: string, width: number | null) => void;
}

/** The columns of a view with their widths, places and sorting. */
export function useColumnLayout(
  resource: ViewResource,
  view: Pick<ViewSettings, "columns" | "sorting">,
  change: (patch: Partial<ViewSettings>) => void,
  tableWidth: number,
): ColumnLayout {
  const [preview, setPreview] = useState<{ name: string; width: number } | null>(null);
  const { columns: chosen, sorting } = view;
  const arranged = useMemo(
    () =>
      arrangeColumns(resource, preview ? withWidth(chosen, preview.name, preview.width) : chosen),
    [resource, chosen, preview],
  );
  const definitions = useMemo(
    () =>
      helper.columns(
        arranged.map(({ name }) =>
          helper.accessor((row) => attribute(row, name), { id: name, sortDescFirst: false }),
        ),
      ),
    [arranged],
  );
  const pinned = pinnedThatFit(arranged, tableWidth);
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    manualSorting: true,
    state: {
      columnPinning: { start: pinned.map(({ name }) => name), end: [] },
      columnSizing: Object.fromEntries(arranged.map(({ name, width_px }) => [name, width_px])),
      sorting: sorting.map(({ field, descending }) => ({ id: field, desc: descending })),
    },
    onSortingChange: (updater) => {
      const now = sorting.map(({ field, descending }) => ({ id: field, desc: descending }));
      change({
        sorting: functionalUpdate(updater, now).map(({ id, desc }) => ({
          field: id,
          descending: desc,
        })),
      });
    },
  });
  const pinnedCount = pinned.length;
  const columns = useMemo(() => placed(arranged, pinnedCount), [arranged, pinnedCount]);
  return {
    columns,
    pinnedCount,
    pinned_px: SELECT_WIDTH_PX + table.getStartTotalSize(),
    total_px: SELECT_WIDTH_PX + table.getTotalSize(),
    sortOf(name) {
      const column = table.getColumn(name);
      const direction = column?.getIsSorted();
      if (!column || !direction) return null;
      const place = sorting.length > 1 ? column.getSortIndex() + 1 : null;
      return { descending: direction === "desc", place };
    },
    toggleSort: (name, isAdded) => table.getColumn(name)?.toggleSorting(undefined, isAdded),
    previewWidth: (name, width) => setPreview(width === null ? null : { name, width }),
  };
}

/** Pinned columns stand side by side from the left. */
function placed(arranged: readonly ArrangedColumn[], pinnedCount: number): readonly PlacedColumn[] {
  let left_px = SELECT_WIDTH_PX;
  return arranged.map((column, at) => {
    const own = { ...column, isPinned: at < pinnedCount, left_px };
    left_px += column.width_px;
    return own;
  });
}

function pinnedThatFit(
  arranged: readonly ArrangedColumn[],
  tableWidth: number,
): readonly ArrangedColumn[] {
  let width = SELECT_WIDTH_PX;
  const end = arranged.findIndex(({ isPinned, width_px }) => {
    width += width_px;
    return !isPinned || width > tableWidth * PINNED_SHARE_MAX;
  });
  return arranged.slice(0, end < 0 ? arranged.length : end);
}
