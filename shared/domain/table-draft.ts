import {
  attribute,
  parentField,
  parentOf,
  type ChildName,
  type Patch,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import type { ChangeOf } from "../store.ts";
import type { RowSource } from "./row-source.ts";

export interface WrittenOf<R extends ResourceName> {
  readonly change: ChangeOf<R>;
  /** The record as it now is; undefined where it was removed. */
  readonly row: Row<R> | undefined;
}

interface Entry<R extends ResourceName> {
  readonly before: Row<R> | undefined;
  after: Row<R> | undefined;
}

/** One resource's part of a draft: rows read and written so far, and the queries they answer. */
export class TableDraft<R extends ResourceName> {
  readonly #resource: R;
  readonly #source: RowSource;
  readonly #entries = new Map<string, Entry<R>>();
  readonly #queries = new Map<string, Map<string, Map<string, Row<R>>>>();
  readonly #lastIdx = new Map<string, number>();

  constructor(resource: R, source: RowSource) {
    this.#resource = resource;
    this.#source = source;
  }

  async get(id: string): Promise<Row<R> | undefined> {
    const entry = this.#entries.get(id);
    if (entry) return entry.after;
    const row = await this.#source.get(this.#resource, id);
    if (row) this.#entries.set(id, { before: row, after: row });
    return row;
  }

  /** Reads records together that will be asked for one by one. */
  async readAhead(ids: readonly string[]): Promise<void> {
    const unread = ids.filter((id) => !this.#entries.has(id));
    for (const row of await this.#source.getMany(this.#resource, unread)) {
      this.#entries.set(row.id, { before: row, after: row });
    }
    for (const id of unread) {
      if (!this.#entries.has(id)) this.#entries.set(id, { before: undefined, after: undefined });
    }
  }

  /** The same for rows that will be asked for by the value of a field. */
  async readAheadWhere(field: string, values: readonly string[]): Promise<void> {
    const byValue = this.#answers(field);
    const unread = values.filter((value) => !byValue.has(value));
    if (unread.length === 0) return;
    for (const row of await this.#source.whereAny(this.#resource, field, unread)) {
      if (!this.#entries.has(row.id)) this.#entries.set(row.id, { before: row, after: row });
    }
    for (const value of unread) byValue.set(value, new Map());
    for (const { after } of this.#entries.values()) {
      if (after) byValue.get(String(attribute(after, field)))?.set(after.id, after);
    }
  }

  /** All that the storage has of the value is among the entries, or there is nothing of it: it need not be asked any more. */
  knowAll(field: string, value: string): ReadonlyMap<string, Row<R>> {
    const found = new Map<string, Row<R>>();
    for (const { after } of this.#entries.values()) {
      if (after && attribute(after, field) === value) found.set(after.id, after);
    }
    this.#answers(field).set(value, found);
    return found;
  }

  async where(field: string, value: string): Promise<Row<R>[]> {
    const known = this.#answers(field).get(value);
    if (known) return [...known.values()];
    const stored = await this.#source.where(this.#resource, field, value);
    for (const row of stored) {
      if (!this.#entries.has(row.id)) this.#entries.set(row.id, { before: row, after: row });
    }
    return [...this.knowAll(field, value).values()];
  }

  /** The values of a field that were asked for, each with its rows. */
  #answers(field: string): Map<string, Map<string, Row<R>>> {
    const byValue = this.#queries.get(field) ?? new Map<string, Map<string, Row<R>>>();
    this.#queries.set(field, byValue);
    return byValue;
  }

  /** How many children the parent has, which is also its last child's idx. */
  async countChildren(resource: ChildName, field: string, parentId: string): Promise<number> {
    const known = this.#lastIdx.get(parentId);
    if (known !== undefined) return known;
    let count = await this.#source.lastIdx(resource, parentId);
    for (const { before, after } of this.#entries.values()) {
      if (before && attribute(before, field) === parentId) count -= 1;
      if (after && attribute(after, field) === parentId) count += 1;
    }
    this.#lastIdx.set(parentId, count);
    return count;
  }

  /**
   * Of these parents, those whose children may not be in their right places: others were added or removed than
   * the last ones.
   */
  async upset(resource: ChildName, parents: Iterable<string>): Promise<string[]> {
    const field = parentField(resource);
    const moves = new Map([...parents].map((id) => [id, new EndMoves()]));
    for (const { before, after } of this.#entries.values()) {
      if (before === after) continue;
      const from = before && String(attribute(before, field));
      const to = after && String(attribute(after, field));
      const was = before && Number(attribute(before, "idx"));
      const is = after && Number(attribute(after, "idx"));
      if (from === to && was === is) continue;
      if (from !== undefined && was !== undefined) moves.get(from)?.left.push(was);
      if (to !== undefined && is !== undefined) moves.get(to)?.came.push(is);
    }
    const found = [...moves].map(async ([id, move]) => {
      if (move.left.length === 0 && move.came.length === 0) return [];
      return move.areAtEnd(await this.#source.lastIdx(resource, id)) ? [] : [id];
    });
    return (await Promise.all(found)).flat();
  }

  set(id: string, row: Row<R> | undefined): void {
    const entry = this.#entries.get(id);
    const replaced = entry?.after;
    if (entry) entry.after = row;
    else this.#entries.set(id, { before: undefined, after: row });
    for (const [field, byValue] of this.#queries) {
      if (replaced) byValue.get(String(attribute(replaced, field)))?.delete(id);
      if (row) byValue.get(String(attribute(row, field)))?.set(id, row);
    }
    const parent = parentOf(this.#resource);
    if (!parent) return;
    if (replaced) this.#shiftCount(String(attribute(replaced, parent.field)), -1);
    if (row) this.#shiftCount(String(attribute(row, parent.field)), 1);
  }

  #shiftCount(parentId: string, by: number): void {
    const count = this.#lastIdx.get(parentId);
    if (count !== undefined) this.#lastIdx.set(parentId, count + by);
  }

  /** What this draft changes: whole rows for creates and removals, else the fields that differ. */
  changes(): WrittenOf<R>[] {
    const resource = this.#resource;
    return [...this.#entries].flatMap(([id, { before, after }]): WrittenOf<R>[] => {
      if (before === after) return [];
      if (before === undefined || after === undefined) {
        if (before === undefined && after === undefined) return [];
        const change = { resource, id, before: before ?? null, after: after ?? null };
        return [{ change, row: after }];
      }
      const differing = difference<R>(before, after);
      return differing ? [{ change: { resource, id, ...differing }, row: after }] : [];
    });
  }
}

/** Where children of one parent came and left. */
class EndMoves {
  readonly came: number[] = [];
  readonly left: number[] = [];

  /** Whether they only came behind the last there was, or only left from the end. */
  areAtEnd(lastIdx: number): boolean {
    if (this.left.length > 0 && this.came.length > 0) return false;
    const follow = (places: readonly number[], last: number) =>
      places.toSorted((a, b) => a - b).every((place, index) => place === last + index + 1);
    return follow(this.came, lastIdx) && follow(this.left, lastIdx - this.left.length);
  }
}

/** The fields in which two versions of a record differ, or null where they are equal. */
export function difference<R extends ResourceName>(
  before: Row<R>,
  after: Row<R>,
): { before: Patch<R>; after: Patch<R> } | null {
  const old: Patch<R> = {};
  const fresh: Patch<R> = {};
  let differs = false;
  for (const name in after) {
    if (before[name] === after[name]) continue;
    old[name] = before[name];
    fresh[name] = after[name];
    differs = true;
  }
  return differs ? { before: old, after: fresh } : null;
}
