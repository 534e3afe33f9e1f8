import { useLayoutEffect, useRef, type RefObject } from "react";

/** A heading comes before what can be pressed, so that a key pressed twice does not deal with the next entry too. */
const FOCUSABLE = "h3, a[href], button:not([disabled])";

/**
 * Keeps a person at the place in a list where they are when the entry they were at is dealt with and goes: the focus
 * goes to what came to its place, or to the list itself (which takes it) where nothing is left.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const at = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const entries = () => [...element.querySelectorAll("[data-entry]")];
    const note = ({ target }: FocusEvent) => {
      const place = entries().findIndex(
        (entry) => target instanceof Node && entry.contains(target),
      );
      at.current = place < 0 ? null : place;
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
      const next = left[Math.min(at.current, left.length - 1)];
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
