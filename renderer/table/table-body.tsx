import type { ReactNode } from "react";
import type { ViewResource } from "../../shared/views/view.ts";
import { rangeInLine, type CellRange } from "./cell-range.ts";
import { GroupRow } from "./group-row.tsx";
import { RecordRow } from "./record-row.tsx";
import { RowGroup, type Line } from "./row-groups.ts";
import type { AnyRow } from "./search.ts";
import type { TableColumn } from "./table-columns.ts";
import type { PlacedColumn } from "./use-column-layout.ts";
import type { CellPlace } from "./use-grid-cursor.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { LINE_HEIGHT_PX } from "./use-line-window.ts";

interface TableBodyProps {
  resource: ViewResource;
  lines: readonly Line[];
  /** Indexes of the lines that are drawn. */
  drawnLines: readonly number[];
  height_px: number;
  width_px: number;
  columns: readonly PlacedColumn[];
  pinnedCount: number;
  from: number;
  to: number;
  gap_px: number;
  companyCurrency: string;
  groupColumn: TableColumn | null;
  collapsed: ReadonlySet<string>;
  onToggleGroup: (group: RowGroup, isCollapsed: boolean) => void;
  cursor: CellPlace;
  range: CellRange | null;
  selected: ReadonlySet<string>;
  editorIn: (line: Line) => { readonly column: number; readonly editor: ReactNode } | null;
  hrefOf: (row: AnyRow) => string;
}

/**
 * What cells are given instead of the `vertical-align: inherit` of the browser's own style. No cell takes from its line by `inherit`
 * what is not inherited by itself: as no two lines are at the same place, Chromium would keep a style of each cell for every line
 * that was ever drawn, and search them all for the next.
 */
const NOTHING_OF_THE_LINE = "[&_td]:align-middle";

/** The lines of a table that are in view: records, and the heads of groups. */
export function TableBody(props: TableBodyProps) {
  const { resource, lines, columns, companyCurrency, cursor, collapsed, groupColumn } = props;
  const drawn = props.drawnLines.flatMap((at) => {
    const line = lines[at];
    return line ? [{ at, line }] : [];
  });
  const keys = useRowKeys(
    drawn.map(({ line }) => line.id),
    lines[cursor.line]?.id ?? null,
  );
  return (
    <tbody
      className={`relative block min-w-full grow ${NOTHING_OF_THE_LINE}`}
      style={{ width: props.width_px, height: props.height_px }}
    >
      {drawn.map(({ at, line }) => {
        const key = keys.get(line.id);
        const isActive = cursor.line === at;
        const top_px = at * LINE_HEIGHT_PX;
        if (line instanceof RowGroup) {
          return groupColumn ? (
            <GroupRow
              key={key}
              group={line}
              column={groupColumn}
              line={at}
              top_px={top_px}
              columns={columns}
              companyCurrency={companyCurrency}
              isCollapsed={collapsed.has(line.value)}
              isActive={isActive}
              onToggle={() => props.onToggleGroup(line, !collapsed.has(line.value))}
            />
          ) : null;
        }
        const inRange = rangeInLine(props.range, at);
        const edited = props.editorIn(line);
        return (
          <RecordRow
            key={key}
            resource={resource}
            row={line}
            line={at}
            top_px={top_px}
            columns={columns}
            pinnedCount={props.pinnedCount}
            from={props.from}
            to={props.to}
            gap_px={props.gap_px}
            companyCurrency={companyCurrency}
            href={props.hrefOf(line)}
            isSelected={props.selected.has(line.id)}
            activeColumn={isActive ? cursor.column : null}
            rangeLeft={inRange?.left ?? null}
            rangeRight={inRange?.right ?? null}
            editingColumn={edited?.column ?? null}
            editor={edited?.editor ?? null}
          />
        );
      })}
    </tbody>
  );
}
