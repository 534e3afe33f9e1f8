import { randomUUID } from "node:crypto";
import { itemAmounts, opportunityTotals } from "./amounts.ts";
import { readFields, requireFields } from "./body.ts";
import { rowObject, rowText, type RecordTable, type StoredRow } from "./record-table.ts";
import { Refusal } from "./refusal.ts";
import { RESOURCES, type ResourceName, type Row } from "./resources.ts";

const SECOND_MS = 1_000;
const ID_LENGTH = 16;

export interface RecordOptions {
  /** Milliseconds since 1970; the server knows whole seconds only. */
  readonly now: () => number;
  /** Item amounts and totals are computed, and what a client says of them is ignored. */
  readonly computes: boolean;
  /** Timestamps have the spaces of the reference's examples: `2024-01-15T09: 30: 00Z`. */
  readonly spacedTimestamps: boolean;
}

export interface Page {
  /** Each object in JSON. */
  readonly data: readonly string[];
  readonly total: number;
}

/** What the server does with its records, whoever asks: a request, or a test as one more client. */
export class Records {
  readonly #table: RecordTable;
  readonly #options: RecordOptions;
  readonly #snapshots: StoredRow[][] = [];

  constructor(table: RecordTable, options: RecordOptions) {
    this.#table = table;
    this.#options = options;
  }

