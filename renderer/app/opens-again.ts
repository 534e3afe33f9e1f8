import type { UnavailableReason } from "../../shared/store.ts";

/** After a power cut the browser may open its storage only the second time, or close it again at once. */
const OPEN_AGAIN_MS = 500;

/**
 * Loads a window anew whose database was closed while it was being opened. Once only: one that was loaded anew says what is wrong.
 * @returns whether it will be
 */
export function opensAgain(reason: UnavailableReason): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  const wasLoadedAnew =
    navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
  if (reason !== "closed" || wasLoadedAnew) return false;
  setTimeout(() => window.location.reload(), OPEN_AGAIN_MS);
  return true;
}
