import { parentOf, type ResourceName } from "../shared/contract/contract.ts";
import { packRow, unpackRow, type PackedRow } from "../shared/contract/packed-row.ts";
import { NewestFirst } from "../shared/newest-first.ts";
import type { ChangeOf } from "../shared/store.ts";

/**
 * One resource in main's memory: packed rows as JSON text, which takes a fraction of what objects do, in the
 * order of the lists; children also by parent.
 */
export class MirrorTable {
  readonly #resource: ResourceName;
  readonly #parentField: string | undefined;
  readonly #rows = new NewestFirst<string>();
  readonly #childIds = new Map<string, Set<string>>();
  /** Ids by when they were last changed; made when somebody first asks by that, and kept up from then on. */
  #updates: NewestFirst<string> | undefined;

  constructor(resource: ResourceName) {
    this.#resource = resource;
    this.#parentField = parentOf(resource)?.field;
  }

  clear(): void {
    this.#rows.clear();
    this.#childIds.clear();
    this.#updates = undefined;
  }

  get(id: string): PackedRow | undefined {
    const json = this.#rows.get(id);
    return json === undefined ? undefined : parse(json);
  }

  page(limit: number, offset: number, parentId?: string) {
    if (parentId === undefined) {
      return { rows: this.#rows.page(limit, offset).map(parse), total: this.#rows.size };
    }
    const ids = [...(this.#childIds.get(parentId) ?? [])];
    const children = ids.flatMap((id) => this.get(id) ?? []);
    children.sort((a, b) => Number(a["idx"]) - Number(b["idx"]));
    return { rows: children.slice(offset, offset + limit), total: children.length };
  }

  /** A page of the records that were changed then or later; its cost grows with their number, not with all there are. */
  changedPage(limit: number, offset: number, since: string) {
    this.#updates ??= this.#byUpdate();
    const ids = this.#rows.inOrder(this.#updates.since(since));
    const rows = ids.slice(offset, offset + limit).flatMap((id) => this.get(id) ?? []);
    return { rows, total: ids.length };
  }

  #byUpdate(): NewestFirst<string> {
    const updates = new NewestFirst<string>();
    const rows = this.#rows.page(this.#rows.size, 0).map(parse);
    const stamped = rows.map(({ id, updated_at }) => ({ id, at: String(updated_at ?? "") }));
    stamped.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
    for (const { id, at } of stamped) updates.set(id, at, id);
    return updates;
  }

  put(row: PackedRow): void {
    this.#unlink(row.id);
    this.#updates?.set(row.id, String(row["updated_at"] ?? ""), row.id);
    this.#rows.set(row.id, String(row["created_at"] ?? ""), JSON.stringify(row));
    if (this.#parentField === undefined) return;
    const parentId = String(row[this.#parentField]);
    const siblings = this.#childIds.get(parentId) ?? new Set<string>();
    this.#childIds.set(parentId, siblings.add(row.id));
  }

  /** Carries out one change of the log; one that is already in is carried out again to the same end. */
  apply({ id, before, after }: Pick<ChangeOf<ResourceName>, "id" | "before" | "after">): void {
    if (after === null) {
      this.#unlink(id);
      this.#rows.delete(id);
      this.#updates?.delete(id);
      return;
    }
    const known = before === null ? undefined : this.get(id);
    // An update of a row that is gone belongs to a removal that is still to come.
    if (before !== null && !known) return;
    this.put(packRow(unpackRow(this.#resource, { ...known, ...after, id })));
  }

  #unlink(id: string): void {
    if (this.#parentField === undefined) return;
    const known = this.get(id);
    if (!known) return;
    const parentId = String(known[this.#parentField]);
    const siblings = this.#childIds.get(parentId);
    siblings?.delete(id);
    if (siblings?.size === 0) this.#childIds.delete(parentId);
  }
}

function parse(json: string): PackedRow {
  // Written by put() above, from a row.
  const row: PackedRow = JSON.parse(json);
  return row;
}
