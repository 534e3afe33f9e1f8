import { useLayoutEffect, useMemo, type RefObject } from "react";

/** How far each list was scrolled when it was left, in pixels, for as long as the window is open. */
const offsets = new Map<string, number>();

export const rememberedOffset = (key: string): number => offsets.get(key) ?? 0;

export function rememberOffset(key: string, offset_px: number): void {
  offsets.set(key, offset_px);
}

interface Scrolled {
  readonly scrollOffset: number | null;
}

/** Options of a virtualizer that takes a list back to where it was when it was left. */
export function useScrollMemory(key: string) {
  return useMemo(
    () => ({
      initialOffset: () => offsets.get(key) ?? 0,
      onChange: ({ scrollOffset }: Scrolled) => {
        if (scrollOffset !== null) offsets.set(key, scrollOffset);
      },
    }),
    [key],
  );
}

/** The same sideways, for an element that is not virtual. */
export function useSidewaysScrollMemory(key: string, element: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const current = element.current;
    if (!current) return;
    current.scrollTo({ left: offsets.get(key) ?? 0, behavior: "instant" });
    const remember = () => offsets.set(key, current.scrollLeft);
    current.addEventListener("scroll", remember);
    return () => current.removeEventListener("scroll", remember);
  }, [key, element]);
}