  create(name: ResourceName, fields: unknown): Row {
    const resource = RESOURCES[name];
    const empty = Object.fromEntries([...resource.fields.keys()].map((field) => [field, null]));
    const row = { ...empty, ...resource.defaults, ...readFields(resource, fields) };
    requireFields(resource, row);
    return this.#table.transaction(() => {
      const parentId = this.#parentOf(name, row);
      const id = `${name}_${randomUUID().replaceAll("-", "").slice(0, ID_LENGTH)}`;
      const now = this.#timestamp();
      const stamps = parentId === null ? { created_at: now, updated_at: now } : {};
      const stored = {
        resource: name,
        id,
        parent_id: parentId,
        idx: parentId === null ? null : this.#table.count(name, parentId) + 1,
        created_s: this.#second(),
        body: JSON.stringify({ ...stamps, ...row }),
      };
      this.#table.insert(stored);
      if (!this.#options.computes) return rowObject(stored);
      this.#compute(name, parentId ?? id);
      return this.get(name, id);
    });
  }

  get(name: ResourceName, id: string): Row {
    return rowObject(this.#stored(name, id));
  }

  /** The newest first. */
  page(name: ResourceName, limit: number, offset: number): Page {
    const data = this.#table.newest(name, limit, offset);
    return { data, total: this.#table.count(name) };
  }

  /** A parent's children in their order; none for a parent the server does not know. */
  childPage(name: ResourceName, parentId: string, limit: number, offset: number): Page {
    const data = this.#table.children(name, parentId, limit, offset).map(rowText);
    const isAll = offset === 0 && data.length < limit;
    return { data, total: isAll ? data.length : this.#table.count(name, parentId) };
  }

  all(name: ResourceName): Row[] {
    return this.#table.newest(name, -1, 0).map((text) => JSON.parse(text) as Row);
  }

  children(name: ResourceName, parentId: string): Row[] {
    return this.#table.children(name, parentId).map(rowObject);
  }

  count(name: ResourceName): number {
    return this.#table.count(name);
  }

  /** What the fields do not name stays. A child whose parent is set to another goes to that one's end. */
  update(name: ResourceName, id: string, fields: unknown): Row {
    const resource = RESOURCES[name];
    return this.#table.transaction(() => {
      const stored = this.#stored(name, id);
      const before = JSON.parse(stored.body) as Row;
      const stamps = stored.parent_id === null ? { updated_at: this.#timestamp() } : {};
      const row: Row = { ...before, ...readFields(resource, fields), ...stamps };
      requireFields(resource, row);
      const parentId = this.#parentOf(name, row);
      const isMoved = parentId !== stored.parent_id;
      const idx = isMoved && parentId !== null ? this.#table.count(name, parentId) + 1 : stored.idx;
      this.#table.update({ id, parent_id: parentId, idx, body: JSON.stringify(row) });
      if (isMoved && stored.parent_id !== null) this.#closeGap(name, stored.parent_id);
      this.#compute(name, parentId ?? id);
      return this.get(name, id);
    });
  }

  /** For good, and its children with it. */
  remove(name: ResourceName, id: string): void {
    this.#table.transaction(() => {
      const { parent_id: parentId } = this.#stored(name, id);
      this.#table.remove(id);
      if (parentId !== null) this.#closeGap(name, parentId);
    });
  }

  reorder(name: ResourceName, parentId: string, ids: readonly string[]): Row[] {
    return this.#table.transaction(() => {
      const children = new Map(this.#table.children(name, parentId).map((row) => [row.id, row]));
      const isWhole = ids.length === children.size && new Set(ids).size === ids.length;
      if (!isWhole || !ids.every((id) => children.has(id))) {
        throw new Refusal(400, "ids must name every child once");
      }
      for (const [index, id] of ids.entries()) {
        const row = children.get(id);
        if (row !== undefined) this.#table.update({ ...row, idx: index + 1 });
      }
      return this.children(name, parentId);
    });
  }

  /** Many changes in one transaction: all or none, and quick. */
  together(work: () => void): void {
    this.#table.transaction(work);
  }

  /** Keeps all records as they are now. @returns what to restore them by */
  snapshot(): number {
    return this.#snapshots.push(this.#table.everything()) - 1;
  }

  /** As from an old backup: what came since is gone, and nothing tells the clients. */
  restore(snapshot: number): void {
    const rows = this.#snapshots[snapshot];
    if (rows === undefined) throw new Refusal(404, `There is no snapshot ${snapshot}`);
    this.#table.transaction(() => {
      this.#table.clear();
      for (const row of rows) this.#table.insert(row);
    });
  }

  #stored(name: ResourceName, id: string): StoredRow {
    const stored = this.#table.get(name, id);
    if (stored === undefined) throw new Refusal(404, `There is no ${name} ${id}`);
    return stored;
  }

  #parentOf(name: ResourceName, row: Row): string | null {
    const { parent } = RESOURCES[name];
    if (parent === null) return null;
    const id = String(row[parent.field]);
    if (this.#table.get(parent.resource, id) === undefined) {
      throw new Refusal(400, `There is no ${parent.resource} ${id}`);
    }
    return id;
  }

  #closeGap(name: ResourceName, parentId: string): void {
    for (const [index, row] of this.#table.children(name, parentId).entries()) {
      if (row.idx !== index + 1) this.#table.update({ ...row, idx: index + 1 });
    }
    this.#compute(name, parentId);
  }

  /** `id` is the opportunity's, also where it was an item that changed. */
  #compute(name: ResourceName, id: string): void {
    if (!this.#options.computes) return;
    if (name !== "opportunity" && name !== "opportunity-item") return;
    const stored = this.#stored("opportunity", id);
    const opportunity = JSON.parse(stored.body) as Row;
    const items = this.#table.children("opportunity-item", id).map((child) => {
      const item = JSON.parse(child.body) as Row;
      const computed = { ...item, ...itemAmounts(item, opportunity) };
      this.#putIfChanged(child, computed);
      return computed;
    });
    this.#putIfChanged(stored, { ...opportunity, ...opportunityTotals(opportunity, items) });
  }

  #putIfChanged(stored: StoredRow, row: Row): void {
    const body = JSON.stringify(row);
    if (body === stored.body) return;
    const stamped = "updated_at" in row ? { ...row, updated_at: this.#timestamp() } : row;
    this.#table.update({ ...stored, body: JSON.stringify(stamped) });
  }

  #second(): number {
    return Math.floor(this.#options.now() / SECOND_MS);
  }

  #timestamp(): string {
    const text = new Date(this.#second() * SECOND_MS).toISOString().replace(".000Z", "Z");
    return this.#options.spacedTimestamps ? text.replaceAll(":", ": ") : text;
  }
}
