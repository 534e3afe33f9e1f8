import type { Depth } from "./rounds.ts";
import { SETTLE_MS } from "./search.ts";

/** Several changes in a row go together. */
const AFTER_WRITE_MS = 1_000;
/** A sweep follows a sweep that found something after this long; each that found nothing doubles it, up to the longest. */
const SWEEP_MIN_MS = 2 * 60_000;
const SWEEP_MAX_MS = 30 * 60_000;
/** What a first failure waits for at most; each further one doubles it, up to the longest (docs/SYNC.md, S14). */
const BACKOFF_FIRST_MS = 2_000;
const BACKOFF_MAX_MS = 5 * 60_000;

/** How a round ended, as far as the next one depends on it. */
export type Ended =
  | {
      readonly kind: "through";
      readonly depth: Depth;
      /** Something was different there. */
      readonly has_changes: boolean;
      /** A list would not hold still: it is to be read again soon. */
      readonly is_incomplete: boolean;
      /** Creates whose answer was lost are to be looked for once more. */
      readonly look_again: boolean;
    }
  | { readonly kind: "failed"; readonly retry_after_ms: number | null }
  /** Ended on purpose; the next one carries on at once. */
  | { readonly kind: "stopped" }
  /** Nothing helps but a person. */
  | { readonly kind: "waits" };

export interface NextRound {
  /** In the clock's milliseconds. */
  readonly at: number;
  readonly depth: Depth;
}

/**
 * When the next round is due, and how deep it goes. It owns no timer: who does tells it what happened and when, and asks
 * `next`. Times are milliseconds of one clock that never goes back.
 */
export class Schedule {
  readonly #random: () => number;
  #intervalMs: number;
  #roundAt: number;
  #sweepAt: number;
  #sweepEveryMs = SWEEP_MIN_MS;
  #failures = 0;
  /** Not before this moment, whatever is to be sent; null while nothing fails. */
  #retryAt: number | null = null;
  #isWaiting = false;

  constructor(intervalMs: number, now: number, random: () => number) {
    this.#intervalMs = intervalMs;
    this.#random = random;
    this.#roundAt = now;
    this.#sweepAt = now;
  }

  /** The next round; null while only a person can help. */
  next(): NextRound | null {
    if (this.#isWaiting) return null;
    const at = this.#retryAt ?? Math.min(this.#roundAt, this.#sweepAt);
    return { at, depth: this.#sweepAt <= at ? "sweep" : "quick" };
  }

  /** When it is tried again after a failure; null where nothing fails. */
  get retryAt(): number | null {
    return this.#isWaiting ? null : this.#retryAt;
  }

  /** A round begins: what is changed from now on is for the one after it. */
  began(): void {
    this.#roundAt = Number.POSITIVE_INFINITY;
  }

  /** Something was changed here. */
  changed(now: number): void {
    this.#roundAt = Math.min(this.#roundAt, now + AFTER_WRITE_MS);
  }

  /** The machine came online or woke, or a person asks: at once, whatever failed before. */
  wake(now: number): void {
    this.#isWaiting = false;
    this.#retryAt = null;
    this.#failures = 0;
    this.#roundAt = now;
  }

  setInterval(intervalMs: number, now: number): void {
    this.#intervalMs = intervalMs;
    this.#roundAt = Math.min(this.#roundAt, now + intervalMs);
  }

  ended(ended: Ended, now: number): void {
    switch (ended.kind) {
      case "through":
        this.#through(ended, now);
        return;
      case "failed":
        this.#failed(ended.retry_after_ms, now);
        return;
      case "stopped":
        this.#roundAt = now;
        return;
      case "waits":
        this.#isWaiting = true;
    }
  }

  #through(ended: Extract<Ended, { kind: "through" }>, now: number): void {
    this.#failures = 0;
    this.#retryAt = null;
    this.#isWaiting = false;
    this.#roundAt = Math.min(this.#roundAt, now + this.#intervalMs);
    if (ended.look_again) this.#roundAt = Math.min(this.#roundAt, now + SETTLE_MS);
    if (ended.has_changes || ended.is_incomplete) this.#sweepEveryMs = SWEEP_MIN_MS;
    else if (ended.depth !== "quick") {
      this.#sweepEveryMs = Math.min(SWEEP_MAX_MS, this.#sweepEveryMs * 2);
    }
    const sweepAt = now + this.#sweepEveryMs;
    this.#sweepAt = ended.depth === "quick" ? Math.min(this.#sweepAt, sweepAt) : sweepAt;
  }

  #failed(retryAfterMs: number | null, now: number): void {
    const most = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#retryAt = now + Math.max(this.#random() * most, retryAfterMs ?? 0);
  }
}
