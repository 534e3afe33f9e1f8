import type { RefObject } from "react";
import { useDrop } from "react-aria-components/useDrop";
import { CARD_DRAG_TYPE, COLUMN_DRAG_TYPE, dropName, useDragged, type DropPlace } from "./drag.ts";

interface CardDrop {
  readonly place: DropPlace;
  readonly onDrop: (cards: readonly string[], place: DropPlace) => void;
  /** Takes a column that is let go here; absent where columns have no order. */
  readonly onDropColumn?: ((key: string) => void) | undefined;
}

/** Makes an element a place where cards are let go, by mouse, keyboard, screen reader and finger. */
export function useCardDrop(
  ref: RefObject<HTMLElement | null>,
  { place, onDrop, onDropColumn }: CardDrop,
) {
  const name = dropName(place);
  const isUnderFinger = useDragged(({ over }) => over === name);
  const isDragging = useDragged(({ cards, column }) => cards.length > 0 || column !== null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) =>
      types.has(CARD_DRAG_TYPE) || (onDropColumn && types.has(COLUMN_DRAG_TYPE))
        ? "move"
        : "cancel",
    onDrop() {
      // What is dragged was noted as it was picked up; another window's cards are not known here.
      const { cards, column } = useDragged.getState();
      if (column !== null) onDropColumn?.(column);
      else if (cards.length > 0) onDrop(cards, place);
    },
  });
  return {
    dropProps: { ...dropProps, "data-drop": name },
    isOver: (isDropTarget && isDragging) || isUnderFinger,
  };
}
