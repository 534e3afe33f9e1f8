import type { KeyboardEvent } from "react";

/** The column of a cell, or of a part of a date in it. */
const columnOf = (element: Element): string | null =>
  element.closest("[data-column]")?.getAttribute("data-column") ?? null;

/** What one types into: an input, or a part of a date. */
export const isTypedInto = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLInputElement ||
  (target instanceof HTMLElement && target.role === "spinbutton");

/** Puts the cursor into the same column of the row so many rows on; false where there is no such row. */
export function focusRow(from: Element, step: 1 | -1): boolean {
  const column = columnOf(from);
  const row = from.closest("tr");
  const rows = [...(row?.closest("tbody")?.rows ?? [])];
  const next = row && rows[rows.indexOf(row) + step];
  const cells = [...(next?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
  const cell = cells.find((each) => columnOf(each) === column) ?? cells[0];
  if (cell instanceof HTMLInputElement) {
    cell.focus();
    cell.select();
  } else cell?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus();
  return cell !== undefined;
}

/** The step a key takes up or down the rows; null where it stays in the cell. */
export function rowStep({ key, shiftKey }: KeyboardEvent, target: HTMLElement): 1 | -1 | null {
  if (key === "Enter") return shiftKey ? -1 : 1;
  // In a date, and in a list of suggestions, the arrows choose.
  if (!(target instanceof HTMLInputElement) || target.list) return null;
  if (key === "ArrowDown") return 1;
  return key === "ArrowUp" ? -1 : null;
}
