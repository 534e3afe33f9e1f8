import { isInOverlay, isTextField } from "./key-context.ts";
import { runCommand } from "./registry.ts";

/** What a text field does itself with the keys of these commands. */
const DONE_BY_FIELD: Readonly<Record<string, "undo" | "redo">> = {
  "edit.undo": "undo",
  "edit.redo": "redo",
};

/**
 * Does what was chosen in the native menu. Undo and Redo do what their keys do: a text field's own where one has the
 * focus, and nothing to the records while a dialog is open.
 */
export function doChosen(id: string): void {
  const own = DONE_BY_FIELD[id];
  const focused = document.activeElement;
  if (own === undefined) runCommand(id);
  else if (isTextField(focused)) document.execCommand(own);
  else if (!isInOverlay(focused)) runCommand(id);
}
