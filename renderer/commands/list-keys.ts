/** Where Tab enters a list of records; its first record where Tab would enter at its head. */
const ENTRIES = [
  "main :is([data-record], [data-row])[tabindex='0'], main [data-record] [tabindex='0']",
  "main [data-record] :is(a[href], [tabindex])",
];

function entryOfList(): HTMLElement | null {
  for (const selector of ENTRIES) {
    const entry = document.querySelector<HTMLElement>(selector);
    if (entry) return entry;
  }
  return null;
}

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
  entryOfList()?.focus();
}

/** Puts the cursor into the search field of the screen. */
export function focusScreenSearch(): void {
  const field = document.querySelector<HTMLInputElement>("main input[type='search']");
  field?.focus();
  field?.select();
}
