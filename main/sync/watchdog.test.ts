import { expect, test } from "vitest";
import { Watchdog } from "./watchdog.ts";

const NOW = Date.parse("2026-03-02T12:00:00Z");

/** What is said after rounds of which each sent so much, and left so much waiting. */
function after(rounds: readonly (readonly [pushed: number, pending: number])[]) {
  const watchdog = new Watchdog();
  for (const [pushed, pending] of rounds) watchdog.cameThrough(pushed, pending);
  return watchdog.verdict(null, NOW);
}

test("S36 a queue of which three rounds on end sent nothing, and which became no shorter, does not move", () => {
  expect(
    after([
      [0, 2],
      [0, 2],
    ]),
  ).toBeNull();
  expect(
    after([
      [0, 2],
      [0, 2],
      [0, 3],
    ]),
  ).toBe("not_moving");
});

test("S36 a queue moves where something was sent, waits no longer or is given up", () => {
  const still = [
    [0, 4],
    [0, 4],
  ] as const;
  expect(after([...still, [1, 4], ...still])).toBeNull();
  expect(after([...still, [0, 3], [0, 3], [0, 3]])).toBeNull();
  expect(after([...still, [0, 0], [0, 0], [0, 0], [0, 0]])).toBeNull();

  const watchdog = new Watchdog();
  for (const [pushed, pending] of [...still, ...still]) watchdog.cameThrough(pushed, pending);
  watchdog.reset();
  expect(watchdog.verdict(null, NOW)).toBeNull();
});

test("S36 a change is old once it waits for more than a day, whatever moves", () => {
  const watchdog = new Watchdog();
  expect(watchdog.verdict("2026-03-01T12:00:00Z", NOW)).toBeNull();
  expect(watchdog.verdict("2026-03-01T11:59:59Z", NOW)).toBe("old");
});
