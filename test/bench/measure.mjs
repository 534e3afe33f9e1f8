/** Rounds of every measurement that the table shows a median of. */
export const ROUNDS = 5;

/** Milliseconds on a clock that only goes forward. */
export const now = () => performance.now();

export function median(values) {
  if (values.length === 0) throw new Error("a median needs at least one value");
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures several things in turn, so that what slows the machine down for a while slows all of them.
 * @param contenders name -> async () => number
 * @returns name -> median over the rounds, after one round of warm-up that does not count
 */
export async function alternate(contenders, rounds = ROUNDS) {
  const entries = Object.entries(contenders);
  const values = new Map(entries.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of entries) {
      const value = await measure();
      if (round > 0) values.get(name).push(value);
    }
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, median(all)]));
}
