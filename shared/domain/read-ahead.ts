import { parentOf, referencesTo, type ResourceName } from "../contract/contract.ts";
import type { Command } from "../command.ts";
import type { Draft } from "./draft.ts";

/** The record a command is about, where it is one that is there. */
function subjectOf(command: Command): { resource: ResourceName; id: string } | null {
  switch (command.kind) {
    case "update":
    case "remove":
      return { resource: command.resource, id: command.id };
    case "declare_lost":
    case "reopen":
    case "recalculate":
      return { resource: "opportunity", id: command.id };
    default:
      return null;
  }
}

/** Ids by resource, each once. */
type Ids = Map<ResourceName, Set<string>>;

function add(ids: Ids, resource: ResourceName, id: string): void {
  ids.set(resource, (ids.get(resource) ?? new Set<string>()).add(id));
}

/** What taking changes back asks for: the records, and for rows that come back those they are rows of. */
function addReverted(
  { changes }: Extract<Command, { kind: "revert" }>,
  subjects: Ids,
  parents: Ids,
): void {
  for (const { resource, id, before, after } of changes) {
    add(subjects, resource, id);
    const parent = parentOf(resource);
    const parentId = parent && (before ?? after)?.[parent.field];
    if (parent && typeof parentId === "string") add(parents, parent.resource, parentId);
  }
}

/**
 * Reads what commands on many records are going to ask for all at once: the records themselves, and those that point
 * at them, which their children do. Asked for one after the other, each would wait for the storage.
 */
export async function readAhead(draft: Draft, commands: readonly Command[]): Promise<void> {
  const subjects: Ids = new Map();
  const parents: Ids = new Map();
  for (const command of commands) {
    if (command.kind === "revert") addReverted(command, subjects, parents);
    const subject = subjectOf(command);
    if (subject) add(subjects, subject.resource, subject.id);
  }
  const reads: Promise<void>[] = [];
  for (const [resource, own] of subjects) {
    if (own.size < 2) continue;
    const ids = [...own];
    reads.push(draft.readAhead(resource, ids));
    for (const { resource: pointing, field, by } of referencesTo(resource)) {
      if (by === "id") reads.push(draft.readAheadWhere(pointing, field, ids));
    }
  }
  for (const [resource, own] of parents) {
    if (own.size > 1) reads.push(draft.readAhead(resource, [...own]));
  }
  await Promise.all(reads);
}
