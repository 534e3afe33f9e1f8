/** Seeds that still break a promise, with what is known of each. `regressions.test.ts` runs them, and says so as soon as one holds. */
export const OPEN_SEEDS: ReadonlyMap<number, string> = new Map([
  [
    4485,
    "a prospect's row keeps the old id there of an opportunity that was given to the server again",
  ],
  [5371, "after two opportunities were made one, the order of a prospect's rows waits for ever"],
]);
