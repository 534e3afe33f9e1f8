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

  constructor(resource: ResourceName) {
    this.#resource = resource;
    this.#parentField = parentOf(resource)?.field;
  }

  clear(): void {
    this.#rows.clear();
    this.#childIds.clear();
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

  put(row: PackedRow): void {
    this.#unlink(row.id);
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
