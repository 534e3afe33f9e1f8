import type { SyncStatus } from "../../shared/sync/sync-status.ts";

const OLD_MS = 24 * 3_600_000;
/** Rounds that come through one after the other without anything that waits having been sent. */
const STILL_ROUNDS = 3;

/** Notices a queue that does not move (docs/SYNC.md, S36). */
export class Watchdog {
  #pendingBefore = 0;
  #stillRounds = 0;

  /** A round came through: so much it sent, and so much waits now. */
  cameThrough(pushed: number, pending: number): void {
    const isStill = pending > 0 && pushed === 0 && pending >= this.#pendingBefore;
    this.#stillRounds = isStill ? this.#stillRounds + 1 : 0;
    this.#pendingBefore = pending;
  }

  reset(): void {
    this.#stillRounds = 0;
  }

  /** Why somebody should look; `now` is the device's own clock, and only told apart by days. */
  verdict(oldestUnsentAt: string | null, now: number): SyncStatus["stuck"] {
    if (oldestUnsentAt !== null && now - Date.parse(oldestUnsentAt) > OLD_MS) return "old";
    return this.#stillRounds >= STILL_ROUNDS ? "not_moving" : null;
  }
}
