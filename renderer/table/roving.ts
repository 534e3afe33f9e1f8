import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

interface Roving {
  /** The one row that Tab reaches. */
  readonly activeIndex: number;
  /** Brings a row into view and puts the focus on it. */
  readonly focusRow: (index: number) => void;
}

const PAGE_ROWS = 10;

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE_ROWS,
  PageDown: PAGE_ROWS,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Arrow keys over the rows of a virtual list: Tab reaches one row, arrows, Page Up and Down, Home and End go on
 * from there. The rows carry `data-row={index}` on what takes the focus.
 */
export function useRoving(
  list: RefObject<HTMLElement | null>,
  count: number,
  scrollToIndex: (index: number) => void,
): Roving {
  const [wanted, setWanted] = useState(0);
  const activeIndex = Math.max(0, Math.min(wanted, count - 1));
  const focusPending = useRef<number | null>(null);

  // The row to focus may be drawn only after the list has scrolled: this looks again after every drawing.
  useEffect(() => {
    if (focusPending.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${focusPending.current}"]`);
    if (!row) return;
    focusPending.current = null;
    row.focus({ preventScroll: true });
  });

  const focusRow = useCallback(
    (index: number) => {
      setWanted(index);
      focusPending.current = index;
      scrollToIndex(index);
    },
    [scrollToIndex],
  );

  // Where the focused row itself is gone, not only out of view, its neighbour takes the focus.
  const focused = useRef<HTMLElement | null>(null);
  const countBefore = useRef(count);
  useEffect(() => {
    const isFewer = count < countBefore.current;
    countBefore.current = count;
    if (!focused.current || focused.current.isConnected) return;
    focused.current = null;
    if (isFewer && count > 0 && document.activeElement === document.body) focusRow(activeIndex);
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const target = event.target instanceof HTMLElement ? event.target : null;
      const row = target?.closest<HTMLElement>("[data-row]");
      if (step === undefined || !row || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      focusRow(Math.max(0, Math.min(Number(row.dataset["row"]) + step, count - 1)));
    };
    const onFocusIn = (event: FocusEvent) => {
      focused.current = event.target instanceof HTMLElement ? event.target : null;
    };
    const onFocusOut = () => {
      focused.current = null;
    };
    element.addEventListener("keydown", onKeyDown);
    element.addEventListener("focusin", onFocusIn);
    element.addEventListener("focusout", onFocusOut);
    return () => {
      element.removeEventListener("keydown", onKeyDown);
      element.removeEventListener("focusin", onFocusIn);
      element.removeEventListener("focusout", onFocusOut);
    };
  }, [list, count, focusRow]);

  return { activeIndex, focusRow };
}
