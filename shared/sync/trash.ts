import { parentOf, type ResourceName } from "../contract/contract.ts";
import { revert } from "../domain/revert.ts";
import type { LogEntry } from "../store.ts";
import type { LoggedChoice } from "./choice.ts";
import type { SyncDone } from "./sync-command.ts";
import type { SyncDraft } from "./sync-draft.ts";

/** How long what the server deleted can be brought back. */
export const TRASH_KEPT_DAYS = 30;

/**
 * Brings a record back from the trash as it was, with its rows and under the ids it had here (docs/SYNC.md, S23); the server gets
 * it as a new one. What it was is in the change log.
 */
export async function restore(draft: SyncDraft, id: string): Promise<SyncDone> {
  const entry = await draft.trashed(id);
  if (!entry) return { kind: "refused", reason: "not_found" };
  const entries = await draft.source.logOf(entry.group);
  const removed = entries.flatMap(({ changes }) => changes).filter(({ after }) => after === null);
  const changes = removed.filter((change) => {
    const parent = parentOf(change.resource);
    const parentId: unknown = parent && change.before && Reflect.get(change.before, parent.field);
    return change.id === id || parentId === id;
  });
  await revert(draft.rows, changes);
  if (!(await draft.rows.get<ResourceName>(entry.resource, id))) {
    return { kind: "refused", reason: "no_parent" };
  }
  draft.setTrash(id, undefined);
  draft.logChoice({ kind: "restored", ...entry });
  return { kind: "done" };
}

/**
 * Undoes that: the record is in the trash again, for what is left of its days (docs/SYNC.md, S23). One that was changed since
 * stays.
 */
export async function trashAgain(
  draft: SyncDraft,
  restored: Extract<LoggedChoice, { kind: "restored" }>,
  { changes }: LogEntry,
): Promise<SyncDone> {
  const { kind: _, ...trashed } = restored;
  const { id, resource, name } = trashed;
  await revert(draft.rows, changes);
  if (await draft.rows.get<ResourceName>(resource, id)) {
    return { kind: "reverted", kept: [{ resource, id, fields: [] }] };
  }
  draft.setTrash(id, trashed);
  draft.logChoice({ kind: "trashed_again", id, resource, name });
  return { kind: "reverted", kept: [] };
}
