import type { RoundInfo } from "../../shared/sync/sync-status.ts";
import type { Depth } from "./rounds.ts";
import { Schedule, type Ended } from "./schedule.ts";

/** Waits on the clock of the schedule. */
export interface Timers {
  now(): number;
  /** Calls back after so long, unless it is cancelled before. */
  after(ms: number, call: () => void): () => void;
}

export interface Ran {
  readonly info: RoundInfo;
  readonly ended: Ended;
}

export interface RunnerParts {
  readonly timers: Timers;
  readonly random: () => number;
  readonly intervalMs: number;
  /** Does one round. Rejects only for a bug. */
  readonly round: (depth: Depth) => Promise<Ran>;
  readonly failed: (error: unknown) => void;
}

interface Wanted {
  readonly promise: Promise<RoundInfo | null>;
  resolve(info: RoundInfo | null): void;
  reject(error: unknown): void;
}

function want(): Wanted {
  let settle: Pick<Wanted, "resolve" | "reject"> | undefined;
  const promise = new Promise<RoundInfo | null>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (!settle) throw new Error("a promise did not begin");
  return { promise, ...settle };
}

/** Runs rounds when they are due or asked for, one at a time. */
export interface Runner {
  readonly isRunning: boolean;
  readonly retryAt: number | null;
  /** Whether rounds may begin; one under way is not ended by it. */
  allow(may: boolean): void;
  /** A whole round that begins from now on; all who ask before it begins share it. Null where none may begin any more. */
  run(): Promise<RoundInfo | null>;
  /** Does something between two rounds. */
  between<T>(work: () => Promise<T>): Promise<T>;
  changed(): void;
  wake(): void;
  setInterval(ms: number): void;
}

export function createRunner({ timers, random, intervalMs, round, failed }: RunnerParts): Runner {
  const schedule = new Schedule(intervalMs, timers.now(), random);
  let mayRun = false;
  let busy: Promise<unknown> | null = null;
  let wanted: Wanted | null = null;
  let cancel = () => {};

  /** Begins what is due, or waits for it. */
  function look(): void {
    cancel();
    if (busy || !mayRun) return;
    if (wanted) {
      const asked = wanted;
      wanted = null;
      begin("complete", asked);
      return;
    }
    const next = schedule.next();
    if (!next || next.at === Number.POSITIVE_INFINITY) return;
    cancel = timers.after(Math.max(0, next.at - timers.now()), () => begin(next.depth, null));
  }

  function begin(depth: Depth, asked: Wanted | null): void {
    if (busy) return;
    schedule.began();
    busy = round(depth)
      .then(
        ({ info, ended }) => {
          schedule.ended(ended, timers.now());
          asked?.resolve(info);
        },
        (error: unknown) => {
          failed(error);
          schedule.ended({ kind: "failed", retry_after_ms: null }, timers.now());
          asked?.reject(error);
        },
      )
      .finally(free);
  }

  function free(): void {
    busy = null;
    look();
  }

  return {
    get isRunning() {
      return busy !== null;
    },
    get retryAt() {
      return schedule.retryAt;
    },
    allow(may) {
      mayRun = may;
      if (!may) {
        wanted?.resolve(null);
        wanted = null;
      }
      look();
    },
    run() {
      if (!mayRun) return Promise.resolve(null);
      wanted ??= want();
      const { promise } = wanted;
      look();
      return promise;
    },
    async between(work) {
      for (let before = busy; before; before = busy) await before;
      const done = work();
      // Its failure is for whoever asked.
      busy = done.then(free, free);
      return done;
    },
    changed() {
      schedule.changed(timers.now());
      look();
    },
    wake() {
      schedule.wake(timers.now());
      look();
    },
    setInterval(ms) {
      schedule.setInterval(ms, timers.now());
      look();
    },
  };
}
