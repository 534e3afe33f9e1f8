import { describe } from "../../shared/contract/contract.ts";
import type { ViewColumn, ViewResource } from "../../shared/views/view.ts";
import { allColumns, columnLabel, type TableColumn } from "./table-columns.ts";

/** A column where it stands in a table. */
export interface ArrangedColumn extends TableColumn {
  readonly label: string;
  readonly width_px: number;
  /** Stays at the left while the others scroll. */
  readonly isPinned: boolean;
}

export const MIN_WIDTH_PX = 64;
export const MAX_WIDTH_PX = 800;
const HEADER_CHARACTER_PX = 8;
const HEADER_PADDING_PX = 56;
const NAME_WIDTH_PX = 240;

/** The width a column has by what it holds, and never less than its header needs. */
export function ownWidth({ name, field }: TableColumn, label: string, isName: boolean): number {
  const header = label.length * HEADER_CHARACTER_PX + HEADER_PADDING_PX;
  if (isName) return NAME_WIDTH_PX;
  // These two have room for a mark beside the date.
  if (name === "expected_closing" || name === "updated_at") return Math.max(220, header);
  if (!field) return Math.max(180, header);
  const { kind } = field;
  if (kind === "long_text" || kind === "email" || kind === "url") return Math.max(220, header);
  // Billions, as languages write them that put the currency behind.
  if (kind === "money") return Math.max(160, header);
  return Math.max(kind === "text" || kind === "link" ? 170 : 120, header);
}

/** The columns of a view as they stand: the name, the pinned ones, the rest, each in the view's order. */
export function arrangeColumns(
  resource: ViewResource,
  columns: readonly ViewColumn[],
): readonly ArrangedColumn[] {
  const { nameField } = describe(resource);
  const known = new Map(allColumns(resource).map((column) => [column.name, column]));
  const wanted = columns.some(({ field }) => field === nameField)
    ? columns
    : [{ field: nameField }, ...columns];
  const arranged = wanted.flatMap(({ field: name, width_px, pinned }): ArrangedColumn[] => {
    const column = known.get(name);
    if (!column) return [];
    const isName = name === nameField;
    const label = columnLabel(resource, name);
    return [
      {
        ...column,
        label,
        width_px: width_px ?? ownWidth(column, label, isName),
        isPinned: isName || pinned === true,
      },
    ];
  });
  const rank = ({ name, isPinned }: ArrangedColumn) => (name === nameField ? 0 : isPinned ? 1 : 2);
  return arranged.toSorted((a, b) => rank(a) - rank(b));
}

/** Changes what the view says of one column, the name's among them, which a view need not list. */
function changeColumn(
  columns: readonly ViewColumn[],
  name: string,
  change: (column: ViewColumn) => ViewColumn,
): readonly ViewColumn[] {
  return columns.some(({ field }) => field === name)
    ? columns.map((column) => (column.field === name ? change(column) : column))
    : [change({ field: name }), ...columns];
}

export function withWidth(columns: readonly ViewColumn[], name: string, width: number) {
  const width_px = Math.round(Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, width)));
  return changeColumn(columns, name, (column) => ({ ...column, width_px }));
}

export function withPinned(columns: readonly ViewColumn[], name: string, pinned: boolean) {
  return changeColumn(columns, name, (column) => ({ ...column, pinned }));
}

export function withShown(columns: readonly ViewColumn[], name: string, isShown: boolean) {
  const others = columns.filter(({ field }) => field !== name);
  return isShown ? [...others, { field: name }] : others;
}

/**
 * Moves a column one place or more among those shown, past others of its kind: pinned ones stay with pinned ones.
 * Answers the same columns where it cannot go further.
 */
export function withMoved(
  resource: ViewResource,
  columns: readonly ViewColumn[],
  name: string,
  by: number,
): readonly ViewColumn[] {
  const { nameField } = describe(resource);
  const shown = arrangeColumns(resource, columns);
  const moving = shown.find((column) => column.name === name);
  if (!moving || name === nameField) return columns;
  const peers = shown.filter(
    (column) => column.isPinned === moving.isPinned && column.name !== nameField,
  );
  const target = peers[peers.indexOf(moving) + by];
  return target ? withMovedTo(columns, name, target.name) : columns;
}

/** Moves a column to where another stands. */
export function withMovedTo(
  columns: readonly ViewColumn[],
  name: string,
  target: string,
): readonly ViewColumn[] {
  const from = columns.findIndex(({ field }) => field === name);
  const to = columns.findIndex(({ field }) => field === target);
  const moved = columns[from];
  if (!moved || to < 0) return columns;
  const others = columns.filter(({ field }) => field !== name);
  // Taken out and put in at the target's place, it lands after a target that was to the right of it, else before.
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
