import { isChild } from "../../shared/contract/contract.ts";
import type { PendingOf } from "../../shared/sync/pending.ts";
import { knownParent, readList } from "./children.ts";
import { applyRows, believed, record, type Round } from "./round.ts";
import { PAGE_SIZE, SERVER_CLOCK_MARGIN_MS } from "./sweep.ts";
import { readInstant } from "../../shared/sync/wire.ts";

/** How long a server may take to do what it was asked, after its answer was lost (docs/SYNC.md, S10). */
export const SETTLE_MS = 5_000;

/** Reads the newest of a list, back to the server's time of the attempt; without one, all of it. */
async function readBackTo(round: Round, { resource, attempt }: PendingOf<"search">): Promise<void> {
  const since =
    attempt.server_time === null ? null : Date.parse(attempt.server_time) - SERVER_CLOCK_MARGIN_MS;
  let offset = 0;
  for (;;) {
    const page = believed(await round.client.list(resource, PAGE_SIZE, offset));
    await applyRows(round, resource, page.rows);
    const made = readInstant(page.rows.at(-1)?.attributes["created_at"]);
    const isFarEnough = since !== null && made !== null && Date.parse(made) < since;
    if (!page.has_more || page.rows.length === 0 || isFarEnough) return;
    // Rows that came while this was read push the others down: one is read twice rather than none.
    offset += Math.max(1, page.rows.length - 1);
  }
}

async function isStillAttempted({ parts }: Round, id: string): Promise<boolean> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof parts.store.marked>> = await parts.store.marked(
      "attempted",
      after,
      500,
    );
    if (page.some(({ sync }) => sync.id === id)) return true;
    after = page.length < 500 ? null : (page.at(-1)?.sync.id ?? null);
  } while (after !== null);
  return false;
}

/**
 * Looks for a create whose answer was lost. What is found is adopted by the store; what two looks, far enough apart, did
 * not find was not done, and may be sent again (docs/SYNC.md, S10).
 */
export async function search(
  round: Round,
  pending: PendingOf<"search">,
): Promise<"done" | "later" | "again"> {
  const { id, resource, parent } = pending;
  const lookedAt = round.parts.clock.now();
  if (isChild(resource) && parent) {
    const rows = await readList(round, resource, knownParent(parent));
    // A parent that is gone took the row with it.
    if (rows === null) return "later";
  } else await readBackTo(round, pending);
  if (!(await isStillAttempted(round, id))) {
    round.searched.delete(id);
    return "again";
  }
  const first = round.searched.get(id);
  if (first === undefined) {
    round.searched.set(id, lookedAt);
    return "later";
  }
  if (lookedAt - first < SETTLE_MS) return "later";
  round.searched.delete(id);
  await record(round, [{ kind: "give_up", id, resend: true }]);
  return "again";
}
