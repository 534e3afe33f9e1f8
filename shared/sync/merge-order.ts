/** The longest run of ids that have the same order in both lists: those nobody moved. */
function unmoved(from: readonly string[], to: readonly string[]): ReadonlySet<string> {
  const placeInFrom = new Map(from.map((id, index) => [id, index]));
  const sequence = to.filter((id) => placeInFrom.has(id));
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [index, id] of sequence.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const isBefore = (placeInFrom.get(sequence[earlier] ?? "") ?? 0) < (placeInFrom.get(id) ?? 0);
      if (isBefore && (lengths[earlier] ?? 0) + 1 > (lengths[index] ?? 0)) {
        lengths[index] = (lengths[earlier] ?? 0) + 1;
        previous[index] = earlier;
      }
    }
    if (last === -1 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  }
  const kept = new Set<string>();
  for (let index = last; index !== -1; index = previous[index] ?? -1)
    kept.add(sequence[index] ?? "");
  return kept;
}

/**
 * Merges the order of children as lists (docs/SYNC.md, S27). The result holds theirs and what is only here. Who moved
 * nothing takes the other's order; else theirs stands, and what was moved or made here goes behind what it is behind here.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const stays = unmoved(base, mine);
  const onServer = new Set(theirs);
  const isMovedHere = (id: string) => !onServer.has(id) || (base.includes(id) && !stays.has(id));
  const here = new Set(mine);
  const result = theirs.filter((id) => !here.has(id) || !isMovedHere(id));
  for (const [index, id] of mine.entries()) {
    if (!isMovedHere(id)) continue;
    const before = mine.slice(0, index).findLast((earlier) => result.includes(earlier));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  }
  return result;
}
