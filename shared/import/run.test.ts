import { expect, test } from "vitest";
import { createMemoryStore } from "../../test/support/memory-store.ts";
import { StoreUnavailable, type CrmStore } from "../store.ts";
import { checkSheet } from "./check.ts";
import { guessMapping } from "./guess.ts";
import { readExisting } from "./duplicates.ts";
import type { DuplicateAction, LookupNames } from "./mapping.ts";
import { profileColumns } from "./profile.ts";
import { rejectedFile } from "./rejected-file.ts";
import { CHUNK_ROWS, runImport, type ImportProgress, type ImportRun } from "./run.ts";
import { readSheet, type Sheet } from "./sheet.ts";

const LOOKUPS: LookupNames = {
  "opportunity-type": [],
  "opportunity-lost-reason": [],
  "sales-stage": ["Prospecting"],
};

/** A pipeline of rows that alternate between a known and a new stage; every `badEvery`th has a bad amount. */
function pipeline(rows: number, badEvery = Number.POSITIVE_INFINITY) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const amount = (at + 1) % badEvery === 0 ? "much" : String(at);
    return `Party ${at},${at % 2 === 0 ? "Prospecting" : "Demo"},2024-01-15,${amount}`;
  });
  return readSheet(`account,stage,date,amount\n${lines.join("\n")}\n`, { delimiter: "," });
}

function importOf(store: CrmStore, sheet = pipeline(10), changes: Partial<ImportRun> = {}) {
  const defaults = {
    company: "Our Company",
    currency: "USD",
    labelOf: (_: string, name: string) => name,
  };
  const mapping = guessMapping("opportunity", profileColumns(sheet), LOOKUPS, defaults);
  const run: ImportRun = {
    store,
    sheet,
    mapping,
    lookups: LOOKUPS,
    file: "pipeline.csv",
    group: "group-1",
    onProgress: () => undefined,
    mayGoOn: () => Promise.resolve(true),
    ...changes,
  };
  return run;
}

async function total(store: CrmStore, resource: "opportunity" | "sales-stage" = "opportunity") {
  const page = await store.list(resource, { limit: 1, offset: 0 });
  if (!page.ok) throw new Error("listing was refused");
  return page.value.total;
}

test("good rows are imported, bad ones rejected, and a new lookup is made once", async () => {
  const store = await createMemoryStore();
  const stages = await total(store, "sales-stage");
  const result = await runImport(importOf(store, pipeline(1_200, 100)));
  expect(result).toMatchObject({ ended: "done", created: 1_188, rejected: 12, total: 1_200 });
  expect(result.left[0]).toMatchObject({
    row: { line: 101 },
    problems: [
      {
        field: "opportunity_amount",
        cause: { kind: "not_a_number", text: "much", format: "1,234.56" },
      },
    ],
  });
  expect(await total(store)).toBe(1_188);
  expect(await total(store, "sales-stage")).toBe(stages + 1);
});

test("what the check says is what the import does", async () => {
  const store = await createMemoryStore();
  const run = importOf(store, pipeline(300, 7));
  const { report, errors } = checkSheet(run.sheet, run.mapping, run.lookups);
  const result = await runImport(run);
  expect([report.create, report.reject]).toEqual([result.created, result.rejected]);
  expect(errors).toEqual(result.left.map(({ row, problems }) => ({ line: row.line, problems })));
  expect(report.newLookups).toEqual(["Demo"]);
  expect(report.groups).toEqual([
    { field: "opportunity_amount", kind: "not_a_number", rows: report.reject },
  ]);
});

test("every chunk is logged as part of one import of that file", async () => {
  const store = await createMemoryStore();
  const before = store.log.length;
  await runImport(importOf(store, pipeline(CHUNK_ROWS * 2 + 1)));
  const entries = store.log.slice(before);
  expect(entries).toHaveLength(3);
  for (const { actor, group } of entries) {
    expect(actor).toEqual({ kind: "import", file: "pipeline.csv" });
    expect(group).toBe("group-1");
  }
});

