import {
  attribute,
  isChild,
  parentField,
  type ChildName,
  type ResourceName,
} from "../contract/contract.ts";
import type { Change, LogEntry } from "../store.ts";
import { settleOrder } from "./apply.ts";
import { forgetDeleted } from "./gone.ts";
import { readAheadOf } from "./read-ahead.ts";
import type { SyncDone } from "./sync-command.ts";
import type { SyncDraft, UnmarkedSyncRow } from "./sync-draft.ts";
import { takeTurn } from "./turn.ts";

/** Whether a change says more than that a row moved up or down among its siblings. */
function isOfItsOwn({ before, after }: Change): boolean {
  if (before === null || after === null) return true;
  return Object.keys(after).some((name) => name !== "idx");
}

/** The parent a changed child belongs to now, or belonged to. */
async function parentIdOf(
  draft: SyncDraft,
  resource: ChildName,
  change: Change,
): Promise<string | undefined> {
  const field = parentField(resource);
  const row = await draft.rows.get(resource, change.id);
  const id = row ? attribute(row, field) : Reflect.get(change.before ?? change.after ?? {}, field);
  return typeof id === "string" ? id : undefined;
}

async function lookAt(draft: SyncDraft, change: Change, entry: LogEntry): Promise<void> {
  const { resource, id } = change;
  const known = await draft.get(id);
  if (known?.conflict?.kind === "deleted_there" && !(await draft.rows.get(resource, id))) {
    await forgetDeleted(draft, known);
    return;
  }
  // Where it is there, or is looked for, is for the server's answers to say.
  const isThere = known?.base !== undefined || known?.attempt !== undefined;
  const parent_id =
    isChild(resource) && !isThere ? await parentIdOf(draft, resource, change) : undefined;
  const { blocked: _, ...sync }: UnmarkedSyncRow = {
    ...(known ?? { id, resource }),
    ...(parent_id === undefined ? {} : { parent_id }),
  };
  await takeTurn(draft, sync, { seq: entry.seq, at: entry.at });
}

/** Log entries read at once: one of an import holds hundreds of records. */
const ENTRIES_AT_ONCE = 4;
/** Changes after which a transaction ends: what a person does must not wait for it. */
const MOST_CHANGES = 1_000;

/** The next entries of the log, up to so many of them, or of changes in them. */
async function readLog(draft: SyncDraft, cursor: number, limit: number) {
  const entries: LogEntry[] = [];
  let changes = 0;
  while (entries.length < limit && changes < MOST_CHANGES) {
    const count = Math.min(ENTRIES_AT_ONCE, limit - entries.length);
    const next = await draft.source.log(entries.at(-1)?.seq ?? cursor, count);
    entries.push(...next);
    for (const entry of next) changes += entry.changes.length;
    if (next.length < count) return { entries, more: false };
  }
  return { entries, more: true };
}

/**
 * Looks at the next log entries for what is unsent by them (docs/SYNC.md, S5): a person's, a tool's, an import's and the first
 * start's changes; what sync itself wrote is the server's.
 */
export async function gather(draft: SyncDraft, limit: number): Promise<SyncDone> {
  const { cursor } = await draft.meta();
  const { entries, more } = await readLog(draft, cursor, limit);
  const own = entries.filter(({ actor }) => actor.kind !== "sync");
  const changes = own.flatMap((entry) => entry.changes.map((change) => ({ change, entry })));
  await readAheadOf(
    draft,
    changes.map(({ change }) => change),
  );
  const moved = new Map<string, ChildName>();
  for (const { change, entry } of changes) {
    const { resource } = change;
    if (isChild(resource) && change.after && Object.hasOwn(change.after, "idx")) {
      const parentId = await parentIdOf(draft, resource, change);
      if (parentId !== undefined) moved.set(`${resource} ${parentId}`, resource);
    }
    if (isOfItsOwn(change)) await lookAt(draft, change, entry);
  }
  for (const [key, resource] of moved) {
    await settleOrder(draft, resource, key.slice(resource.length + 1));
  }
  const last = entries.at(-1);
  if (last) await draft.changeMeta({ cursor: last.seq });
  return { kind: "gathered", more };
}

/** Offers records that were here before there was a server: those of a resource after an id (docs/SYNC.md, S31). */
export async function offer(
  draft: SyncDraft,
  resource: ResourceName,
  after: string | null,
  limit: number,
): Promise<SyncDone> {
  const rows = await draft.source.rowsAfter(resource, after, limit);
  const known = new Set((await draft.getMany(rows.map(({ id }) => id))).map(({ id }) => id));
  for (const row of rows) {
    if (known.has(row.id)) continue;
    const parent = isChild(resource)
      ? { parent_id: String(attribute(row, parentField(resource))) }
      : {};
    await takeTurn(draft, { id: row.id, resource, ...parent });
  }
  const next = rows.length < limit ? null : (rows.at(-1)?.id ?? null);
  const { offered } = await draft.meta();
  if (next === null && !offered.includes(resource)) {
    await draft.changeMeta({ offered: [...offered, resource] });
  }
  return { kind: "offered", next };
}
