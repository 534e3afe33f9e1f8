import { networkInterfaces } from "node:os";

const LOOK_INTERVAL_MS = 5_000;
/** A look that comes so much too late slept with the machine. */
const SLEPT_MS = 15_000;

function addresses(): string {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .sort()
    .join();
}

/**
 * Calls back when the machine wakes, or gets another address, as when it comes online (docs/SYNC.md, S14). No page is needed for
 * it. Answers what ends it.
 */
export function watchNetwork(woke: () => void): () => void {
  let before = addresses();
  let lookedAt = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    const next = addresses();
    const hasSlept = now - lookedAt > LOOK_INTERVAL_MS + SLEPT_MS;
    const isOnlineAnew = next !== before && next !== "";
    before = next;
    lookedAt = now;
    if (hasSlept || isOnlineAnew) woke();
  }, LOOK_INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
