import { describe, isChild } from "../../shared/contract/contract.ts";
import type { Change, LogEntry } from "../../shared/store.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";

/** The record an act was about: the first that stands for itself, else the first there is. */
function subjectOf({ changes }: LogEntry): Change | undefined {
  return changes.find(({ resource }) => !isChild(resource)) ?? changes[0];
}

/**
 * The name the change itself tells of, which it does where the record was made, removed or renamed. The id of another
 * record is no name.
 */
function nameIn({ resource, before, after }: Change): string {
  const { nameField, fields } = describe(resource);
  if (fields[nameField]?.refersTo?.by === "id") return resourceLabel(resource);
  const name: unknown = Reflect.get(after ?? {}, nameField) ?? Reflect.get(before ?? {}, nameField);
  return typeof name === "string" ? name : resourceLabel(resource);
}

/** What an act was, in a few words: what was done to which record, or how many changes it made. */
export function actText(entry: LogEntry, count: number): string {
  const { undo } = messages();
  const { choice } = entry;
  if (choice?.kind === "made" || choice?.kind === "taken_back") {
    const { name, resource } = choice;
    return undo.decided(name === "" ? resourceLabel(resource) : name, count);
  }
  if (entry.actor.kind === "import") return undo.imported(entry.actor.file);
  const records = new Set(
    entry.changes.flatMap(({ resource, id }) => (isChild(resource) ? [] : [id])),
  );
  const subject = subjectOf(entry);
  if (!subject || records.size > 1) return undo.changes(count);
  const name = nameIn(subject);
  if (subject.before === null) return undo.added(name);
  return subject.after === null ? undo.deleted(name) : undo.changed(name);
}
