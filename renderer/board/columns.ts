import type { Row } from "../../shared/contract/contract.ts";
import type { BoardSettings } from "../../shared/views/view.ts";
import {
  dividedBy,
  groupsOf,
  isDecidedGroup,
  type Group,
  type GroupSources,
} from "../pipeline/grouping.ts";
import { inCardOrder } from "./card-order.ts";

/** A group as the board shows it: with its cards, all of them, in their order. */
export interface Column extends Group {
  readonly rows: readonly Row<"opportunity">[];
  readonly isCollapsed: boolean;
}

/** The columns of a board; those that are hidden are left out. */
export function columnsOf(
  rows: readonly Row<"opportunity">[],
  board: BoardSettings,
  sources: GroupSources,
): readonly Column[] {
  const groups = groupsOf(rows, board.group_by, sources).filter(
    (group) => board.show_decided || !isDecidedGroup(group, board.group_by),
  );
  const divided = dividedBy(inCardOrder(rows, board.card_sort), board.group_by, groups);
  const collapsed = new Set(board.collapsed);
  return groups.map((group) => ({
    ...group,
    rows: divided.get(group.key) ?? [],
    isCollapsed: collapsed.has(group.key),
  }));
}

const isSame = (a: Column, b: Column) =>
  a.key === b.key &&
  a.title === b.title &&
  a.colour === b.colour &&
  a.stageId === b.stageId &&
  a.isCollapsed === b.isCollapsed;

const hasSameRows = (a: Column, b: Column) =>
  a.rows.length === b.rows.length && a.rows.every((row, index) => row === b.rows[index]);

/** The new columns, where what did not change keeps its identity, so that it need not be drawn again. */
export function keepingWhatIsSame(
  columns: readonly Column[],
  before: readonly Column[],
): readonly Column[] {
  const known = new Map(before.map((column) => [column.key, column]));
  return columns.map((column) => {
    const old = known.get(column.key);
    if (!old || !hasSameRows(column, old)) return column;
    return isSame(column, old) ? old : { ...column, rows: old.rows };
  });
}

/** Where a card is on the board. */
export interface CardPlace {
  readonly key: string;
  readonly id: string;
  readonly index: number;
}

export function placeOf(columns: readonly Column[], id: string): CardPlace | null {
  for (const { key, rows, isCollapsed } of columns) {
    if (isCollapsed) continue;
    const index = rows.findIndex((row) => row.id === id);
    if (index !== -1) return { key, id, index };
  }
  return null;
}

/** The card at a place, or the nearest one of its column. */
export function cardNear(columns: readonly Column[], key: string, index: number): CardPlace | null {
  const column = columns.find((other) => other.key === key && !other.isCollapsed);
  const at = Math.max(0, Math.min(index, (column?.rows.length ?? 0) - 1));
  const row = column?.rows[at];
  return row ? { key, id: row.id, index: at } : null;
}

/** The first card of the board. */
export function firstCard(columns: readonly Column[]): CardPlace | null {
  for (const { key } of columns) {
    const place = cardNear(columns, key, 0);
    if (place) return place;
  }
  return null;
}
