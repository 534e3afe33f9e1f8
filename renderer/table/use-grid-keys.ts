import type { KeyboardEvent } from "react";
import { RowGroup, type Line } from "./row-groups.ts";
import type { AnyRow } from "./search.ts";
import {
  HEADER_LINE,
  NAME_COLUMN,
  SELECT_COLUMN,
  type CellPlace,
  type GridCursor,
} from "./use-grid-cursor.ts";

/** What the keys of a table do, besides moving about in it. */
export interface GridDeeds {
  readonly startEdit: (place: CellPlace) => void;
  readonly clearCells: () => void;
  readonly toggleRow: (row: AnyRow) => void;
  readonly extendRows: (from: AnyRow, to: AnyRow) => void;
  readonly selectAll: () => void;
  /** False where nothing was selected. */
  readonly clearSelection: () => boolean;
  readonly setCollapsed: (group: RowGroup, isCollapsed: boolean) => void;
  readonly sort: (column: number, isAdded: boolean) => void;
  readonly openMenu: (column: number, anchor: HTMLElement) => void;
  readonly moveColumn: (column: number, by: number) => void;
}

interface GridKeys {
  readonly cursor: GridCursor;
  readonly lines: readonly Line[];
  readonly columnCount: number;
  /** Lines that Page Up and Page Down go over. */
  readonly pageLines: () => number;
  readonly deeds: GridDeeds;
}

/**
 * The keys of a table. In the columns of the checkbox and the name one is on the row: letters are shortcuts, Enter
 * opens. In the other columns one is on the cell: Enter, F2 or typing edits it, Escape goes back to the row.
 */
export function gridKeys({ cursor, lines, columnCount, pageLines, deeds }: GridKeys) {
  const { line, column } = cursor;
  const current = lines[line];
  const isOnRow = column <= NAME_COLUMN;

  /** The cell a key goes to; null for keys that go nowhere. */
  function target(event: KeyboardEvent): CellPlace | null {
    const isFar = event.ctrlKey || event.metaKey;
    const last = lines.length - 1;
    switch (event.key) {
      case "ArrowUp":
        return { line: isFar ? 0 : line - 1, column };
      case "ArrowDown":
        return { line: isFar ? last : line + 1, column };
      case "ArrowLeft":
        return { line, column: isFar ? NAME_COLUMN : column - 1 };
      case "ArrowRight":
        return { line, column: isFar ? columnCount - 1 : column + 1 };
      case "PageUp":
        return { line: Math.max(0, line - pageLines()), column };
      case "PageDown":
        return { line: line + pageLines(), column };
      case "Home":
        return isFar ? { line: 0, column: NAME_COLUMN } : { line, column: NAME_COLUMN };
      case "End":
        return isFar ? { line: last, column: columnCount - 1 } : { line, column: columnCount - 1 };
      default:
        return null;
    }
  }

  function move(event: KeyboardEvent, place: CellPlace): void {
    const next = lines[Math.max(0, Math.min(place.line, lines.length - 1))];
    if (!event.shiftKey || line === HEADER_LINE) return cursor.go(place);
    if (isOnRow && place.line !== line) {
      cursor.go(place);
      if (isRecord(current) && isRecord(next)) deeds.extendRows(current, next);
      return;
    }
    cursor.go({ ...place, line: Math.max(0, place.line) }, true);
  }

  function onHeader(event: KeyboardEvent): boolean {
    if (column === SELECT_COLUMN) return false;
    if (event.key === "Enter" && event.shiftKey) deeds.sort(column, true);
    else if (event.altKey && event.key === "ArrowDown" && event.target instanceof HTMLElement) {
      deeds.openMenu(column, event.target);
    } else if (event.altKey && event.key === "ArrowLeft") deeds.moveColumn(column, -1);
    else if (event.altKey && event.key === "ArrowRight") deeds.moveColumn(column, 1);
    else return false;
    return true;
  }

  function onGroup(event: KeyboardEvent, group: RowGroup): boolean {
    if (event.key === "ArrowLeft") deeds.setCollapsed(group, true);
    else if (event.key === "ArrowRight") deeds.setCollapsed(group, false);
    else return false;
    return true;
  }

  function onRecord(event: KeyboardEvent, row: AnyRow): boolean {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "F2" || (event.key === "Enter" && !isOnRow)) {
      deeds.startEdit({ line, column: Math.max(column, NAME_COLUMN) });
    } else if (event.key === " " && event.shiftKey) deeds.toggleRow(row);
    else if (event.key === " " && column === NAME_COLUMN) deeds.toggleRow(row);
    else if (isOnRow) return false;
    else if (event.key === "Delete" || event.key === "Backspace") deeds.clearCells();
    else if (event.key.length === 1 && isPlain) {
      // The key itself is let through: it goes into the editor, which has the focus by then.
      deeds.startEdit({ line, column });
      event.stopPropagation();
      return false;
    } else return false;
    return true;
  }

  function onEscape(): boolean {
    if (cursor.rangeFrom) cursor.settle(cursor);
    else if (!isOnRow) cursor.go({ line, column: NAME_COLUMN });
    else return deeds.clearSelection();
    return true;
  }

  function handle(event: KeyboardEvent): boolean {
    if (event.key === "Escape") return onEscape();
    if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      deeds.selectAll();
      return true;
    }
    if (line === HEADER_LINE && onHeader(event)) return true;
    if (current instanceof RowGroup && onGroup(event, current)) return true;
    const place = event.altKey ? null : target(event);
    if (place) {
      move(event, place);
      return true;
    }
    return isRecord(current) && onRecord(event, current);
  }

  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || !handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const isRecord = (line: Line | undefined): line is AnyRow =>
  line !== undefined && !(line instanceof RowGroup);
