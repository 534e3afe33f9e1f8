import { describe, type Scalar } from "../../shared/contract/contract.ts";
import type { BlockedInfo, ConflictInfo } from "../../shared/sync/sync-lists.ts";
import type { MarkedRow, SyncStore } from "../../shared/sync/sync-store.ts";
import { allMarked } from "../../shared/sync/unsent-files.ts";

function valueOf(of: Readonly<Record<string, unknown>> | null | undefined, name: string): Scalar {
  const value = of?.[name];
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function nameOf({ sync, row }: MarkedRow): string {
  const { nameField } = describe(sync.resource);
  return String(valueOf(row ?? sync.base, nameField) ?? "");
}

function fieldsOf({ sync, row }: MarkedRow): ConflictInfo["fields"] {
  const { conflict, base, resource } = sync;
  if (conflict?.kind === "fields") {
    return Object.fromEntries(
      Object.entries(conflict.fields).map(([name, values]) => [
        name,
        { base: values.base, mine: valueOf(row, name), theirs: values.theirs },
      ]),
    );
  }
  if (conflict?.kind !== "deleted_here") return {};
  const { was } = conflict;
  const changed = Object.keys(describe(resource).fields).filter(
    (name) => valueOf(was, name) !== valueOf(base, name),
  );
  return Object.fromEntries(
    changed.map((name) => [
      name,
      { base: valueOf(was, name), mine: null, theirs: valueOf(base, name) },
    ]),
  );
}

const common = (marked: MarkedRow) => ({
  id: marked.sync.id,
  resource: marked.sync.resource,
  record_id: marked.sync.id,
  parent_id: marked.sync.parent_id ?? null,
  name: nameOf(marked),
  unsent_since: marked.sync.unsent?.at ?? null,
});

/** What a person must decide, by record. */
export async function conflictsOf(store: SyncStore): Promise<readonly ConflictInfo[]> {
  const marked = await allMarked(store, "conflict");
  return marked.flatMap((each) => {
    const { conflict } = each.sync;
    return conflict ? [{ ...common(each), kind: conflict.kind, fields: fieldsOf(each) }] : [];
  });
}

/** What the server refused, by record, in its words. */
export async function blockedOf(store: SyncStore): Promise<readonly BlockedInfo[]> {
  const marked = await allMarked(store, "blocked");
  return marked.flatMap((each) => {
    const { blocked, remote_id } = each.sync;
    if (!blocked) return [];
    const change = remote_id === undefined ? "create" : each.row ? "update" : "delete";
    return [{ ...common(each), ...blocked, change }];
  });
}
