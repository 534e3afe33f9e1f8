import { useEffect, useState, type RefObject } from "react";

/** A column is drawn when it comes this near to what can be seen of the board. */
const NEAR_PX = 240;

/**
 * Whether an element can be seen, or nearly, within the board that scrolls it sideways. Until the browser has said
 * so it is what it is first taken for.
 */
export function useNear(ref: RefObject<HTMLElement | null>, isNearAtFirst: boolean): boolean {
  const [isNear, setNear] = useState(isNearAtFirst);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: element.closest("[data-board]"), rootMargin: `0px ${NEAR_PX}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}
