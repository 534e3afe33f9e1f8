import { FIELDS, REQUIRED, PARENT, CHILDREN, type Name, type Value } from "./server-fields.ts";
import { itemAmounts, opportunityTotals } from "../remote/amounts.ts";

export interface ServerRow {
  readonly id: string;
  readonly name: Name;
  readonly parentId: string | null;
  readonly createdS: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** Whoever changes something there: a device by its number, another client, or whoever brought an old backup back. */
export type Author = number | "another client" | "backup";

/** What happened on the server; the oracle hears of all of it. */
export interface Deed {
  readonly kind: "create" | "update" | "remove" | "reorder";
  readonly by: Author;
  readonly row: ServerRow;
  /** The fields that were given, with what they became. */
  readonly values: Readonly<Record<string, Value>>;
  /** Of an update: the row as it was. */
  readonly before?: ServerRow;
}

export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface ServerHabits {
  /** Amounts and totals are worked out there. */
  readonly computes: boolean;
  /** A deleted opportunity takes the prospects' rows for it along. */
  readonly cascadesLinks: boolean;
}

const SECOND_MS = 1_000;
/** A value that this server takes nowhere. */
export const REFUSED_VALUE = "unacceptable";

/** A plain server in memory: what the reference's pages say, and nothing more. Knows nothing of shared/. */
export class PlainServer {
  #rows = new Map<string, ServerRow>();
  /** Of each resource the newest first; of each parent its children in order. */
  #lists = new Map<string, string[]>();
  readonly #habits: ServerHabits;
  readonly #nowMs: () => number;
  readonly #newId: (name: Name) => string;
  readonly #tell: (deed: Deed) => void;

  constructor(
    habits: ServerHabits,
    nowMs: () => number,
    newId: (name: Name) => string,
    tell: (deed: Deed) => void,
  ) {
    this.#habits = habits;
    this.#nowMs = nowMs;
    this.#newId = newId;
    this.#tell = tell;
  }

  get(name: Name, id: string): ServerRow {
    const row = this.#rows.get(id);
    if (row?.name !== name) throw new Refused(404, `There is no ${name} ${id}`);
    return row;
  }

