import { useEffect, type RefObject } from "react";
import { dragCards, dropPlace, endDrag, useDragged, type DropPlace } from "./drag.ts";
import { createEdgeScroll } from "./edge-scroll.ts";

/** A finger held still for so long picks the card up; until then it scrolls. */
const LONG_PRESS_MS = 350;
const STILL_PX = 8;

interface TouchDrag {
  /** What a card stands for: itself, or all that is selected with it. */
  readonly cardsOf: (id: string) => readonly string[];
  readonly onDrop: (cards: readonly string[], place: DropPlace) => void;
}

/** A card under a finger, as it follows it. */
function ghostOf(card: HTMLElement): HTMLElement {
  const { width, left, top } = card.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.append(...[...card.childNodes].map((child) => child.cloneNode(true)));
  ghost.className = card.className;
  ghost.inert = true;
  Object.assign(ghost.style, {
    position: "fixed",
    width: `${width}px`,
    height: `${card.offsetHeight}px`,
    left: `${left}px`,
    top: `${top}px`,
    right: "auto",
    zIndex: "50",
    opacity: "0.9",
    pointerEvents: "none",
  });
  document.body.append(ghost);
  return ghost;
}

/** Long press drags a card by touch; the browser's own drag and drop knows only the mouse. */
export function useTouchDrag(board: RefObject<HTMLElement | null>, { cardsOf, onDrop }: TouchDrag) {
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const scroll = createEdgeScroll(element);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };
    let ghost: HTMLElement | null = null;

    function pickUp(card: HTMLElement) {
      const id = card.dataset["card"];
      if (id === undefined) return;
      ghost = ghostOf(card);
      dragCards(cardsOf(id));
    }
    function stop() {
      clearTimeout(timer);
      scroll.stop();
      ghost?.remove();
      if (ghost) endDrag();
      ghost = null;
    }
    function onTouchStart(event: TouchEvent) {
      stop();
      const [touch] = event.touches;
      const target = event.target instanceof Element ? event.target : null;
      const card = target?.closest<HTMLElement>("[data-card]");
      if (!touch || !card || event.touches.length > 1 || target?.closest("button")) return;
      start = { x: touch.clientX, y: touch.clientY };
      timer = setTimeout(() => pickUp(card), LONG_PRESS_MS);
    }
    function onTouchMove(event: TouchEvent) {
      const [touch] = event.touches;
      if (!touch) return;
      const { clientX, clientY } = touch;
      if (!ghost) {
        if (Math.hypot(clientX - start.x, clientY - start.y) > STILL_PX) clearTimeout(timer);
        return;
      }
      event.preventDefault();
      ghost.style.transform = `translate(${clientX - start.x}px, ${clientY - start.y}px)`;
      scroll.at(clientX, clientY);
      useDragged.setState({ over: placeAt(clientX, clientY) });
    }
    function onTouchEnd(event: TouchEvent) {
      const { cards, over } = useDragged.getState();
      const wasDragging = ghost !== null;
      stop();
      if (!wasDragging) return;
      // No click on the card it was dragged by.
      event.preventDefault();
      if (over !== null) onDrop(cards, dropPlace(over));
    }
    // A long press is also how a context menu is asked for; the card's own menu has all of it.
    function onContextMenu(event: Event) {
      if (!ghost) return;
      event.preventDefault();
      event.stopPropagation();
    }

    element.addEventListener("touchstart", onTouchStart, { passive: true });
    element.addEventListener("touchmove", onTouchMove, { passive: false });
    element.addEventListener("touchend", onTouchEnd);
    element.addEventListener("touchcancel", stop);
    element.addEventListener("contextmenu", onContextMenu, true);
    return () => {
      stop();
      element.removeEventListener("touchstart", onTouchStart);
      element.removeEventListener("touchmove", onTouchMove);
      element.removeEventListener("touchend", onTouchEnd);
      element.removeEventListener("touchcancel", stop);
      element.removeEventListener("contextmenu", onContextMenu, true);
    };
  }, [board, cardsOf, onDrop]);
}

/** The place to drop at under a point of the window. */
function placeAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  return place?.dataset["drop"] ?? null;
}
