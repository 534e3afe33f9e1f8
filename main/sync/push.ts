import { isChild } from "../../shared/contract/contract.ts";
import type { Pending } from "../../shared/sync/pending.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { KnownRow } from "../../shared/sync/sync-store.ts";
import { readList } from "./children.ts";
import { pooled } from "./pool.ts";
import type { Answer } from "./remote-client.ts";
import { Halted, applyRows, believed, record, type Round } from "./round.ts";
import { search } from "./search.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";

type PendingOf<K extends Pending["kind"]> = Extract<Pending, { kind: K }>;

/** Changes planned at once: enough to keep all connections busy. */
const PLAN_SIZE = 200;
/** How often one record is read again because others changed it meanwhile, before it waits for the next round. */
const MAX_TRIES = 3;

/** What is sent of one record, or one parent's children, goes one after the other. */
function lanesOf(pending: readonly Pending[]): Pending[][] {
  const lanes = new Map<string, Pending[]>();
  for (const each of pending) {
    const key = each.parent ? `${each.resource} ${each.parent.id}` : each.id;
    const lane = lanes.get(key) ?? [];
    lanes.set(key, lane);
    lane.push(each);
  }
  return [...lanes.values()];
}

/** What came of sending one change: it is done, waits for another round, or is to be planned anew. */
type Sent = "done" | "later" | "again";

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
): Promise<Sent> {
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

async function sendCreate(round: Round, pending: PendingOf<"create">, opId: string): Promise<Sent> {
  const { id, resource, body } = pending;
  const answer = await round.client.create(resource, body, opId);
  switch (answer.kind) {
    case "ok":
      return acknowledge(round, pending, answer.value);
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

/** The record's row there as it is now; what others changed is taken over. Null where its list would not hold still. */
async function readFresh(
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

function knownParent(parent: { readonly id: string; readonly remote_id: string }): KnownRow {
  return { ...parent, hash: "", is_due: false };
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

/** Sends a change on the condition that the server still has what it is meant for. */
async function sendGuarded<T>(
  round: Round,
  pending: PendingOf<"update" | "remove">,
  sendIt: (etag: string | undefined) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const tag = await tagToSend(round, pending);
  if (!tag) return { kind: "changed" };
  const answer = await sendIt(tag.etag);
  if (answer.kind !== "changed") return answer;
  // Where nothing has changed, the tags are not the row's (proxies rewrite them): reading it is what there is.
  return isStill(await readFresh(round, pending), pending) ? sendIt(undefined) : answer;
}

/** A row that went to another parent here, and that its parent's list there is without: gone where it is so twice (S18). */
async function believeRowGone(round: Round, pending: PendingOf<"update">): Promise<void> {
  const { resource, remote_id } = pending;
  if (!isChild(resource) || (await readFresh(round, pending)) !== "gone") return;
  await record(round, [{ kind: "gone", resource, remote_ids: [remote_id] }]);
  round.known.delete(resource, remote_id);
}

async function sendUpdate(round: Round, pending: PendingOf<"update">): Promise<Sent> {
  const { id, resource, remote_id, patch } = pending;
  const answer = await sendGuarded(round, pending, (etag) =>
    round.client.update(resource, remote_id, patch, etag),
  );
  switch (answer.kind) {
    case "ok":
      return acknowledge(round, pending, answer.value);
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
    const answer = await round.client.list(child, PLAN_SIZE, 0, remote_id);
    if (answer.kind === "missing") return true;
    const page = believed(answer);
    if (page.has_more || page.rows.some((row) => !round.known.isSame(child, row))) return false;
  }
  return true;
}

async function sendRemoval(round: Round, pending: PendingOf<"remove">): Promise<Sent> {
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

async function send(
  round: Round,
  pending: Pending,
  opIds: ReadonlyMap<string, string>,
): Promise<Sent> {
  switch (pending.kind) {
    case "create":
      return sendCreate(round, pending, opIds.get(pending.id) ?? "");
    case "search":
      return search(round, pending);
    case "update":
      return sendUpdate(round, pending);
    case "remove":
      return sendRemoval(round, pending);
    case "reorder":
      return sendOrder(round, pending);
  }
}

/** Marks creates before any of them leaves (docs/SYNC.md, S10). */
async function begin(
  round: Round,
  pending: readonly Pending[],
): Promise<ReadonlyMap<string, string>> {
  const creates = pending.filter((each) => each.kind === "create");
  const opIds = new Map(creates.map(({ id, op_id }) => [id, op_id ?? round.parts.newOpId()]));
  const commands = creates.map(({ id, body }): SyncCommand => {
    return { kind: "begin", id, op_id: opIds.get(id) ?? "", body, server_time: round.serverTime };
  });
  const done = await record(round, commands);
  const isBegun = (index: number) => done[index]?.kind === "done";
  return new Map([...opIds].filter((_, index) => isBegun(index)));
}

/** Rows the server may have made on its own are read before theirs is sent. */
async function lookFirst(round: Round, pending: readonly Pending[]): Promise<boolean> {
  const parents = new Map(
    pending.flatMap((each) =>
      each.kind === "create" && each.look_first && each.parent && isChild(each.resource)
        ? [[`${each.resource} ${each.parent.id}`, { resource: each.resource, parent: each.parent }]]
        : [],
    ),
  );
  const unread = [...parents].filter(([key]) => !round.looked.has(key));
  await pooled(unread, async ([key, { resource, parent }]) => {
    await readList(round, resource, knownParent(parent));
    round.looked.add(key);
  });
  return unread.length > 0;
}

/** Sends what can be sent, each thing after what it depends on, until there is no more (docs/SYNC.md, S6-S9). */
export async function push(round: Round): Promise<void> {
  const skip = new Set<string>();
  const tries = new Map<string, number>();
  for (;;) {
    const [planned] = await record(round, [{ kind: "plan", limit: PLAN_SIZE, skip: [...skip] }]);
    const pending = planned?.kind === "planned" ? planned.pending : [];
    if (pending.length === 0) break;
    if (await lookFirst(round, pending)) continue;
    const opIds = await begin(round, pending);
    const sendable = pending.filter(({ kind, id }) => kind !== "create" || opIds.has(id));
    round.report({
      doing: { step: "sending", resource: null },
      done: round.progress.pushed,
      total: null,
    });
    await pooled(lanesOf(sendable), async (lane) => {
      for (const each of lane) {
        const sent = await send(round, each, opIds);
        const count = (tries.get(each.id) ?? 0) + 1;
        tries.set(each.id, count);
        if (each.resource === "opportunity-item" && each.parent)
          round.touched.add(each.parent.remote_id);
        if (sent === "later" || count >= MAX_TRIES) skip.add(each.id);
        // What follows in this lane was planned for another state of things.
        if (sent !== "done") return;
      }
    });
    for (const { id, kind } of pending) if (kind === "create" && !opIds.has(id)) skip.add(id);
  }
  // What was looked for before and is not any more was found by a pull, or is of no matter here now.
  for (const id of round.searched.keys()) if (!tries.has(id)) round.searched.delete(id);
  await readSums(round);
}

/** Reads opportunities again whose items were sent: the server has worked their sums out anew (S12). */
async function readSums(round: Round): Promise<void> {
  const touched = [...round.touched];
  round.touched.clear();
  await pooled(touched, async (remoteId) => {
    const answer = await round.client.get("opportunity", remoteId);
    if (answer.kind !== "missing") await applyRows(round, "opportunity", [believed(answer)]);
  });
}
