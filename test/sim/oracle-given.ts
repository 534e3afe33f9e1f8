import type { LogBook } from "./log-book.ts";
import { markOf } from "./history.ts";
import { rowsOf, type Snapshot } from "./snapshot.ts";
import type { World } from "./world.ts";

/** Those that belong to nothing else; their rows go with them. */
const OWNERS = ["opportunity", "prospect"] as const;

/** What a person gave to the server again is there again, or was until somebody deleted it: it was not just believed to be gone. */
export function notGivenBack(
  { history }: World,
  snapshot: Snapshot,
  book: LogBook,
  tell: (detail: string) => void,
): void {
  const here = new Set(
    OWNERS.flatMap((name) => [...rowsOf(snapshot, name).values()].map((row) => markOf(name, row))),
  );
  for (const { mark, at } of history.givenBy(snapshot.device.index)) {
    if (!book.isOwner(mark) || here.has(mark) || history.wasCreatedSince(mark, at)) continue;
    if ((book.removedAt(mark) ?? -1) < at)
      tell(`${mark} was given to the server again, and is neither there nor here`);
  }
}
