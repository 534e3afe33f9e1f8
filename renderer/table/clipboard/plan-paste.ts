import { attribute, type Scalar } from "../../../shared/contract/contract.ts";
import type { ViewResource } from "../../../shared/views/view.ts";
import { messages } from "../../language/language.ts";
import type { CellRange } from "../cell-range.ts";
import { parseCell, type LinkNames } from "../parse-cell.ts";
import { RowGroup, type Line } from "../row-groups.ts";
import type { AnyRow } from "../search.ts";
import { isEditable, type TableColumn } from "../table-columns.ts";

/** A cell that is pasted into: what is to become of it, or why it stays as it is. */
export type PastedCell = { readonly row: AnyRow; readonly column: TableColumn } & (
  | { readonly ok: true; readonly value: Scalar }
  | { readonly ok: false; readonly text: string; readonly problem: string }
);

export interface PastePlan {
  /** Cells that change or cannot; those that hold the value already are left out. */
  readonly cells: readonly PastedCell[];
  /** Pasted cells that fall beside the table or under it. */
  readonly outside: number;
}

interface PasteTarget {
  readonly resource: ViewResource;
  readonly lines: readonly Line[];
  /** All columns of the table; the range's first is column 1. */
  readonly columns: readonly TableColumn[];
  /** Where the block goes: from its first cell on; one value fills all of it. */
  readonly range: CellRange;
  readonly linkNames: LinkNames;
}

/** What pasting a block does to the cells from the range's first one on; the heads of groups are passed over. */
export function planPaste(
  block: readonly (readonly string[])[],
  { resource, lines, columns, range, linkNames }: PasteTarget,
): PastePlan {
  const isOne = block.length === 1 && block[0]?.length === 1;
  const height = isOne ? range.bottom - range.top + 1 : block.length;
  const rows = isOne
    ? lines.slice(range.top, range.top + height).filter(isRecord)
    : lines.slice(range.top).filter(isRecord).slice(0, height);
  const cells: PastedCell[] = [];
  let outside = 0;
  for (let down = 0; down < (isOne ? rows.length : height); down += 1) {
    const row = rows[down];
    const texts = isOne
      ? Array.from({ length: range.right - range.left + 1 }, () => block[0]?.[0] ?? "")
      : (block[down] ?? []);
    for (const [across, text] of texts.entries()) {
      const column = columns[range.left - 1 + across];
      if (!row || !column) {
        outside += 1;
        continue;
      }
      const cell = pastedCell(resource, row, column, text, linkNames);
      if (cell) cells.push(cell);
    }
  }
  return { cells, outside };
}

const isRecord = (line: Line): line is AnyRow => !(line instanceof RowGroup);

function pastedCell(
  resource: ViewResource,
  row: AnyRow,
  column: TableColumn,
  text: string,
  linkNames: LinkNames,
): PastedCell | null {
  const { table } = messages();
  if (!isEditable(column)) return { row, column, ok: false, text, problem: table.readOnly };
  const parsed = parseCell(resource, column, text, linkNames);
  if (!parsed.ok) return { row, column, ok: false, text, problem: parsed.problem };
  if (parsed.value === attribute(row, column.name)) return null;
  // Its default in its place would be a change nobody asked for: a lost opportunity would be open again.
  if (parsed.value === null && column.field?.neverEmpty) return null;
  if (column.name === "status" && parsed.value === "Lost") {
    return { row, column, ok: false, text, problem: table.lostNeedsReasons };
  }
  return { row, column, ok: true, value: parsed.value };
}