  all(name: Name): ServerRow[] {
    return [...this.#rows.values()].filter((row) => row.name === name);
  }

  list(name: Name, parentId: string | null): ServerRow[] {
    const ids = this.#lists.get(listKey(name, parentId)) ?? [];
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  create(by: Author, name: Name, body: Readonly<Record<string, Value>>): ServerRow {
    const empty = Object.fromEntries(FIELDS[name].map((field) => [field, null]));
    const values = { ...empty, ...withoutSystem(body) };
    this.#check(name, values);
    const parent = PARENT[name];
    const parentId = parent ? String(values[parent.field]) : null;
    if (parent) this.#requireParent(parent.name, parentId ?? "");
    const createdS = Math.floor(this.#nowMs() / SECOND_MS);
    const id = this.#newId(name);
    const row = { id, name, parentId, createdS, values: { ...values, ...this.#stamps(name) } };
    this.#rows.set(id, row);
    const list = this.#lists.get(listKey(name, parentId)) ?? [];
    this.#lists.set(listKey(name, parentId), list);
    if (parentId !== null) list.push(id);
    else {
      const isOlder = (other: string) => {
        const made = this.#rows.get(other)?.createdS ?? 0;
        return made < createdS || (made === createdS && other < id);
      };
      const place = list.findIndex(isOlder);
      list.splice(place === -1 ? list.length : place, 0, id);
    }
    this.#tell({ kind: "create", by, row, values });
    this.#compute(name, parentId ?? id);
    return this.get(name, id);
  }

  update(by: Author, name: Name, id: string, body: Readonly<Record<string, Value>>): ServerRow {
    const before = this.get(name, id);
    const given = withoutSystem(body);
    const values = { ...before.values, ...given };
    this.#check(name, values);
    const stamps = PARENT[name] ? {} : { updated_at: this.#timestamp() };
    const parent = PARENT[name];
    const parentId = parent ? String(values[parent.field]) : null;
    if (parent) this.#requireParent(parent.name, parentId ?? "");
    const row = { ...before, parentId, values: { ...values, ...stamps } };
    this.#rows.set(id, row);
    if (parentId !== before.parentId) {
      const from = this.#lists.get(listKey(name, before.parentId)) ?? [];
      from.splice(from.indexOf(id), 1);
      const to = this.#lists.get(listKey(name, parentId)) ?? [];
      this.#lists.set(listKey(name, parentId), [...to, id]);
      this.#compute(name, before.parentId ?? id);
    }
    this.#tell({ kind: "update", by, row, values: given, before });
    this.#compute(name, parentId ?? id);
    return this.get(name, id);
  }

  remove(by: Author, name: Name, id: string): void {
    const row = this.get(name, id);
    for (const child of CHILDREN[name] ?? []) {
      for (const each of this.list(child, id)) this.remove(by, child, each.id);
      this.#lists.delete(listKey(child, id));
    }
    this.#rows.delete(id);
    const list = this.#lists.get(listKey(name, row.parentId)) ?? [];
    list.splice(list.indexOf(id), 1);
    this.#tell({ kind: "remove", by, row, values: {} });
    if (row.parentId !== null && this.#rows.has(row.parentId)) this.#compute(name, row.parentId);
    if (name !== "opportunity" || !this.#habits.cascadesLinks) return;
    for (const link of this.all("prospect-opportunity")) {
      if (link.values["opportunity"] === id) this.remove(by, link.name, link.id);
    }
  }

  reorder(by: Author, name: Name, parentId: string, ids: readonly string[]): ServerRow[] {
    const list = this.#lists.get(listKey(name, parentId)) ?? [];
    const isWhole = ids.length === list.length && new Set(ids).size === ids.length;
    if (!isWhole || !ids.every((id) => list.includes(id))) {
      throw new Refused(400, "ids must name every child once");
    }
    this.#lists.set(listKey(name, parentId), [...ids]);
    const [first] = this.list(name, parentId);
    if (first) this.#tell({ kind: "reorder", by, row: first, values: {} });
    return this.list(name, parentId);
  }

  /** A row as the server writes it. */
  write(row: ServerRow): Readonly<Record<string, Value>> {
    if (row.parentId === null) return { id: row.id, ...row.values };
    const list = this.#lists.get(listKey(row.name, row.parentId)) ?? [];
    return { id: row.id, idx: list.indexOf(row.id) + 1, ...row.values };
  }

  /** Keeps all there is now. @returns what brings it back, as an old backup that nobody hears of */
  backUp(): () => void {
    const rows = new Map(this.#rows);
    const lists = new Map([...this.#lists].map(([key, ids]) => [key, [...ids]]));
    return () => {
      const now = this.#rows;
      this.#rows = rows;
      this.#lists = lists;
      for (const row of now.values()) {
        if (!rows.has(row.id)) this.#tell({ kind: "remove", by: "backup", row, values: {} });
      }
      for (const row of rows.values()) {
        const before = now.get(row.id);
        if (!before) this.#tell({ kind: "create", by: "backup", row, values: row.values });
        else if (before !== row) {
          this.#tell({ kind: "update", by: "backup", row, values: row.values, before });
        }
      }
    };
  }

  #check(name: Name, values: Readonly<Record<string, Value>>): void {
    for (const field of REQUIRED[name] ?? []) {
      const value = values[field];
      if (value === null || value === undefined || value === "")
        throw new Refused(400, `${field} is required`);
    }
    if (Object.values(values).includes(REFUSED_VALUE)) throw new Refused(422, "Not acceptable");
  }

  #requireParent(name: Name, id: string): void {
    if (this.#rows.get(id)?.name !== name) throw new Refused(400, `There is no ${name} ${id}`);
  }

  #compute(name: Name, id: string): void {
    if (!this.#habits.computes) return;
    if (name !== "opportunity" && name !== "opportunity-item") return;
    const opportunity = this.get("opportunity", id);
    const items = this.list("opportunity-item", id).map((item) => {
      const values = { ...item.values, ...itemAmounts(item.values, opportunity.values) };
      this.#rows.set(item.id, { ...item, values });
      return values;
    });
    const totals = opportunityTotals(opportunity.values, items);
    this.#rows.set(id, { ...opportunity, values: { ...opportunity.values, ...totals } });
  }

  #stamps(name: Name): Readonly<Record<string, Value>> {
    const now = this.#timestamp();
    return PARENT[name] ? {} : { created_at: now, updated_at: now };
  }

  #timestamp(): string {
    const second = Math.floor(this.#nowMs() / SECOND_MS) * SECOND_MS;
    return new Date(second).toISOString().replace(".000Z", "Z");
  }
}

const SYSTEM: ReadonlySet<string> = new Set(["id", "idx", "created_at", "updated_at"]);

function withoutSystem(body: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(body).filter(([field]) => !SYSTEM.has(field)));
}

function listKey(name: Name, parentId: string | null): string {
  return `${name} ${parentId ?? ""}`;
}
