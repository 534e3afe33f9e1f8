import type { ResourceName } from "../contract/contract.ts";
import { NO_SERVER } from "./sync-row.ts";
import type { SyncCommand, SyncDone } from "./sync-command.ts";
import { acknowledge, acknowledgeOrder, acknowledgeRemoval } from "./acknowledge.ts";
import { applyChildren, applyRecords, applyWithRows } from "./apply.ts";
import { resolve, unblock } from "./decide.ts";
import { gather, offer } from "./gather.ts";
import { forgetRecord, removeThere } from "./gone.ts";
import { plan } from "./plan.ts";
import { readAhead } from "./read-ahead.ts";
import { SyncDraft, type SyncSource, type SyncWritten } from "./sync-draft.ts";
import { revertChoice } from "./revert-choice.ts";
import { lastServer } from "./sync-store.ts";
import { restore } from "./trash.ts";
import { takeTurn } from "./turn.ts";
import type { Environment } from "../domain/draft.ts";

const DONE: SyncDone = { kind: "done" };
const NOT_FOUND: SyncDone = { kind: "refused", reason: "not_found" };

type CommandOf<K extends SyncCommand["kind"]> = Extract<SyncCommand, { kind: K }>;

async function connect(
  draft: SyncDraft,
  { server, keep }: CommandOf<"connect">,
): Promise<SyncDone> {
  if (keep) await draft.changeMeta({ server, parted_from: null });
  else {
    draft.forget();
    await draft.changeMeta({ ...NO_SERVER, server, cursor: await draft.source.lastSeq() });
  }
  return DONE;
}

/** What is known of the server stays, so that nothing is doubled where it is connected again (docs/SYNC.md, S32). */
async function disconnect(draft: SyncDraft): Promise<SyncDone> {
  await draft.changeMeta({ server: null, parted_from: lastServer(await draft.meta()) });
  return DONE;
}

/** What nobody is shown, nobody can decide. */
async function isConnected(draft: SyncDraft): Promise<boolean> {
  return (await draft.meta()).server !== null;
}

async function begin(
  draft: SyncDraft,
  { id, op_id, body, server_time }: CommandOf<"begin">,
): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync || sync.remote_id !== undefined) return NOT_FOUND;
  draft.put({ ...sync, attempt: { op_id, body, server_time, may_resend: false } });
  return DONE;
}

async function giveUp(draft: SyncDraft, { id, resend }: CommandOf<"give_up">): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync?.attempt) return NOT_FOUND;
  const { attempt, ...rest } = sync;
  const isHere = (await draft.rows.get<ResourceName>(sync.resource, id)) !== undefined;
  await takeTurn(
    draft,
    resend && isHere ? { ...rest, attempt: { ...attempt, may_resend: true } } : rest,
  );
  return DONE;
}

async function block(draft: SyncDraft, command: CommandOf<"block">): Promise<SyncDone> {
  const sync = await draft.get(command.id);
  if (!sync) return NOT_FOUND;
  const { status, message, fields } = command;
  const { attempt: _, ...rest } = sync;
  const blocked = { status, message, fields, at: draft.environment.now() };
  await takeTurn(draft, { ...rest, blocked });
  return DONE;
}

async function rowsRead(draft: SyncDraft, { records }: CommandOf<"rows_read">): Promise<SyncDone> {
  const known = await draft.getMany(records.map(({ id }) => id));
  const hashes = new Map(records.map(({ id, hash }) => [id, hash]));
  for (const sync of known) {
    const rows_read = hashes.get(sync.id);
    if (rows_read !== undefined && rows_read !== sync.rows_read) draft.put({ ...sync, rows_read });
  }
  return DONE;
}

/** Others work on the rows of what was deleted here: a person is asked (docs/SYNC.md, S26). */
async function contest(draft: SyncDraft, id: string): Promise<SyncDone> {
  const sync = await draft.get(id);
  if (!sync?.base || (await draft.rows.get<ResourceName>(sync.resource, id))) return NOT_FOUND;
  await takeTurn(draft, { ...sync, conflict: { kind: "deleted_here", was: sync.base } });
  return DONE;
}

async function giveAgain(
  draft: SyncDraft,
  { resource, remote_ids }: CommandOf<"offer_again">,
): Promise<SyncDone> {
  await draft.readRemote(resource, remote_ids);
  for (const remoteId of remote_ids) {
    const sync = await draft.byRemote(resource, remoteId);
    if (sync) await forgetRecord(draft, sync.id);
  }
  return DONE;
}

async function carryOut(draft: SyncDraft, command: SyncCommand): Promise<SyncDone> {
  switch (command.kind) {
    case "connect":
      return connect(draft, command);
    case "disconnect":
      return disconnect(draft);
    case "offer":
      return offer(draft, command.resource, command.after, command.limit);
    case "gather":
      return gather(draft, command.limit);
    case "plan":
      return plan(draft, command.limit, command.skip);
    case "begin":
      return begin(draft, command);
    case "give_up":
      return giveUp(draft, command);
    case "acknowledge":
      return acknowledge(draft, command.id, command.sent, command.row);
    case "acknowledge_removal":
      return acknowledgeRemoval(draft, command.id);
    case "acknowledge_order":
      return acknowledgeOrder(draft, command.resource, command.parent_id, command.remote_ids);
    case "block":
      return block(draft, command);
    case "apply":
      return applyRecords(draft, command.resource, command.rows);
    case "apply_children":
      return applyChildren(draft, command.resource, command.parent_id, command.rows, command.gone);
    case "apply_with_rows":
      return applyWithRows(draft, command);
    case "rows_read":
      return rowsRead(draft, command);
    case "contest":
      return contest(draft, command.id);
    case "gone":
      await removeThere(draft, command.resource, command.remote_ids, command.parent_id);
      return DONE;
    case "offer_again":
      return giveAgain(draft, command);
    case "swept": {
      const { swept } = await draft.meta();
      if (!swept.includes(command.resource))
        await draft.changeMeta({ swept: [...swept, command.resource] });
      return DONE;
    }
    case "resolve":
      if (!(await isConnected(draft))) return NOT_FOUND;
      return resolve(draft, command.id, command.choice);
    case "revert_choice":
      return revertChoice(draft, command.seq, command.under_way);
    case "unblock":
      if (!(await isConnected(draft))) return NOT_FOUND;
      return unblock(draft, command.id, command.action);
    case "restore":
      return restore(draft, command.id);
  }
}

/**
 * Works out what commands of sync do, in order and at one instant, over what a storage holds inside one transaction (docs/SYNC.md,
 * S34). The storage then writes all of `written`, and one log entry of the rows' changes and the choice where there are any.
 */
export async function transactSync(
  source: SyncSource,
  environment: Environment,
  commands: readonly SyncCommand[],
  group: string,
): Promise<{ readonly done: readonly SyncDone[]; readonly written: SyncWritten }> {
  const now = environment.now();
  const draft = new SyncDraft(source, { ...environment, now: () => now }, group);
  await readAhead(draft, commands);
  const done: SyncDone[] = [];
  for (const command of commands) done.push(await carryOut(draft, command));
  return { done, written: await draft.written() };
}
