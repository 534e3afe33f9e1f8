import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { selections } from "../selection/selection.ts";
import { useRowSelection } from "../selection/use-row-selection.ts";
import { useCompany } from "../store/hooks.ts";
import { useShownList } from "../views/shown-list.ts";
import { Loading } from "../ui/loading.tsx";
import { withMoved } from "./arranged-columns.ts";
import { rangeBetween } from "./cell-range.ts";
import { useClipboard } from "./clipboard/use-clipboard.tsx";
import type { RowGroup } from "./row-groups.ts";
import type { AnyRow } from "./search.ts";
import { allColumns } from "./table-columns.ts";
import { TableBody } from "./table-body.tsx";
import { TableFooter } from "./table-footer.tsx";
import { TableHeader, type HeaderMenu } from "./table-header.tsx";
import { useCellEdit } from "./use-cell-edit.tsx";
import { useColumnLayout } from "./use-column-layout.ts";
import { useElementWidth } from "./use-element-width.ts";
import { useFittingWidth } from "./use-fitting-width.ts";
import { HEADER_LINE, NAME_COLUMN, useGridCursor } from "./use-grid-cursor.ts";
import { gridPointer } from "./grid-pointer.ts";
import { gridKeys } from "./use-grid-keys.ts";
import { useLines } from "./use-lines.ts";
import { usePreparedSorting } from "./use-sorted-rows.ts";
import { useTableCommands } from "./use-table-commands.ts";
import { LINE_HEIGHT_PX } from "./use-line-window.ts";
import { useVirtualGrid } from "./use-virtual-grid.ts";

interface RecordTableProps {
  /** What the table is called. */
  label: string;
  resource: ViewResource;
  /** Those to show, already filtered, in the order they have while nothing is sorted. */
  rows: readonly AnyRow[];
  view: Pick<ViewSettings, "columns" | "sorting" | "group_by">;
  change: (patch: Partial<ViewSettings>) => void;
  hrefOf: (row: AnyRow) => string;
}

const NONE_COLLAPSED: ReadonlySet<string> = new Set();

