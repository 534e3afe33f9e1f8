import type { Look, TableRow } from "../../shared/bridge/backup-procedures.ts";
import { hostProcedures } from "../../shared/bridge/procedures.ts";
import type { Call } from "../../shared/bridge/rpc.ts";
import type { LogEntry } from "../../shared/store.ts";
import type { DataHost } from "../mirror.ts";

type Key = string | number;
type Rows = Map<Key, TableRow>;

/** A database in memory behind a data host, as far as backups ask of one. */
export class HostForTests implements DataHost {
  tables = new Map<string, Rows>();
  restoring: string | null = null;
  /** Runs before each answer: what others write meanwhile, or what goes wrong. */
  before: (name: string, params: unknown) => void = () => {};

  readonly call: Call<typeof hostProcedures> = async (name, ...params) => {
    this.before(name, params[0]);
    const answer = this.#answers[name];
    if (!answer) throw new Error(`not answered in tests: ${name}`);
    // As it goes over the bridge: a copy, checked.
    const result: unknown = await answer(params[0] && structuredClone(params[0]));
    return hostProcedures[name].result.parse(structuredClone(result)) as never;
  };

  /** A database that was filled for the first time, with one opportunity type. */
  start(): this {
    for (const name of ["opportunity-type", "opportunity", "sync", "device", "log"]) {
      this.tables.set(name, new Map());
    }
    this.putRow("device", { key: "started", value: "2026-01-01" });
    this.write({ id: "type_1", description: "New business" }, "opportunity-type");
    return this;
  }

  putRow(table: string, row: TableRow): void {
    this.rows(table).set((row["seq"] ?? row["key"] ?? row["id"]) as Key, row);
  }

  rows(table: string): Rows {
    const rows = this.tables.get(table);
    if (!rows) throw new Error(`there is no table ${table}`);
    return rows;
  }

  /** Writes fields of a record, with its log entry; null removes it. */
  write(
    { id, ...fields }: { id: string } & Record<string, string>,
    resource: "opportunity" | "opportunity-type" = "opportunity",
    actor: LogEntry["actor"] = { kind: "user" },
  ): LogEntry {
    const known = this.rows(resource).get(id);
    const before = known ? Object.fromEntries(Object.keys(fields).map((key) => [key, null])) : null;
    const entry: LogEntry = {
      seq: this.rows("log").size + 1,
      group: `group ${id} ${JSON.stringify(fields)} ${this.rows("log").size}`,
      at: "2026-01-01T00:00:00.000Z",
      actor,
      changes: [{ resource, id, before, after: known ? fields : { id, ...fields } }] as never,
    };
    this.putRow(resource, { ...known, id, ...fields });
    this.putRow("log", { ...entry });
    return entry;
  }

  /** What a person would find, whatever order it was written in. */
  contents(): Record<string, readonly TableRow[]> {
    return Object.fromEntries([...this.tables].map(([name, rows]) => [name, sorted(rows)]));
  }

  look(seq: number | null): Look {
    const log = this.tables.get("log");
    const last = log ? sorted(log).at(-1) : undefined;
    const asked = seq === null ? undefined : log?.get(seq);
    return {
      tables: [...this.tables.keys()],
      schema_version: this.tables.size > 0 ? 1 : 0,
      is_started: this.tables.get("device")?.has("started") ?? false,
      restoring: this.restoring,
      last: last ? { seq: Number(last["seq"]), group: String(last["group"]) } : null,
      group_at: asked ? String(asked["group"]) : null,
    };
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- one table of answers to calls of many types
  readonly #answers: Readonly<Record<string, (params: any) => unknown>> = {
    "database.look": ({ seq }) => this.look(seq),
    "database.page": ({ table, after, limit }) => {
      const rows = sorted(this.rows(table)).filter((row) => after === null || keyOf(row) > after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { rows: page, last: last ? keyOf(last) : null };
    },
    "database.erase": ({ make }) => {
      this.tables = new Map();
      this.restoring = make?.backup ?? null;
      if (make) for (const name of NAMES) this.tables.set(name, new Map());
    },
    "database.import_rows": ({ table, rows }) => {
      for (const row of rows) if (row.key !== "started") this.putRow(table, row);
    },
    "database.upgrade": () => undefined,
    "database.import_entries": ({ entries }) => {
      for (const entry of entries) {
        for (const { resource, id, before, after } of entry.changes) {
          const known = this.rows(resource).get(id);
          if (after === null) this.rows(resource).delete(id);
          else if (before === null || known) this.putRow(resource, { ...known, ...after, id });
        }
        this.putRow("log", entry);
      }
    },
    "database.import_table_change": ({ table, put, removed }) => {
      for (const row of put) if (row.key !== "started") this.putRow(table, row);
      for (const key of removed) this.rows(table).delete(key);
    },
    "database.import_finish": () => {
      this.putRow("device", { key: "started", value: "2026-01-01" });
      this.restoring = null;
    },
    "host.proceed": () => undefined,
  };
}

const NAMES = ["opportunity-type", "opportunity", "sync", "device", "log"];

function keyOf(row: TableRow): Key {
  return (row["seq"] ?? row["key"] ?? row["id"]) as Key;
}

function sorted(rows: Rows): TableRow[] {
  return [...rows.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
