import Papa from "papaparse";
import {
  attribute,
  describe,
  isChild,
  parentOf,
  type RecordName,
  type Row,
} from "../contract/contract.ts";
import { guardFormula } from "../export/formula-guard.ts";
import { ID, IMPORTABLE, LOST_REASON, targetsOf } from "../import/targets.ts";
import { MARKS, type Mark } from "./sync-row.ts";
import type { MarkedRow, SyncStore } from "./sync-store.ts";

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
const PAGE_SIZE = 500;

export interface UnsentFile {
  readonly name: string;
  readonly text: string;
}

/** All records with a mark. */
export async function allMarked(
  store: Pick<SyncStore, "marked">,
  mark: Mark,
): Promise<readonly MarkedRow[]> {
  const all: MarkedRow[] = [];
  let after: string | null = null;
  do {
    const page: readonly MarkedRow[] = await store.marked(mark, after, PAGE_SIZE);
    all.push(...page);
    after = page.length < PAGE_SIZE ? null : (page.at(-1)?.sync.id ?? null);
  } while (after !== null);
  return all;
}

function fileOf(resource: RecordName, rows: readonly Row[]): UnsentFile {
  const targets = targetsOf(resource).filter(({ name }) => name !== LOST_REASON);
  const header = targets.map(({ field }) => field.label);
  const lines = rows.map((row) =>
    targets.map(({ name }) => {
      const value = name === ID ? row.id : attribute(row, name);
      return typeof value === "string" ? guardFormula(value) : value;
    }),
  );
  const table = Papa.unparse([header, ...lines], { newline: "\r\n" });
  const name = describe(resource).plural.toLowerCase().replaceAll(" ", "-");
  return { name: `unsent-${name}.csv`, text: `${BYTE_ORDER_MARK}${table}\r\n` };
}

/**
 * What is not on the server, as CSV files that the import understands (docs/SYNC.md, S37): whole records, and those whose rows
 * are unsent. Deleting is in no file.
 */
export async function unsentFiles(
  store: Pick<SyncStore, "marked">,
  get: (resource: RecordName, id: string) => Promise<Row | undefined>,
): Promise<readonly UnsentFile[]> {
  const wanted = new Map<RecordName, Set<string>>();
  for (const mark of MARKS) {
    for (const { sync } of await allMarked(store, mark)) {
      const { resource, id, parent_id } = sync;
      const record = parentOf(resource)?.resource ?? resource;
      const recordId = isChild(resource) ? parent_id : id;
      if (record === undefined || isChild(record) || recordId === undefined) continue;
      const ids = wanted.get(record) ?? new Set();
      wanted.set(record, ids.add(recordId));
    }
  }
  const files: UnsentFile[] = [];
  for (const resource of IMPORTABLE) {
    const rows: Row[] = [];
    for (const id of wanted.get(resource) ?? []) {
      const row = await get(resource, id);
      if (row) rows.push(row);
    }
    if (rows.length > 0) files.push(fileOf(resource, rows));
  }
  return files;
}
