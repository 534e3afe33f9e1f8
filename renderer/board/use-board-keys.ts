import { useEffect, type RefObject } from "react";
import { messages } from "../language/language.ts";
import { selections } from "../selection/selection.ts";
import { shownSelection } from "../selection/shown-selection.ts";
import { announce } from "../ui/announcer.tsx";
import { formatNumber } from "../forms/format.ts";
import { cardByKey, cardsBetween } from "./board-keys.ts";
import type { Column } from "./columns.ts";

/** Says how many cards are selected of those that are shown. */
export function announceSelection(): void {
  const { board } = messages();
  const { length } = shownSelection("opportunity");
  announce(length === 0 ? board.selectionCleared : board.selectedCount(formatNumber(length)));
}

/** Arrows, Page Up and Down, Home and End go from card to card; with Shift they select on the way. */
export function useBoardKeys(
  board: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  focusOn: (id: string) => void,
): void {
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, shiftKey, altKey, ctrlKey, metaKey } = event;
      const card = target instanceof Element ? target.closest<HTMLElement>("[data-card]") : null;
      const id = card?.dataset["card"];
      if (id === undefined || altKey || ctrlKey || metaKey) return;
      const selection = selections.opportunity.getState();
      if (key === "Escape" && selection.ids.size > 0) {
        event.preventDefault();
        selection.clear();
        announceSelection();
        return;
      }
      const place = cardByKey(columns, id, key);
      if (!place) return;
      event.preventDefault();
      if (shiftKey) {
        const anchor = selection.anchor ?? id;
        selection.set(cardsBetween(columns, anchor, place.id), anchor);
        announceSelection();
      }
      focusOn(place.id);
    };
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [board, columns, focusOn]);
}
