import { isChild } from "../../shared/contract/contract.ts";
import type { Pending } from "../../shared/sync/pending.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import { knownParent, readList } from "./children.ts";
import { pooled } from "./pool.ts";
import { applyRows, believed, record, type Round } from "./round.ts";
import { send } from "./send.ts";
import { readHead } from "./sweep.ts";

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

/**
 * Reads once more where somebody may have made the same a moment ago: the rows of a parent, which the server may make on its own,
 * and the newest lookups and prospects, which another device may have just begun to give to it (docs/SYNC.md, S31).
 */
async function lookFirst(round: Round, pending: readonly Pending[]): Promise<boolean> {
  const looks = new Map<string, () => Promise<unknown>>();
  for (const each of pending) {
    if (each.kind !== "create" || !each.look_first) continue;
    const { resource, parent } = each;
    if (!isChild(resource)) looks.set(resource, () => readHead(round, resource));
    else if (parent) {
      const read = () => readList(round, resource, knownParent(parent));
      looks.set(`${resource} ${parent.id}`, read);
    }
  }
  const unread = [...looks].filter(([key]) => !round.looked.has(key));
  await pooled(unread, async ([key, look]) => {
    await look();
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
    round.sending.plan(pending);
    if (pending.length === 0) break;
    if (await lookFirst(round, pending)) continue;
    const opIds = await begin(round, pending);
    const sendable = pending.filter(({ kind, id }) => kind !== "create" || opIds.has(id));
    round.report({
      doing: { step: "sending", resource: null },
      done: round.progress.pushed,
      total: null,
    });
    await pooled(lanesOf(sendable), async (lane, free) => {
      for (const each of lane) {
        // While the last answer of a lane is written down, another lane has its turn.
        const answered = each === lane.at(-1) ? free : () => undefined;
        const sent = await send(round, each, opIds, answered);
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
