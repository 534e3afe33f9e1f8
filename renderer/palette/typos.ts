/** Words shorter than this are taken as they are: one letter more or less makes another word of them. */
const TOLERANT_FROM_LETTERS = 4;
const TWO_TYPOS_FROM_LETTERS = 8;
const MAX_LETTERS = 32;

/** How many typos a word may have. One with a digit in it is a number or a code, and has none. */
export function toleratedTypos(word: string): number {
  if (word.length < TOLERANT_FROM_LETTERS || word.length > MAX_LETTERS || /\d/.test(word)) return 0;
  return word.length < TWO_TYPOS_FROM_LETTERS ? 1 : 2;
}

const WIDTH = MAX_LETTERS + 4;
// Kept between calls, for this is asked of every word of a hundred thousand records.
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * How many letters must be put in, left out, replaced or swapped for `word` to be how `term` begins; more than `most`
 * where it is more than that. Both have the same first letter.
 */
export function typosToBeginning(word: string, term: string, most: number): number {
  const columns = Math.min(term.length, word.length + most);
  if (columns < word.length - most) return most + 1;
  let [before, above, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let j = 0; j <= columns; j += 1) above[j] = j;
  for (let i = 1; i <= word.length; i += 1) {
    const letter = word.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= columns; j += 1) {
      const same = letter === term.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        letter === term.charCodeAt(j - 2) &&
        word.charCodeAt(i - 2) === term.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  let typos = most + 1;
  for (let j = 0; j <= columns; j += 1) typos = Math.min(typos, above[j] ?? typos);
  return typos;
}
