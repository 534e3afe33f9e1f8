import { useEffect, useState } from "react";

/** Entries that are drawn at once: as many fit into a frame. */
const STEP = 3;

/** How many of a list's entries to draw now: a few more with each frame, so that a long list never holds the window up. */
export function useGrowing(count: number, atLeast = 0): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setDrawn((before) => before + STEP));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count]);
  return Math.max(drawn, atLeast);
}
