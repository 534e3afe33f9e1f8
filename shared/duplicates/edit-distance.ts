const LENGTH_MAX = 200;

// Kept between calls, for this is asked of many pairs of names.
const rows = [
  new Uint8Array(LENGTH_MAX + 1),
  new Uint8Array(LENGTH_MAX + 1),
  new Uint8Array(LENGTH_MAX + 1),
] as const;

/**
 * Whether one text becomes the other with at most so many letters put in, left out, replaced or swapped with
 * their neighbour.
 */
export function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  if (a === b) return true;
  if (a.length > LENGTH_MAX || b.length > LENGTH_MAX) return false;
  // What both begin and end with costs nothing; most of a misspelt name is that.
  let from = 0;
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  let cut = 0;
  const rest = Math.min(a.length, b.length) - from;
  while (cut < rest && a.charCodeAt(a.length - 1 - cut) === b.charCodeAt(b.length - 1 - cut)) {
    cut += 1;
  }
  return isCoreWithin(a.slice(from, a.length - cut), b.slice(from, b.length - cut), most);
}

function isCoreWithin(a: string, b: string, most: number): boolean {
  let [before, above, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let j = 0; j <= b.length; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        (above[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1),
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      const isSwapped =
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [before, above, row] = [above, row, before];
  }
  return (above[b.length] ?? 0) <= most;
}
