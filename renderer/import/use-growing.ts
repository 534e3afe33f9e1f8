import { useEffect, useState } from "react";

/**
 * How many of a list's entries to draw now: some more with each frame, so that a long list never holds the window up.
 * @param step entries of which as many fit into a frame
 */
export function useGrowing(count: number, step: number, atLeast = 0): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setDrawn((before) => before + step));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count, step]);
  return Math.max(drawn, atLeast);
}
