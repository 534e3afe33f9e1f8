import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { announce } from "../ui/announcer.tsx";
import { useLatest } from "./use-latest.ts";
import { cardNear, firstCard, placeOf, type CardPlace, type Column } from "./columns.ts";

interface BoardFocus {
  /** The card one is at, or first comes to. */
  readonly active: CardPlace | null;
  /** Brings a card into view and puts the focus on it, or on what took its place. */
  readonly focusOn: (id: string) => void;
  /** Brings a card into view, and leaves the focus where it is. */
  readonly show: (id: string) => void;
}

/** The card to be at: the one that was, wherever it is now; or what took its place where it is gone. */
function found(columns: readonly Column[], last: CardPlace | null): CardPlace | null {
  if (!last) return firstCard(columns);
  return placeOf(columns, last.id) ?? cardNear(columns, last.key, last.index) ?? firstCard(columns);
}

/**
 * One card of the board is the one people are at: it takes the focus back when it is moved, undone or gone from the
 * board. Entering another column says what that comes to.
 */
export function useBoardFocus(
  board: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  describe: (key: string) => string,
): BoardFocus {
  const [last, setLast] = useState<CardPlace | null>(null);
  const active = useMemo(() => found(columns, last), [columns, last]);
  const wanted = useRef<"focus" | "view" | null>(null);
  const focused = useRef<{ readonly element: Element | null; readonly key: string } | null>(null);

  const now = useLatest(columns);
  const focusOn = useCallback(
    (id: string) => {
      wanted.current = "focus";
      setLast((before) => placeOf(now.current, id) ?? (before && { ...before }));
    },
    [now],
  );
  const show = useCallback(
    (id: string) => {
      const place = placeOf(now.current, id);
      if (!place) return;
      wanted.current ??= "view";
      setLast(place);
    },
    [now],
  );

  // After every drawing: the active card is always drawn, so it is there to take the focus.
  useEffect(() => {
    const isLost =
      focused.current?.element?.isConnected === false && document.activeElement === document.body;
    if (!active || (wanted.current === null && !isLost)) return;
    const card = board.current?.querySelector<HTMLElement>(
      `[data-card="${CSS.escape(active.id)}"]`,
    );
    if (!card) return;
    const isSeenOnly = wanted.current === "view" && !isLost;
    wanted.current = null;
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (isSeenOnly) return;
    card.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  });

  const said = useLatest(describe);
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const onFocusIn = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>("[data-card]") : null;
      const id = card?.dataset["card"];
      const place = id === undefined ? null : placeOf(now.current, id);
      if (!card || !place) {
        if (focused.current) focused.current = { ...focused.current, element: null };
        return;
      }
      // The same column again, or the first one after a change, needs no more words.
      if (focused.current && focused.current.key !== place.key) announce(said.current(place.key));
      focused.current = { element: card, key: place.key };
      setLast((before) =>
        before?.id === place.id && before.key === place.key && before.index === place.index
          ? before
          : place,
      );
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !element.contains(relatedTarget)) {
        focused.current = null;
      }
    };
    element.addEventListener("focusin", onFocusIn);
    element.addEventListener("focusout", onFocusOut);
    return () => {
      element.removeEventListener("focusin", onFocusIn);
      element.removeEventListener("focusout", onFocusOut);
    };
  }, [board, now, said]);

  return { active, focusOn, show };
}
