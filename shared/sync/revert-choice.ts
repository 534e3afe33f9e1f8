import { attribute, type ResourceName, type Scalar } from "../contract/contract.ts";
import { revert } from "../domain/revert.ts";
import type { Kept, LogEntry } from "../store.ts";
import type { Choice, LoggedChoice } from "./choice.ts";
import { resolve, save } from "./decide.ts";
import { fieldsAsTheyWere, isOpenThere } from "./open-there.ts";
import type { SyncDone } from "./sync-command.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { FieldConflict, SyncRow } from "./sync-row.ts";
import { restore, trashAgain } from "./trash.ts";
import { takeTurn } from "./turn.ts";

type Made = Extract<LoggedChoice, { kind: "made" }>;

/** The conflict that was decided, as it is to be decided again; null where nothing of it can be. */
type Reopened = { readonly choice: Choice; readonly kept: readonly Kept[] } | null;

async function reopenFields(
  draft: SyncDraft,
  { id, resource, choice, was: [before] }: Made,
  fields: Readonly<Record<string, FieldConflict>>,
  { changes }: LogEntry,
): Promise<Reopened> {
  const now = await draft.get(id);
  const row = await draft.rows.get<ResourceName>(resource, id);
  const others = now?.conflict ?? { kind: "fields", fields: {} };
  if (!now?.base || !row || others.kind !== "fields") return null;
  const isAsItWas = fieldsAsTheyWere(now);
  const change = changes.find((each) => each.id === id);
  const [old, chosen] = [{ ...change?.before }, { ...change?.after }];
  const again: Record<string, FieldConflict> = {};
  const choices: Exclude<Choice, string> = {};
  const mine: Record<string, Scalar> = {};
  const kept: string[] = [];
  for (const [name, conflict] of Object.entries(fields)) {
    const one = typeof choice === "string" ? choice : choice[name];
    if (one === undefined) continue;
    const isChanged = Object.hasOwn(chosen, name);
    // Mine was chosen, and is theirs since: nothing is left to decide.
    const isAsChosen = isChanged
      ? attribute(row, name) === attribute(chosen, name)
      : attribute(row, name) !== conflict.theirs;
    if (!isAsChosen || !isAsItWas(name, conflict.theirs)) {
      kept.push(name);
      continue;
    }
    again[name] = conflict;
    choices[name] = one;
    if (isChanged) mine[name] = attribute(old, name);
  }
  if (Object.keys(again).length === 0) return null;
  await save(draft, now, mine);
  const unsent = now.unsent ?? before?.unsent;
  await takeTurn(draft, {
    ...now,
    ...(unsent ? { unsent } : {}),
    conflict: { kind: "fields", fields: { ...others.fields, ...again } },
  });
  return { choice: choices, kept: kept.length > 0 ? [{ resource, id, fields: kept }] : [] };
}

/** It was kept and was to go to the server as a new one, or went to the trash: neither may have been followed by more. */
async function reopenDeletedThere(
  draft: SyncDraft,
  { id, resource, choice, was }: Made,
  { changes }: LogEntry,
): Promise<Reopened> {
  const isHere = async () => (await draft.rows.get<ResourceName>(resource, id)) !== undefined;
  if (choice === "theirs" && (await isHere())) return null;
  await revert(draft.rows, changes);
  if (!(await isHere())) return null;
  for (const sync of was) await takeTurn(draft, sync);
  draft.setTrash(id, undefined);
  return { choice, kept: [] };
}

/** It was to be deleted there too, or came back: it may not be gone there, nor worked on here. */
async function reopenDeletedHere(
  draft: SyncDraft,
  { id, resource, choice }: Made,
  conflict: SyncRow["conflict"],
  { changes }: LogEntry,
): Promise<Reopened> {
  const now = await draft.get(id);
  if (!now || now.conflict) return null;
  const before = await draft.rows.get<ResourceName>(resource, id);
  if ((choice === "mine") === (before !== undefined)) return null;
  await revert(draft.rows, changes);
  if (await draft.rows.get<ResourceName>(resource, id)) return null;
  const { removal_decided: _, ...undecided } = now;
  await takeTurn(draft, { ...undecided, ...(conflict ? { conflict } : {}) });
  return { choice, kept: [] };
}

async function reopen(draft: SyncDraft, made: Made, entry: LogEntry): Promise<Reopened> {
  if (!isOpenThere(made, await draft.get(made.id))) return null;
  const conflict = made.was[0]?.conflict;
  if (conflict?.kind === "fields") return reopenFields(draft, made, conflict.fields, entry);
  if (conflict?.kind === "deleted_there") return reopenDeletedThere(draft, made, entry);
  return reopenDeletedHere(draft, made, conflict, entry);
}

/**
 * Undoes a choice, or does it again after that (docs/SYNC.md, S30). Undone, its conflict is there again with base, mine and
 * theirs, or the record is in the trash again, and nothing of it is sent; what of it has been sent, or changed since, stays and
 * is named.
 * @param underWay records of which something is on its way to the server
 */
export async function revertChoice(
  draft: SyncDraft,
  seq: number,
  underWay: readonly string[],
): Promise<SyncDone> {
  const [entry] = await draft.source.log(seq - 1, 1);
  const logged = entry?.seq === seq ? entry.choice : undefined;
  if (!entry || !logged) return { kind: "refused", reason: "not_found" };
  const { id, resource, name } = logged;
  const all: SyncDone = { kind: "reverted", kept: [{ resource, id, fields: [] }] };
  if (logged.kind === "restored") return trashAgain(draft, logged, entry);
  if (logged.kind !== "made") {
    const again =
      logged.kind === "taken_back" ? resolve(draft, id, logged.choice) : restore(draft, id);
    return (await again).kind === "done" ? { kind: "reverted", kept: [] } : all;
  }
  if (underWay.includes(id)) return all;
  const reopened = await reopen(draft, logged, entry);
  if (!reopened) return all;
  draft.logChoice({ kind: "taken_back", id, resource, name, choice: reopened.choice });
  return { kind: "reverted", kept: reopened.kept };
}
