import { useLayoutEffect } from "react";
import { isInOverlay } from "./key-context.ts";

interface TypedAhead {
  readonly text: string;
  /** Enter was pressed after it. */
  readonly isEntered: boolean;
}

const NOTHING: TypedAhead = { text: "", isEntered: false };
let typed = NOTHING;

/** What was typed between asking for a dialog and its being there: what its field begins with. */
export const typedAhead = (): TypedAhead => typed;

/** The character a key press types; null where it types none. */
function characterOf(event: KeyboardEvent): string | null {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  if (isCommand && !event.getModifierState("AltGraph")) return null;
  return Array.from(event.key).length === 1 ? event.key : null;
}

function catchTyping(close: () => void): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    // The dialog is there and hears for itself.
    if (isInOverlay(event.target instanceof Element ? event.target : null)) return;
    const character = characterOf(event);
    if (character !== null) typed = { text: typed.text + character, isEntered: false };
    else if (event.key === "Backspace") typed = { ...typed, text: typed.text.slice(0, -1) };
    else if (event.key === "Enter") typed = { ...typed, isEntered: true };
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  window.addEventListener("keydown", onKeyDown, { capture: true });
  return () => {
    window.removeEventListener("keydown", onKeyDown, { capture: true });
    typed = NOTHING;
  };
}

/** While a dialog was asked for and its code is still being fetched, keeps what is typed for it. */
export function useTypedAhead(isOpen: boolean, close: () => void): void {
  useLayoutEffect(() => (isOpen ? catchTyping(close) : undefined), [isOpen, close]);
}