/** A table of records of any length: only what is in view is drawn. How it looks is the view's. */
export function RecordTable({ label, resource, rows, view, change, hrefOf }: RecordTableProps) {
  const { currency } = useCompany();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const layout = useColumnLayout(resource, view, change, width || Number.POSITIVE_INFINITY);
  const { columns, pinnedCount } = layout;

  const [collapsed, setCollapsed] = useState(NONE_COLLAPSED);
  const { lines, rows: inOrder, isPending } = useLines(resource, rows, view, collapsed);
  usePreparedSorting(resource, rows, columns);
  const groupColumn = allColumns(resource).find(({ name }) => name === view.group_by);

  const activeLine = useRef(0);
  const grid = useVirtualGrid(scroller, {
    memory: `table of ${resource}`,
    lineCount: lines.length,
    columns,
    pinnedCount,
    pinned_px: layout.pinned_px,
    activeLine: () => activeLine.current,
  });
  const cursor = useGridCursor(scroller, { lines, columnCount: columns.length + 1 }, grid.scrollTo);
  const latest = useRef({ lines, go: cursor.go });
  useLayoutEffect(() => {
    activeLine.current = cursor.line;
    latest.current = { lines, go: cursor.go };
  });
  useShownList(
    resource,
    useMemo(
      () => ({
        ids: () => inOrder.map(({ id }) => id),
        focus(id) {
          const line = latest.current.lines.findIndex((other) => other.id === id);
          if (line >= 0) latest.current.go({ line, column: NAME_COLUMN });
        },
      }),
      [inOrder],
    ),
  );

  const edit = useCellEdit(resource, lines, columns, cursor);
  const selection = useRowSelection(resource, inOrder);
  const fittingWidth = useFittingWidth(lines, currency);
  const [menu, setMenu] = useState<HeaderMenu | null>(null);
  // What its menu or the mouse does to a column may move its head: the focus and the cursor go after it.
  const headToFocus = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (headToFocus.current === null || menu) return;
    const at = columns.findIndex(({ name }) => name === headToFocus.current);
    headToFocus.current = null;
    cursor.go({ line: HEADER_LINE, column: at < 0 ? cursor.column : at + NAME_COLUMN });
  });
  const range = cursor.rangeFrom && rangeBetween(cursor.rangeFrom, cursor);

  function toggleGroup(group: RowGroup, isCollapsed: boolean) {
    setCollapsed((before) => {
      const after = new Set(before);
      if (isCollapsed) after.add(group.value);
      else after.delete(group.value);
      return after;
    });
  }

  const clipboard = useClipboard({
    resource,
    lines,
    columns,
    cells: range ?? rangeBetween(cursor, cursor),
    selectedRows: () => inOrder.filter(({ id }) => selection.ids.has(id)),
    companyCurrency: currency,
  });

  const nameOf = (column: number) => columns[column - NAME_COLUMN]?.name ?? "";
  const onKeyDown = gridKeys({
    cursor,
    lines,
    columnCount: columns.length + 1,
    pageLines: () => Math.floor((scroller.current?.clientHeight ?? 0) / LINE_HEIGHT_PX) - 3,
    deeds: {
      startEdit: edit.start,
      clearCells: clipboard.clear,
      toggleRow: ({ id }) => selection.toggle(id),
      extendRows: (from, to) => {
        if (selections[resource].getState().anchor === null) selection.toggle(from.id);
        selection.extendTo(to.id);
      },
      selectAll: selection.all,
      clearSelection() {
        if (selection.ids.size === 0) return false;
        selection.clear();
        return true;
      },
      setCollapsed: toggleGroup,
      sort: (column, isAdded) => layout.toggleSort(nameOf(column), isAdded),
      openMenu: (column, anchor) => setMenu({ column: nameOf(column), anchor }),
      moveColumn(column, by) {
        const moved = withMoved(resource, view.columns, nameOf(column), by);
        if (moved === view.columns) return;
        change({ columns: moved });
        cursor.go({ line: HEADER_LINE, column: column + by });
      },
    },
  });

  const deeds = {
    toggle: selection.toggle,
    selectAll: selection.all,
    clearSelection: selection.clear,
    editCell: () => edit.start({ line: cursor.line, column: Math.max(cursor.column, NAME_COLUMN) }),
    clearCells: clipboard.clear,
  };
  const latestDeeds = useRef(deeds);
  useLayoutEffect(() => {
    latestDeeds.current = deeds;
  });
  useTableCommands(resource, latestDeeds, selection.ids.size > 0);

  const pointer = gridPointer({
    cursor,
    lines,
    onToggle: (row, isRange) => (isRange ? selection.extendTo(row.id) : selection.toggle(row.id)),
    onEdit: edit.start,
  });

  const shared = {
    columns,
    pinnedCount,
    from: grid.from,
    to: grid.to,
    gap_px: grid.gap_px,
    companyCurrency: currency,
  };
  return (
    <div ref={scroller} className="relative h-full overflow-auto bg-surface">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells take the focus is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-busy={isPending}
        onKeyDown={onKeyDown}
        {...pointer}
        {...clipboard.handlers}
        className="flex min-h-full w-max min-w-full flex-col select-none"
      >
        <TableHeader
          resource={resource}
          view={view}
          change={change}
          layout={layout}
          from={grid.from}
          to={grid.to}
          gap_px={grid.gap_px}
          activeColumn={cursor.line === HEADER_LINE ? cursor.column : null}
          selected={selection.state}
          onToggleAll={selection.state === "all" ? selection.clear : selection.all}
          fittingWidth={fittingWidth}
          menu={menu}
          onMenu={(next) => {
            if (!next) headToFocus.current = menu?.column ?? null;
            setMenu(next);
          }}
          onDropColumn={(name) => {
            headToFocus.current = name;
          }}
        />
        <TableBody
          {...shared}
          resource={resource}
          lines={lines}
          drawnLines={grid.drawnLines}
          height_px={grid.height_px}
          width_px={layout.total_px}
          groupColumn={groupColumn ?? null}
          collapsed={collapsed}
          onToggleGroup={toggleGroup}
          cursor={cursor}
          range={range}
          selected={selection.ids}
          editorIn={edit.editorIn}
          hrefOf={hrefOf}
        />
        {/* What the columns come to is the same in any order: the rows as they came are not added up anew. */}
        <TableFooter {...shared} resource={resource} rows={rows} selected={selection.ids} />
      </table>
      {clipboard.dialog}
      {isPending && lines.length === 0 ? (
        <div className="absolute inset-0 top-9">
          <Loading label={messages().table.sorting} />
        </div>
      ) : null}
    </div>
  );
}
