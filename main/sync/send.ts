import { isChild } from "../../shared/contract/contract.ts";
import type { Pending, PendingOf } from "../../shared/sync/pending.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import { forgetLists, knownParent, readList } from "./children.ts";
import type { Answer } from "./remote-client.ts";
import { Halted, believed, record, type Round } from "./round.ts";
import { search } from "./search.ts";
import { readFresh, sendGuarded } from "./send-guarded.ts";

/** Rows of a record that is to be deleted there that are looked at; one that has more is asked about. */
const ROWS_LOOKED_AT = 200;

/** What came of sending one change: it is done, waits for another round, or is to be planned anew. */
export type Sent = "done" | "later" | "again";

async function block(
  round: Round,
  id: string,
  answer: {
    readonly status: number;
    readonly message: string;
    readonly fields?: Extract<Answer<never>, { kind: "refused" }>["fields"];
  },
): Promise<Sent> {
  const { status, message, fields = [] } = answer;
  await record(round, [{ kind: "block", id, status, message, fields }]);
  return "done";
}

function noteKnown(
  round: Round,
  { resource }: Pending,
  id: string,
  { id: remote_id, hash }: RemoteRow,
) {
  const before = round.known.of(resource).get(remote_id);
  round.known.set(resource, { id, remote_id, hash, is_due: before?.is_due ?? true });
}

async function acknowledge(
  round: Round,
  pending: PendingOf<"create" | "update">,
  row: RemoteRow,
  answered: () => void,
): Promise<Sent> {
  answered();
  const sent = pending.kind === "create" ? pending.body : pending.patch;
  const [done] = await record(round, [{ kind: "acknowledge", id: pending.id, sent, row }]);
  if (done?.kind !== "refused") {
    noteKnown(round, pending, pending.id, row);
    round.report({ pushed: round.progress.pushed + 1 });
    return "done";
  }
  if (done.reason !== "no_echo" || pending.kind === "create") return "later";
  // The answer is not the record: what the server has now tells.
  const read = isChild(pending.resource)
    ? undefined
    : await round.client.get(pending.resource, row.id);
  const whole = read && believed(read);
  const [again] = whole
    ? await record(round, [{ kind: "acknowledge", id: pending.id, sent, row: whole }])
    : [];
  if (again?.kind === "done") return "done";
  return block(round, pending.id, {
    status: 0,
    message: "The server's answer does not give back what was sent.",
  });
}

async function sendCreate(
  round: Round,
  pending: PendingOf<"create">,
  opId: string,
  answered: () => void,
): Promise<Sent> {
  const { id, resource, body } = pending;
  const answer = await round.client.create(resource, body, opId);
  switch (answer.kind) {
    case "ok":
      return acknowledge(round, pending, answer.value, answered);
    case "missing":
    case "refused":
      return block(round, id, answer);
    case "changed":
      return "later";
    case "unauthorised":
      await record(round, [{ kind: "give_up", id, resend: true }]);
      throw new Halted(answer);
    case "later":
      if (answer.sent === "no") await record(round, [{ kind: "give_up", id, resend: true }]);
      throw new Halted(answer);
  }
}

async function sendUpdate(
  round: Round,
  pending: PendingOf<"update">,
  answered: () => void,
): Promise<Sent> {
  const { id, resource, remote_id, patch } = pending;
  const answer = await sendGuarded(round, pending, (etag) =>
    round.client.update(resource, remote_id, patch, etag),
  );
  switch (answer.kind) {
    case "ok":
      return acknowledge(round, pending, answer.value, answered);
    case "changed":
      return "again";
    case "missing": {
      const row = await readFresh(round, pending);
      return row === null || row === "gone" ? "again" : block(round, id, answer);
    }
    case "refused":
      return block(round, id, answer);
    case "unauthorised":
    case "later":
      throw new Halted(answer);
  }
}

/** Whether the rows of a record that is to be deleted there are as they are known here. */
async function areRowsKnown(
  round: Round,
  { remote_id, children }: PendingOf<"remove">,
): Promise<boolean> {
  for (const child of children) {
    const answer = await round.client.list(child, ROWS_LOOKED_AT, 0, remote_id);
    if (answer.kind === "missing") return true;
    const page = believed(answer);
    if (page.has_more || page.rows.some((row) => !round.known.isSame(child, row))) return false;
  }
  return true;
}

async function sendRemoval(
  round: Round,
  pending: PendingOf<"remove">,
  answered: () => void,
): Promise<Sent> {
  const { id, resource, remote_id } = pending;
  if (!(await areRowsKnown(round, pending))) {
    await record(round, [{ kind: "contest", id }]);
    return "done";
  }
  const answer = await sendGuarded(round, pending, (etag) =>
    round.client.remove(resource, remote_id, etag),
  );
  switch (answer.kind) {
    case "ok":
    case "missing":
      answered();
      await record(round, [{ kind: "acknowledge_removal", id }]);
      round.known.delete(resource, remote_id);
      round.report({ pushed: round.progress.pushed + 1 });
      return "done";
    case "changed":
      return "again";
    case "refused":
      return block(round, id, answer);
    case "unauthorised":
    case "later":
      throw new Halted(answer);
  }
}

async function sendOrder(round: Round, pending: PendingOf<"reorder">): Promise<Sent> {
  const { id, resource, parent, remote_ids } = pending;
  const rows = await readList(round, resource, knownParent(parent));
  if (rows === "missing" || rows === null) return "later";
  const there = new Set(rows.map((row) => row.id));
  // Somebody added or removed one: the order is to be worked out anew.
  if (there.size !== remote_ids.length || remote_ids.some((each) => !there.has(each)))
    return "again";
  const answer = await round.client.reorder(resource, parent.remote_id, remote_ids);
  switch (answer.kind) {
    case "ok": {
      const isTaken = answer.value.join() === remote_ids.join();
      if (!isTaken)
        return block(round, id, { status: 0, message: "The server did not take the order." });
      const command = {
        kind: "acknowledge_order",
        resource,
        parent_id: parent.id,
        remote_ids,
      } as const;
      await record(round, [command]);
      round.report({ pushed: round.progress.pushed + 1 });
      return "done";
    }
    case "missing":
    case "refused":
      return block(round, id, answer);
    case "changed":
      return "again";
    case "unauthorised":
    case "later":
      throw new Halted(answer);
  }
}

/**
 * Sends one change, and writes down what its answer means.
 * @param answered called once its answer is there, and what follows is only written down
 */
export async function send(
  round: Round,
  pending: Pending,
  opIds: ReadonlyMap<string, string>,
  answered: () => void,
): Promise<Sent> {
  try {
    switch (pending.kind) {
      case "create":
        return await sendCreate(round, pending, opIds.get(pending.id) ?? "", answered);
      case "search":
        return await search(round, pending);
      case "update":
        return await sendUpdate(round, pending, answered);
      case "remove":
        return await sendRemoval(round, pending, answered);
      case "reorder":
        return await sendOrder(round, pending);
    }
  } finally {
    round.sending.settle(pending);
    forgetLists(round, pending);
  }
}
