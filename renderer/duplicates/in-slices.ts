/** Longest time the window is kept from drawing and hearing. */
const SLICE_MS = 10;

/** Takes things one by one and lets the window breathe in between. False where it was stopped. */
export async function inSlices<T>(
  things: Iterable<T>,
  take: (thing: T) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const thing of things) {
    take(thing);
    if (performance.now() < until) continue;
    await scheduler.yield();
    if (signal.aborted) return false;
    until = performance.now() + SLICE_MS;
  }
  return !signal.aborted;
}
