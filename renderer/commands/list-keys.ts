/** Where Tab enters a list of records. */
const ENTRY =
  "main :is([data-record], [data-row])[tabindex='0'], main [data-record] [tabindex='0']";

/**
 * Goes to the next or the one before in the list that has the focus, as its arrow key does, so that j and k do the
 * same in every list; into the screen's list where none has it.
 */
export function stepInList(key: "ArrowDown" | "ArrowUp"): void {
  const focused = document.activeElement;
  if (focused?.closest("main :is([data-record], [data-row])")) {
    focused.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return;
  }
  document.querySelector<HTMLElement>(ENTRY)?.focus();
}

/** Puts the cursor into the search field of the screen. */
export function focusScreenSearch(): void {
  const field = document.querySelector<HTMLInputElement>("main input[type='search']");
  field?.focus();
  field?.select();
}
