import { renamesIn } from "../../shared/views/follow-rename.ts";
import type { DexieStore } from "../store/dexie-store.ts";
import { renamesSince } from "../store/renames.ts";
import { renameInDrafts, useViewState } from "./view-state.ts";

/** Lets drafts of views follow the new names of lookups: at once, and at the start those given while no window was open. */
export function followRenamesInDrafts({
  database,
  feed,
}: Pick<DexieStore, "database" | "feed">): () => void {
  const startedAt = feed.delivered;
  let queue = Promise.resolve();
  const follow = () => {
    queue = queue
      .then(async () => {
        const { drafts, renamesSeen } = useViewState.getState();
        // Without a draft nothing follows: the log need not be read, which a start would wait for.
        const { renames, last } =
          Object.keys(drafts).length === 0
            ? { renames: [], last: feed.delivered }
            : // What was seen may lie after the log's end: an older backup was restored.
              await renamesSince(database, Math.min(renamesSeen ?? startedAt, feed.delivered));
        renameInDrafts(renames, last);
      })
      // A storage that cannot be read is said elsewhere; what was missed is caught up with the next time.
      .catch(() => undefined);
  };
  follow();
  return feed.subscribe((entries) => {
    if (entries.some(({ changes }) => renamesIn(changes).length > 0)) follow();
  });
}
