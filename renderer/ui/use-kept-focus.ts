import { useLayoutEffect, useRef, type RefObject } from "react";

/** A heading comes before what can be pressed, so that a key pressed twice does not deal with the next entry too. */
const FOCUSABLE = "h3, a[href], button:not([disabled])";

/**
 * Keeps a person at the place in a list where they are when the entry they were at is dealt with and goes: the focus
 * goes to what came to its place, or to the list itself (which takes it) where nothing is left, or where it was at none
 * of its entries.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  /** The entry's place, -1 for elsewhere in the list; null where the focus is not in it. */
  const at = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const entries = () => [...element.querySelectorAll("[data-entry]")];
    const note = ({ target }: FocusEvent) => {
      at.current = entries().findIndex((entry) => target instanceof Node && entry.contains(target));
    };
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && element.contains(relatedTarget)) return;
      // Of one that is about to be taken away the focus was not taken by the person.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected) at.current = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (at.current === null || document.activeElement !== document.body) return;
      const left = entries();
      const next = at.current < 0 ? undefined : left[Math.min(at.current, left.length - 1)];
      (next?.querySelector<HTMLElement>(FOCUSABLE) ?? element).focus();
    });
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", note);
    element.addEventListener("focusout", leave);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", note);
      element.removeEventListener("focusout", leave);
    };
  }, [list]);
}