test("progress is told after every chunk", async () => {
  const progress: ImportProgress[] = [];
  const store = await createMemoryStore();
  const onProgress = (now: ImportProgress) => progress.push(now);
  await runImport(importOf(store, pipeline(CHUNK_ROWS + 1), { onProgress }));
  expect(progress).toEqual([
    { created: CHUNK_ROWS, updated: 0, skipped: 0, rejected: 0, total: CHUNK_ROWS + 1 },
    { created: CHUNK_ROWS + 1, updated: 0, skipped: 0, rejected: 0, total: CHUNK_ROWS + 1 },
  ]);
});

test("cancelling stops after the chunk that is being written and keeps the rows it did not reach", async () => {
  const store = await createMemoryStore();
  let cancelled = false;
  const sheet = pipeline(CHUNK_ROWS * 3, 50);
  const result = await runImport(
    importOf(store, sheet, {
      onProgress: () => {
        cancelled = true;
      },
      mayGoOn: () => Promise.resolve(!cancelled),
    }),
  );
  const bad = CHUNK_ROWS / 50;
  expect(result).toMatchObject({
    ended: "cancelled",
    created: CHUNK_ROWS - bad,
    rejected: bad,
    total: CHUNK_ROWS * 3,
  });
  expect(result.left).toHaveLength(bad + CHUNK_ROWS * 2);
  expect(await total(store)).toBe(CHUNK_ROWS - bad);
});

test("a storage that fails half-way ends the import and says what was not imported", async () => {
  const memory = await createMemoryStore();
  let writes = 0;
  const store: CrmStore = {
    list: (resource, query) => memory.list(resource, query),
    get: (resource, id) => memory.get(resource, id),
    acts: (prefix) => memory.acts(prefix),
    write: (commands, context) => {
      writes += 1;
      if (writes > 1) return Promise.reject(new StoreUnavailable("quota", "The disk is full."));
      return memory.write(commands, context);
    },
  };
  const result = await runImport(importOf(store, pipeline(CHUNK_ROWS + 20)));
  expect(result).toMatchObject({
    ended: "storage_failed",
    unavailable: "quota",
    created: CHUNK_ROWS,
    rejected: 0,
  });
  expect(result.left).toHaveLength(20);
});

test("a row the store refuses is rejected with the store's reason, and the others go in", async () => {
  const store = await createMemoryStore();
  const sheet = readSheet(
    "account,stage,type,date\nA,Demo,Sales,2024-01-15\nB,Prospecting,Gone,2024-01-15\nC,Demo,,2024-01-15\n",
    { delimiter: "," },
  );
  // The type was there when the mapping was made and is gone when the rows are written.
  const lookups = { ...LOOKUPS, "opportunity-type": ["Sales", "Gone"] };
  const result = await runImport(importOf(store, sheet, { lookups }));
  expect(result).toMatchObject({ created: 2, rejected: 1 });
  expect(result.left).toMatchObject([
    { row: { line: 3 }, problems: [{ field: null, cause: { kind: "refused_by_store" } }] },
  ]);
  expect(await total(store)).toBe(2);
});

test("the rejected rows are a file with their own columns and what was wrong, which can be imported again", async () => {
  const store = await createMemoryStore();
  const sheet = readSheet('account;date;amount\nA "1";2024-01-15;x\nB;soon;y\nC;1;2;3\nD\n', {
    delimiter: ";",
  });
  const result = await runImport(importOf(store, sheet));
  const file = rejectedFile(sheet, result.left, {
    column: "error",
    why: (problems) => problems.map(({ field, cause }) => `${field} ${cause.kind}`).join("; "),
  });
  expect(file.startsWith("\ufeff")).toBe(true);
  const again = readSheet(file.slice(1), { delimiter: ";" });
  expect(again.columns).toEqual(["account", "date", "amount", "error"]);
  expect(again.rows.map(({ cells }) => cells)).toEqual([
    ['A "1"', "2024-01-15", "x", "opportunity_amount not_a_number"],
    ["B", "soon", "y", "opportunity_amount not_a_number; transaction_date not_a_date"],
    ["C", "1", "2", "null cell_count", "3"],
    ["D", "", "", "null cell_count"],
  ]);
});

const titled = (lines: string) =>
  readSheet(`title,account,date,amount\n${lines}`, { delimiter: "," });

async function amounts(store: CrmStore) {
  const page = await store.list("opportunity", { limit: 100, offset: 0 });
  if (!page.ok) throw new Error("listing was refused");
  const rows = page.value.data.map((row) => [
    `${row.title} of ${row.party_name}`,
    row.opportunity_amount,
  ]);
  return Object.fromEntries(rows);
}

