/** What a row is sorted by, as a number; NaN where it has nothing, which stays last either way. */
export interface SortKeys {
  readonly keys: Float64Array;
  readonly descending: boolean;
}

const isPackable = (highest: number, count: number) => highest * count < Number.MAX_SAFE_INTEGER;

/** The keys as whole numbers from 0 that sort the same, turned round for a descending order, nothing last. */
function places({ keys, descending }: SortKeys): Float64Array {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let areWhole = true;
  for (const key of keys) {
    if (Number.isNaN(key)) continue;
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
    if (!Number.isInteger(key)) areWhole = false;
  }
  const span = highest - lowest;
  if (lowest > highest) return new Float64Array(keys.length);
  if (areWhole && isPackable(span + 2, keys.length)) {
    return keys.map((key) =>
      Number.isNaN(key) ? span + 1 : descending ? highest - key : key - lowest,
    );
  }
  const distinct = keys.filter((key) => !Number.isNaN(key)).sort();
  let count = 0;
  for (const key of distinct)
    if (count === 0 || key !== distinct[count - 1]) distinct[count++] = key;
  return keys.map((key) => {
    if (Number.isNaN(key)) return count;
    const place = placeOf(distinct, count, key);
    return descending ? count - 1 - place : place;
  });
}

function placeOf(sorted: Float64Array, count: number, key: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The order of `count` rows by one or several keys, the first the most important; rows alike in all of them keep
 * their order. Place and position are packed into one number, so that the engine's own sort of numbers does it.
 */
export function sortOrder(count: number, sorts: readonly SortKeys[]): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  // From the least important key to the most: each pass keeps the order of the pass before.
  for (const sort of sorts.toReversed()) {
    const place = places(sort);
    const packed = new Float64Array(count);
    order.forEach((row, at) => {
      packed[at] = (place[row] ?? 0) * count + at;
    });
    packed.sort();
    const before = order.slice();
    packed.forEach((value, at) => {
      order[at] = before[value % count] ?? 0;
    });
  }
  return order;
}
