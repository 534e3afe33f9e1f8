import { afterAll, describe, expect, test } from "vitest";
import { runSeed } from "./run-seed.ts";

const SEEDS = 1_025;
/** Few enough for the name of a failing test to say much. */
const CHUNK = 25;
const CHUNK_MS = 60_000;

/** Every promise of docs/SYNC.md over devices, a server and other clients that chance drives; README.md says what is checked. */
describe("S34 all that was done ends on the server and on all devices, whatever breaks on the way", () => {
  let ran = 0;
  afterAll(() => {
    process.stdout.write(`${ran} seeds ran\n`);
  });

  const firsts = Array.from({ length: SEEDS / CHUNK }, (_, index) => index * CHUNK + 1);
  test.for(firsts)("seeds from %i", { timeout: CHUNK_MS }, async (first) => {
    for (let seed = first; seed < first + CHUNK; seed += 1) {
      const violations = await runSeed({ seed });
      ran += 1;
      expect(violations, `npm run sim -- --seed ${seed} --trace`).toEqual([]);
    }
  });
});
