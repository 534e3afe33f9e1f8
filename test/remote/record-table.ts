import { rmSync } from "node:fs";
import sqlite from "node-sqlite3-wasm";
import type { ResourceName, Row } from "./resources.ts";

/** A row as it is kept: the attributes but id and idx as JSON text, so that a list is answered without parsing. */
export interface StoredRow {
  readonly seq: number;
  readonly resource: ResourceName;
  readonly id: string;
  readonly parent_id: string | null;
  readonly idx: number | null;
  readonly created_s: number;
  readonly body: string;
}

const SCHEMA = `
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS record (
    seq INTEGER PRIMARY KEY,
    resource TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    parent_id TEXT,
    idx INTEGER,
    created_s INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS newest ON record (resource, created_s DESC, seq DESC);
  CREATE INDEX IF NOT EXISTS children ON record (parent_id, resource, idx) WHERE parent_id IS NOT NULL;`;

/** The object as the API shows it, in JSON. */
export function rowText({ id, idx, body }: Pick<StoredRow, "id" | "idx" | "body">): string {
  const head = idx === null ? `{"id":"${id}"` : `{"id":"${id}","idx":${idx}`;
  return `${head},${body.slice(1)}`;
}

export function rowObject(stored: Pick<StoredRow, "id" | "idx" | "body">): Row {
  return JSON.parse(rowText(stored)) as Row;
}

/** The server's only table, in SQLite: in memory, or in a file that outlives a killed process. */
export function openRecordTable(file: string | null) {
  // A killed process leaves its lock behind, and then nobody could open the file again.
  if (file !== null) rmSync(`${file}.lock`, { recursive: true, force: true });
  const database = new sqlite.Database(file ?? ":memory:");
  database.exec(SCHEMA);

  const statement = (sql: string) => database.prepare(sql);
  const insert = statement(
    "INSERT INTO record (resource, id, parent_id, idx, created_s, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const update = statement("UPDATE record SET parent_id = ?, idx = ?, body = ? WHERE id = ?");
  const remove = statement("DELETE FROM record WHERE id = ? OR parent_id = ?");
  const byId = statement("SELECT * FROM record WHERE id = ? AND resource = ?");
  const newest = statement(
    "SELECT id, idx, body FROM record WHERE resource = ? ORDER BY created_s DESC, seq DESC LIMIT ? OFFSET ?",
  );
  const children = statement(
    "SELECT * FROM record WHERE parent_id = ? AND resource = ? ORDER BY idx LIMIT ? OFFSET ?",
  );
  const countAll = statement("SELECT count(*) AS n FROM record WHERE resource = ?");
  const countChildren = statement(
    "SELECT count(*) AS n FROM record WHERE parent_id = ? AND resource = ?",
  );
  const everything = statement("SELECT * FROM record ORDER BY seq");
  const rows = <Of = StoredRow>(result: unknown) => result as Of[];

  return {
    insert(row: Omit<StoredRow, "seq">): void {
      insert.run([row.resource, row.id, row.parent_id, row.idx, row.created_s, row.body]);
    },
    update(row: Pick<StoredRow, "id" | "parent_id" | "idx" | "body">): void {
      update.run([row.parent_id, row.idx, row.body, row.id]);
    },
    /** With its children. */
    remove(id: string): void {
      remove.run([id, id]);
    },
    get(resource: ResourceName, id: string): StoredRow | undefined {
      return rows(byId.all([id, resource]))[0];
    },
    newest(resource: ResourceName, limit: number, offset: number): string[] {
      return rows(newest.all([resource, limit, offset])).map(rowText);
    },
    children(resource: ResourceName, parentId: string, limit = -1, offset = 0): StoredRow[] {
      return rows(children.all([parentId, resource, limit, offset]));
    },
    count(resource: ResourceName, parentId?: string): number {
      const counted =
        parentId === undefined ? countAll.all([resource]) : countChildren.all([parentId, resource]);
      return rows<{ n: number }>(counted)[0]?.n ?? 0;
    },
    everything: (): StoredRow[] => rows(everything.all()),
    clear: () => database.exec("DELETE FROM record"),
    /** All of it or nothing. */
    transaction<Result>(work: () => Result): Result {
      if (database.inTransaction) return work();
      database.exec("BEGIN");
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => database.close(),
  };
}

export type RecordTable = ReturnType<typeof openRecordTable>;
