import type { KeyboardEvent } from "react";

const columnOf = (element: Element): string | null =>
  element instanceof HTMLElement ? (element.dataset["column"] ?? null) : null;

/** Puts the cursor into the same column of the row so many rows on; false where there is no such row. */
export function focusRow(from: Element, step: 1 | -1): boolean {
  const column = columnOf(from);
  const row = from.closest("tr");
  const rows = [...(row?.closest("tbody")?.rows ?? [])];
  const next = row && rows[rows.indexOf(row) + step];
  const cells = [...(next?.querySelectorAll<HTMLInputElement>("input[data-column]") ?? [])];
  const cell = cells.find((each) => columnOf(each) === column) ?? cells[0];
  cell?.focus();
  cell?.select();
  return cell !== undefined;
}

/** The step a key takes up or down the rows; null where it stays in the cell. */
export function rowStep({ key, shiftKey }: KeyboardEvent, target: HTMLInputElement): 1 | -1 | null {
  if (key === "Enter") return shiftKey ? -1 : 1;
  // In a date, and in a list of suggestions, the arrows choose.
  if (target.type === "date" || target.list) return null;
  if (key === "ArrowDown") return 1;
  return key === "ArrowUp" ? -1 : null;
}
