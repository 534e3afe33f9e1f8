import type { Collection } from "dexie";

/** Of the rows in a span, at least one in so many must be wanted for it to be read whole. */
export const SPARSE = 2;
/** The same where rows are wanted by their parents, of which each may have some. */
export const CHILDREN_AT_ONCE = 10;

/**
 * The rows in a span, where it holds at most so many: reading it whole in one request is then quicker than asking for each
 * that is wanted of it. Undefined where it holds more. What is not there is known at once.
 */
export async function readNear<T>(
  span: () => Collection<T>,
  most: number,
): Promise<readonly T[] | undefined> {
  // Keys alone are cheap, also where there are too many of them.
  const keys = await span()
    .limit(most + 1)
    .primaryKeys();
  if (keys.length > most) return undefined;
  return keys.length === 0 ? [] : span().toArray();
}

/** The first and the last of some ids. */
export function endsOf(ids: readonly string[]): readonly [first: string, last: string] {
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const [first = ""] = sorted;
  return [first, sorted.at(-1) ?? first];
}
