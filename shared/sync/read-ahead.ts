import {
  isChild,
  parentField,
  parentOf,
  referenceOf,
  referencesTo,
  type ChildName,
  type ResourceName,
} from "../contract/contract.ts";
import { nameToAdoptBy, ownFields } from "./fields.ts";
import type { SyncCommand } from "./sync-command.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { RemoteRow, SyncRow } from "./sync-row.ts";

/** Values by what they are values of, each once. */
class Grouped<K> {
  readonly #values = new Map<K, Set<string>>();

  add(key: K, values: Iterable<string>): void {
    const known = this.#values.get(key) ?? new Set<string>();
    this.#values.set(key, known);
    for (const value of values) known.add(value);
  }

  /** Those with more than one value: one alone is as soon asked for when it is needed. */
  *several(): Generator<[K, string[]]> {
    for (const [key, values] of this.#values) if (values.size > 1) yield [key, [...values]];
  }
}

function textsIn(rows: readonly RemoteRow[], field: string): string[] {
  return rows.flatMap(({ attributes }) => {
    const value = attributes[field];
    return typeof value === "string" ? [value] : [];
  });
}

/** Records here, what is known of them there, and the records they are rows of. */
async function readRecords(draft: SyncDraft, records: Grouped<ResourceName>): Promise<void> {
  const reads = [...records.several()].flatMap(([resource, ids]) => [
    draft.getMany(ids),
    draft.rows.readAhead(resource, ids),
  ]);
  await Promise.all(reads);
}

/** What points at records: their children, and the rows of prospects for opportunities. */
async function readPointing(draft: SyncDraft, parents: Grouped<ResourceName>): Promise<void> {
  for (const [resource, ids] of parents.several()) {
    const pointing = referencesTo(resource).filter(({ by }) => by === "id");
    await Promise.all([
      draft.childrenOf(ids),
      ...pointing.map((from) => draft.rows.readAheadWhere(from.resource, from.field, ids)),
    ]);
    const rows = await Promise.all(
      pointing.flatMap((from) =>
        ids.map((id) => draft.rows.where<ResourceName>(from.resource, from.field, id)),
      ),
    );
    await draft.getMany(rows.flat().map(({ id }) => id));
  }
}

/** What a row of the server is known as here, and what it names. */
async function readRemote(draft: SyncDraft, resource: ResourceName, rows: readonly RemoteRow[]) {
  const remoteIds = rows.map(({ id }) => id);
  const reads = [draft.readRemote(resource, remoteIds)];
  for (const name of ownFields(resource)) {
    const target = referenceOf(resource, name);
    if (target?.by === "id") reads.push(draft.readRemote(target.resource, textsIn(rows, name)));
  }
  const name = nameToAdoptBy(resource);
  if (name !== undefined && referenceOf(resource, name)?.by !== "id") {
    reads.push(draft.rows.readAheadWhere(resource, name, [...new Set(textsIn(rows, name))]));
  }
  await Promise.all(reads);
}

/** Rows that name records which may not have been here before, and that are none of theirs. */
async function readStrangers(draft: SyncDraft, resource: ResourceName, ids: readonly string[]) {
  const naming = referencesTo(resource).filter(
    ({ by, resource: from, field }) => by === "id" && parentOf(from)?.field !== field,
  );
  await Promise.all(
    naming.map((from) => draft.rows.readAheadWhere(from.resource, from.field, ids)),
  );
}

/**
 * Reads what taking over many rows is going to ask for all at once; asked for one after the other, each would wait for the
 * storage.
 */
export async function readAhead(draft: SyncDraft, commands: readonly SyncCommand[]): Promise<void> {
  const remote = new Map<ResourceName, RemoteRow[]>();
  const records = new Grouped<ResourceName>();
  const parents = new Grouped<ResourceName>();
  const add = (resource: ResourceName, rows: readonly RemoteRow[]) => {
    const known = remote.get(resource) ?? [];
    remote.set(resource, known);
    known.push(...rows);
  };
  for (const command of commands) {
    if (command.kind === "apply_with_rows") {
      add(
        command.resource,
        command.records.map(({ row }) => row),
      );
      for (const { lists } of command.records)
        for (const list of lists) add(list.resource, list.rows);
    }
    if (command.kind !== "apply" && command.kind !== "apply_children") continue;
    const { resource } = command;
    add(resource, command.rows);
    if (command.kind !== "apply_children") continue;
    const parent = parentOf(resource);
    if (!parent) continue;
    records.add(parent.resource, [command.parent_id]);
    parents.add(parent.resource, [command.parent_id]);
  }
  for (const [resource, rows] of remote) {
    if (rows.length < 2) continue;
    await readRemote(draft, resource, rows);
    const ids = rows.map(({ id }) => id);
    const known = await Promise.all(ids.map((id) => draft.byRemote(resource, id)));
    const here = known.flatMap((sync) => sync?.id ?? []);
    // A record that is new here takes the server's id where that is free.
    records.add(resource, [...ids, ...here]);
    if (isChild(resource)) continue;
    parents.add(resource, here);
    await readStrangers(draft, resource, ids);
  }
  await Promise.all([readRecords(draft, records), readPointing(draft, parents)]);
}

/** The same for what is to be sent: the records, those they are rows of, and the rows beside them. */
export async function readAheadOf(
  draft: SyncDraft,
  syncs: readonly Pick<SyncRow, "id" | "resource" | "parent_id">[],
): Promise<void> {
  const records = new Grouped<ResourceName>();
  const siblings = new Grouped<ChildName>();
  for (const { id, resource, parent_id } of syncs) {
    records.add(resource, [id]);
    const parent = parentOf(resource);
    if (!parent || parent_id === undefined || !isChild(resource)) continue;
    records.add(parent.resource, [parent_id]);
    siblings.add(resource, [parent_id]);
  }
  await readRecords(draft, records);
  for (const [resource, parentIds] of siblings.several()) {
    const field = parentField(resource);
    await draft.rows.readAheadWhere(resource, field, parentIds);
    const rows = await Promise.all(parentIds.map((id) => draft.rows.where(resource, field, id)));
    await draft.getMany(rows.flat().map(({ id }) => id));
  }
}
