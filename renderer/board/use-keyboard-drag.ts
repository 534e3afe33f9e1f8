import { useEffect } from "react";
import { useDragged } from "./drag.ts";

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Places to drop at in the order they are seen, for the keys that go from one to the next. */
function nextPlace(event: KeyboardEvent): HTMLElement | null {
  const places = [...document.querySelectorAll<HTMLElement>("[data-drop]")];
  if (event.key === "Home") return places[0] ?? null;
  if (event.key === "End") return places.at(-1) ?? null;
  const step = event.key === "Tab" ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
  if (step === undefined) return null;
  const at = places.findIndex((place) => place.contains(document.activeElement));
  return places[(at + step + places.length) % places.length] ?? null;
}

/**
 * While cards are dragged by keyboard, arrows, Tab, Home and End go from place to place as they are seen. React
 * Aria, which holds the drag, takes the focus that moves for a choice; Enter drops and Escape cancels there.
 */
export function useKeyboardDrag(): void {
  const isDragging = useDragged(({ cards }) => cards.length > 0);
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const place = nextPlace(event);
      if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      place.focus();
      place.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    // Before React Aria, which listens on the document.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [isDragging]);
}
