import { childrenOf, parentField, referencesTo, type ResourceName } from "../contract/contract.ts";
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

/**
 * Reads what commands on many records are going to ask for all at once: the records themselves, those that point
 * at them, and the children of those to be removed. Asked for one after the other, each would wait for the storage.
 */
export async function readAhead(draft: Draft, commands: readonly Command[]): Promise<void> {
  const subjects = new Map<ResourceName, string[]>();
  const removed = new Map<ResourceName, string[]>();
  for (const command of commands) {
    const subject = subjectOf(command);
    if (!subject) continue;
    add(subjects, subject);
    if (command.kind === "remove") add(removed, subject);
  }
  const reads: Promise<void>[] = [];
  for (const [resource, ids] of subjects) {
    if (ids.length < 2) continue;
    reads.push(draft.readAhead(resource, ids));
    for (const { resource: pointing, field, by } of referencesTo(resource)) {
      if (by === "id") reads.push(draft.readAheadWhere(pointing, field, ids));
    }
  }
  for (const [resource, ids] of removed) {
    if (ids.length < 2) continue;
    for (const child of childrenOf(resource)) {
      reads.push(draft.readAheadWhere(child, parentField(child), ids));
    }
  }
  await Promise.all(reads);
}

function add(
  ids: Map<ResourceName, string[]>,
  { resource, id }: { resource: ResourceName; id: string },
) {
  const list = ids.get(resource);
  if (list) list.push(id);
  else ids.set(resource, [id]);
}
