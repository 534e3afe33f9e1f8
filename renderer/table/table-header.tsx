import { describe } from "../../shared/contract/contract.ts";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { withMovedTo, withWidth } from "./arranged-columns.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { HeaderCell } from "./header-cell.tsx";
import { SELECT_WIDTH_PX, type ColumnLayout, type PlacedColumn } from "./use-column-layout.ts";
import { HEADER_LINE, SELECT_COLUMN } from "./use-grid-cursor.ts";

interface TableHeaderProps {
  resource: ViewResource;
  view: Pick<ViewSettings, "columns" | "sorting" | "group_by">;
  change: (patch: Partial<ViewSettings>) => void;
  layout: ColumnLayout;
  from: number;
  to: number;
  gap_px: number;
  /** The column of the cell that Tab reaches, where it is in the header. */
  activeColumn: number | null;
  /** Whether all, some or none of the rows shown are selected. */
  selected: "all" | "some" | "none";
  onToggleAll: () => void;
  fittingWidth: (column: PlacedColumn) => number;
  /** The column whose menu is open, and what it stands at. */
  menu: HeaderMenu | null;
  onMenu: (menu: HeaderMenu | null) => void;
  /** A column is about to go where it was dropped. */
  onDropColumn: (name: string) => void;
}

export interface HeaderMenu {
  readonly column: string;
  readonly anchor: HTMLElement;
}

/** The head of a table, which stays in view. */
export function TableHeader(props: TableHeaderProps) {
  const { resource, view, change, layout, from, to, activeColumn, selected, menu } = props;
  const { columns, pinnedCount } = layout;
  const { nameField } = describe(resource);
  const opened = columns.find(({ name }) => name === menu?.column);
  const resize = (name: string, width: number) => {
    layout.previewWidth(name, null);
    change({ columns: withWidth(view.columns, name, width) });
  };
  const draw = (column: PlacedColumn, at: number, gap_px = 0) => (
    <HeaderCell
      key={column.name}
      column={column}
      at={at}
      gap_px={gap_px}
      sort={layout.sortOf(column.name)}
      isActive={activeColumn === at}
      isMovable={column.name !== nameField}
      onSort={(isAdded) => layout.toggleSort(column.name, isAdded)}
      onMenu={(anchor) => props.onMenu({ column: column.name, anchor })}
      onPreviewWidth={(width) => layout.previewWidth(column.name, width)}
      onResize={(width) => resize(column.name, width)}
      onFit={() => resize(column.name, props.fittingWidth(column))}
      onDropColumn={(moved) => {
        props.onDropColumn(moved);
        change({ columns: withMovedTo(view.columns, moved, column.name) });
      }}
    />
  );
  return (
    <thead className="sticky top-0 z-3 min-w-full bg-surface" style={{ width: layout.total_px }}>
      <tr aria-rowindex={1} className="flex h-9 bg-surface">
        <th
          scope="col"
          aria-colindex={1}
          aria-label={messages().table.selection}
          className="sticky left-0 z-1 shrink-0 border-b border-line-strong bg-inherit"
          style={{ width: SELECT_WIDTH_PX }}
        >
          <label className="flex size-full items-center justify-center">
            <input
              type="checkbox"
              aria-label={messages().table.selectAll}
              checked={selected === "all"}
              ref={(box) => {
                if (box) box.indeterminate = selected === "some";
              }}
              onChange={props.onToggleAll}
              data-cell={`${HEADER_LINE}:${SELECT_COLUMN}`}
              tabIndex={activeColumn === SELECT_COLUMN ? 0 : -1}
              className="size-4"
            />
          </label>
        </th>
        {columns.slice(0, pinnedCount).map((column, index) => draw(column, index + 1))}
        {columns
          .slice(pinnedCount + from, pinnedCount + to)
          .map((column, index) =>
            draw(column, pinnedCount + from + index + 1, index === 0 ? props.gap_px : 0),
          )}
        <td aria-hidden="true" className="flex-1 border-b border-line-strong" />
      </tr>
      {menu && opened ? (
        <ColumnMenu
          key={menu.column}
          resource={resource}
          column={opened}
          view={view}
          change={change}
          anchor={menu.anchor}
          fittingWidth={() => props.fittingWidth(opened)}
          onClose={() => props.onMenu(null)}
        />
      ) : null}
    </thead>
  );
}
