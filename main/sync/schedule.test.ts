import { expect, test } from "vitest";
import { Schedule, type Ended } from "./schedule.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const through = (change: Partial<Extract<Ended, { kind: "through" }>> = {}): Ended => ({
  kind: "through",
  depth: "quick",
  has_changes: false,
  is_incomplete: false,
  look_again: false,
  ...change,
});
const failed: Ended = { kind: "failed", retry_after_ms: null };

/** A schedule of rounds every minute that has just done its first sweep, at 0. */
function settled(random = 1) {
  const schedule = new Schedule(MINUTE, 0, () => random);
  schedule.began();
  schedule.ended(through({ depth: "sweep" }), 0);
  return schedule;
}

test("S16 the first round sweeps at once, and quick ones follow at the interval", () => {
  const schedule = new Schedule(MINUTE, 5, () => 0);
  expect(schedule.next()).toEqual({ at: 5, depth: "sweep" });
  schedule.began();
  schedule.ended(through({ depth: "sweep" }), 100);
  expect(schedule.next()).toEqual({ at: 100 + MINUTE, depth: "quick" });
});

test("S14 what is changed here goes a moment later, several changes together", () => {
  const schedule = settled();
  schedule.changed(10 * SECOND);
  schedule.changed(10.5 * SECOND);
  expect(schedule.next()).toEqual({ at: 11 * SECOND, depth: "quick" });
});

test("S14 what is changed while a round runs goes in the one after it", () => {
  const schedule = settled();
  schedule.began();
  schedule.changed(MINUTE);
  schedule.ended(through(), MINUTE + 2 * SECOND);
  expect(schedule.next()).toEqual({ at: MINUTE + SECOND, depth: "quick" });
});

test("S16 sweeps come seldomer while nothing changes there, and often again when something did", () => {
  const schedule = settled();
  const sweptAt: number[] = [];
  let now = 0;
  while (sweptAt.length < 5) {
    const next = schedule.next();
    if (!next) throw new Error("no round is due");
    now = next.at;
    schedule.began();
    schedule.ended(through({ depth: next.depth }), now);
    if (next.depth === "sweep") sweptAt.push(now / MINUTE);
  }
  expect(sweptAt).toEqual([4, 12, 28, 58, 88]);
  schedule.began();
  schedule.ended(through({ has_changes: true }), now + MINUTE);
  schedule.began();
  schedule.ended(through(), now + 2 * MINUTE);
  expect(schedule.next()).toEqual({ at: now + 3 * MINUTE, depth: "sweep" });
});

test("S19 a list that would not hold still is swept again soon", () => {
  const schedule = settled();
  schedule.began();
  schedule.ended(through({ depth: "sweep", is_incomplete: true }), 10 * MINUTE);
  schedule.began();
  schedule.ended(through(), 11 * MINUTE);
  expect(schedule.next()).toEqual({ at: 12 * MINUTE, depth: "sweep" });
});

test("S14 failures are tried again after a random time up to a doubling limit of five minutes", () => {
  const waits = (random: number) => {
    const schedule = settled(random);
    return Array.from({ length: 10 }, () => {
      schedule.began();
      schedule.ended(failed, 0);
      return (schedule.next()?.at ?? 0) / SECOND;
    });
  };
  expect(waits(1)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  expect(waits(0.5).slice(0, 3)).toEqual([1, 2, 4]);
  expect(waits(0)[5]).toBe(0);
});

test("S14 nothing is tried before Retry-After, nor because something is changed here", () => {
  const schedule = settled(0);
  schedule.began();
  schedule.ended({ kind: "failed", retry_after_ms: 90 * SECOND }, 0);
  schedule.changed(SECOND);
  expect(schedule.next()?.at).toBe(90 * SECOND);
  expect(schedule.retryAt).toBe(90 * SECOND);
});

test("S14 coming online, waking or a person's wish ends the waiting, and failures count anew", () => {
  const schedule = settled();
  for (let failure = 0; failure < 6; failure += 1) {
    schedule.began();
    schedule.ended(failed, 0);
  }
  schedule.wake(SECOND);
  expect(schedule.next()?.at).toBe(SECOND);
  schedule.began();
  schedule.ended(failed, SECOND);
  expect(schedule.next()?.at).toBe(3 * SECOND);
});

test("S14 without a token nothing is tried again until somebody gives one", () => {
  const schedule = settled();
  schedule.began();
  schedule.ended({ kind: "waits" }, 0);
  schedule.changed(SECOND);
  expect(schedule.next()).toBeNull();
  schedule.wake(2 * SECOND);
  expect(schedule.next()?.at).toBe(2 * SECOND);
});

test("S10 a create whose answer was lost is looked for again once a slow server has settled", () => {
  const schedule = settled();
  schedule.began();
  schedule.ended(through({ look_again: true }), 0);
  expect(schedule.next()).toEqual({ at: 5 * SECOND, depth: "quick" });
});
