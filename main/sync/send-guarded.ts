import { isChild } from "../../shared/contract/contract.ts";
import type { PendingOf } from "../../shared/sync/pending.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import { knownParent, readList } from "./children.ts";
import type { Answer } from "./remote-client.ts";
import { applyRows, believed, record, type Round } from "./round.ts";

/** The record's row there as it is now; what others changed is taken over. Null where its list would not hold still. */
export async function readFresh(
  round: Round,
  pending: PendingOf<"update" | "remove">,
): Promise<RemoteRow | "gone" | null> {
  const { resource, remote_id, parent } = pending;
  if (isChild(resource) && parent) {
    const rows = await readList(round, resource, knownParent(parent));
    if (rows === "missing") return "gone";
    return rows && (rows.find(({ id }) => id === remote_id) ?? "gone");
  }
  const answer = await round.client.get(resource, remote_id);
  if (answer.kind === "missing") {
    await record(round, [{ kind: "gone", resource, remote_ids: [remote_id] }]);
    round.known.delete(resource, remote_id);
    return "gone";
  }
  const row = believed(answer);
  await applyRows(round, resource, [row]);
  return row;
}

const isStill = (row: RemoteRow | "gone" | null, { hash }: PendingOf<"update" | "remove">) =>
  row !== null && row !== "gone" && row.hash === hash;

/**
 * Makes sure that a change is meant for what the server has now (docs/SYNC.md, S8): it is read, unless the server says that it
 * honours If-Match (S35). Answers the tag to send with the change; null where it is meant for something else.
 */
async function tagToSend(
  round: Round,
  pending: PendingOf<"update" | "remove">,
): Promise<{ readonly etag?: string | undefined } | null> {
  if (pending.etag !== undefined && round.abilities.has("etag")) return { etag: pending.etag };
  const row = await readFresh(round, pending);
  if (row !== "gone")
    return row && isStill(row, pending) ? { etag: row.etag ?? pending.etag } : null;
  // Whether a row is gone that its parent's list is without is for the server to say (S15).
  if (pending.kind === "remove") return isChild(pending.resource) ? {} : null;
  await believeRowGone(round, pending);
  return null;
}

/** Sends a change on the condition that the server still has what it is meant for, and nobody has taken it back. */
export async function sendGuarded<T>(
  round: Round,
  pending: PendingOf<"update" | "remove">,
  sendIt: (etag: string | undefined) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const changed: Answer<T> = { kind: "changed" };
  const sendPlanned = async (etag?: string) =>
    (await round.sending.leave(pending)) ? sendIt(etag) : changed;
  const tag = await tagToSend(round, pending);
  if (!tag) return changed;
  const answer = await sendPlanned(tag.etag);
  if (answer.kind !== "changed") return answer;
  // Where nothing has changed, the tags are not the row's (proxies rewrite them): reading it is what there is.
  return isStill(await readFresh(round, pending), pending) ? sendPlanned() : answer;
}

/** A row that went to another parent here, and that its parent's list there is without: gone where it is so twice (S18). */
async function believeRowGone(round: Round, pending: PendingOf<"update">): Promise<void> {
  const { resource, remote_id, parent } = pending;
  if (!isChild(resource) || !parent || (await readFresh(round, pending)) !== "gone") return;
  await record(round, [{ kind: "gone", resource, remote_ids: [remote_id], parent_id: parent.id }]);
  round.known.delete(resource, remote_id);
}