/** Imports with a rule for duplicates, against what is in the store. */
async function importAgain(store: CrmStore, sheet: Sheet, action: DuplicateAction) {
  const run = importOf(store, sheet);
  const mapping = { ...run.mapping, duplicates: { key: ["title", "party_name"], action } };
  const existing = await readExisting(store, "opportunity", mapping.duplicates);
  return runImport({ ...run, mapping, existing });
}

const FIRST = "Roof,Acme,2024-01-15,10\nCellar,Acme,2024-01-15,20\n";
const SECOND = "ROOF,acme,2024-02-01,\nCellar,Acme,2024-01-15,25\nRoof,Beta,2024-01-15,30\n";

test.each<[DuplicateAction, object, object]>([
  [
    "skip",
    { created: 1, updated: 0, skipped: 2 },
    { "Roof of Acme": 10, "Cellar of Acme": 20, "Roof of Beta": 30 },
  ],
  [
    "update_filled",
    { created: 1, updated: 2, skipped: 0 },
    { "ROOF of acme": 10, "Cellar of Acme": 25, "Roof of Beta": 30 },
  ],
  [
    "update_all",
    { created: 1, updated: 2, skipped: 0 },
    { "ROOF of acme": null, "Cellar of Acme": 25, "Roof of Beta": 30 },
  ],
])("rows whose records are there: %s", async (action, counts, left) => {
  const store = await createMemoryStore();
  await runImport(importOf(store, titled(FIRST)));
  expect(await importAgain(store, titled(SECOND), action)).toMatchObject({
    ...counts,
    rejected: 0,
  });
  expect(await amounts(store)).toMatchObject(left);
  expect(await total(store)).toBe(3);
});

test("what is there already can also be made once more", async () => {
  const store = await createMemoryStore();
  await runImport(importOf(store, titled(FIRST)));
  expect(await importAgain(store, titled(SECOND), "create")).toMatchObject({
    created: 3,
    updated: 0,
  });
  expect(await total(store)).toBe(5);
});

test("rows of one file that are one record become one, in one chunk and across chunks", async () => {
  const store = await createMemoryStore();
  const filler = Array.from({ length: CHUNK_ROWS }, (_, at) => `Filler ${at},Acme,2024-01-15,1`);
  const lines = [
    "Roof,Acme,2024-01-15,10",
    "roof,Acme,2024-01-15,11",
    "Cellar,Acme,2024-01-15,20",
    "cellar,Acme,2024-01-15,21",
    ...filler,
    "Roof,Acme,2024-01-15,12",
  ];
  const result = await importAgain(store, titled(lines.join("\n")), "update_filled");
  expect(result).toMatchObject({ created: CHUNK_ROWS + 2, updated: 3, rejected: 0 });
  expect(result.createdIds).toHaveLength(CHUNK_ROWS + 2);
  expect(await total(store)).toBe(CHUNK_ROWS + 2);
  const [roof = "", cellar = ""] = result.createdIds;
  expect(await store.get("opportunity", roof)).toMatchObject({
    value: { title: "Roof", opportunity_amount: 12 },
  });
  expect(await store.get("opportunity", cellar)).toMatchObject({
    value: { title: "cellar", opportunity_amount: 21 },
  });
});

test("an opportunity with a lost reason is declared lost for it, and the reason is made if there is none", async () => {
  const store = await createMemoryStore();
  const sheet = readSheet(
    "account,date,status,lost reason\nAcme,2024-01-15,Lost,Too dear\nBeta,2024-01-15,Open,Too dear\n",
    { delimiter: "," },
  );
  const result = await runImport(importOf(store, sheet));
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  const [acme = "", beta = ""] = result.createdIds;
  expect(store.rows("opportunity-lost-reason-detail")).toMatchObject([
    { opportunity_id: acme, lost_reason: "Too dear" },
  ]);
  expect(await store.get("opportunity", beta)).toMatchObject({ value: { status: "Open" } });
  // One act: it is undone as one.
  expect(new Set(store.log.slice(-2).map(({ group }) => group))).toEqual(new Set(["group-1"]));
});
