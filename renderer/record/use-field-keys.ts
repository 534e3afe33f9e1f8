import { useRef, type FocusEvent, type KeyboardEvent } from "react";
import type { AutoSave } from "./use-auto-save.ts";

const isTextInput = (target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** A part of a date: what it holds, the form knows. */
const isDatePart = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.role === "spinbutton" && !isTextInput(target);

/** Enter saves a field (Ctrl+Enter one of many lines), Escape puts its stored value back. */
export function useFieldKeys(name: string, auto: AutoSave) {
  // A list keeps what is typed to itself until one of its options is chosen; its text tells that it was changed.
  const textAtFocus = useRef("");
  return {
    onFocusCapture({ target }: FocusEvent) {
      if (isTextInput(target)) textAtFocus.current = target.value;
    },
    onKeyDownCapture(event: KeyboardEvent) {
      const { target, key } = event;
      if (!isTextInput(target) && !isDatePart(target)) return;
      if (target.getAttribute("aria-expanded") === "true") return;
      const leaveAndReturn = (after?: () => void) => {
        event.preventDefault();
        event.stopPropagation();
        target.blur();
        after?.();
        target.focus();
      };
      if (key === "Escape") {
        const isTyped =
          target.role === "combobox" && isTextInput(target) && target.value !== textAtFocus.current;
        const isEdited = auto.restore(name) || isTyped;
        if (isEdited) leaveAndReturn(() => auto.restore(name));
      }
      const isMultiline = target instanceof HTMLTextAreaElement;
      if (key === "Enter" && (!isMultiline || event.ctrlKey || event.metaKey)) leaveAndReturn();
    },
  };
}
