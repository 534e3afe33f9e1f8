import type { AppCommand } from "./registry.ts";

const OVERLAYS = [
  '[role="dialog"]',
  '[role="alertdialog"]:not([aria-modal="false"])',
  '[role="menu"]',
  '[role="listbox"]',
].join();
const PRESSABLE = "a, button, summary, select, [role=button], [role=option], [role=menuitem]";
const NOT_TYPED_INTO = new Set(["checkbox", "radio", "button", "submit", "reset", "range", "file"]);
/** With $mod or Alt, these edit or move within a text: they stay the field's. */
const FIELD_KEYS = /^(?:[acvxyz]|Arrow\w+|Home|End|PageUp|PageDown|Backspace|Delete|Insert)$/i;
const FUNCTION_KEY = /^F\d+$/;

/** Whether this is in an open dialog or menu. */
export const isInOverlay = (element: Element | null): boolean =>
  element !== null && element.closest(OVERLAYS) !== null;

/** Whether what has the focus takes text. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Whether a key press is a shortcut where it was made, or belongs to what has the focus. */
export function isShortcutThere(event: KeyboardEvent, command: AppCommand): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (isInOverlay(target) && command.worksInDialogs !== true) return false;
  if (isTextField(target)) return isShortcutWhileTyping(event);
  const presses = event.key === "Enter" || event.key === " ";
  return !(presses && target?.closest(PRESSABLE) && !event.ctrlKey && !event.metaKey);
}

function isShortcutWhileTyping({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (FUNCTION_KEY.test(key)) return true;
  return (altKey || ctrlKey || metaKey) && !FIELD_KEYS.test(key);
}
