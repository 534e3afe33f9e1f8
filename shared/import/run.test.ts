import { expect, test } from "vitest";
import { createMemoryStore } from "../../test/support/memory-store.ts";
import { StoreUnavailable, type CrmStore } from "../store.ts";
import { checkSheet } from "./check.ts";
import { guessMapping } from "./guess.ts";
import type { LookupNames } from "./mapping.ts";
import { profileColumns } from "./profile.ts";
import { rejectedFile } from "./rejected-file.ts";
import { CHUNK_ROWS, runImport, type ImportProgress, type ImportRun } from "./run.ts";
import { readSheet } from "./sheet.ts";

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
  return readSheet(`account,stage,date,amount\n${lines.join("\n")}\n`, ",");
}

function importOf(store: CrmStore, sheet = pipeline(10), changes: Partial<ImportRun> = {}) {
  const defaults = { company: "Our Company", currency: "USD" };
  const mapping = guessMapping("opportunity", profileColumns(sheet), LOOKUPS, defaults);
  const run: ImportRun = {
    store,
    sheet,
    mapping,
    lookups: LOOKUPS,
    file: "pipeline.csv",
    group: "group-1",
    onProgress: () => undefined,
    isCancelled: () => false,
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
  expect(result).toMatchObject({ ended: "done", imported: 1_188, rejected: 12, total: 1_200 });
  expect(result.left[0]).toMatchObject({
    row: { line: 101 },
    problems: [{ field: "Opportunity Amount", reason: "“much” is not a number such as 1,234.56" }],
  });
  expect(await total(store)).toBe(1_188);
  expect(await total(store, "sales-stage")).toBe(stages + 1);
});

test("what the check says is what the import does", async () => {
  const store = await createMemoryStore();
  const run = importOf(store, pipeline(300, 7));
  const report = checkSheet(run.sheet, run.mapping, run.lookups);
  const result = await runImport(run);
  expect([report.good, report.bad]).toEqual([result.imported, result.rejected]);
  expect(report.errors).toEqual(
    result.left.map(({ row, problems }) => ({ line: row.line, problems })),
  );
  expect(report.creates).toEqual(["Demo"]);
  expect(report.badFields).toEqual([{ field: "Opportunity Amount", rows: report.bad }]);
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
    { imported: CHUNK_ROWS, rejected: 0, total: CHUNK_ROWS + 1 },
    { imported: CHUNK_ROWS + 1, rejected: 0, total: CHUNK_ROWS + 1 },
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
      isCancelled: () => cancelled,
    }),
  );
  const bad = CHUNK_ROWS / 50;
  expect(result).toMatchObject({
    ended: "cancelled",
    imported: CHUNK_ROWS - bad,
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
    write: (commands, context) => {
      writes += 1;
      if (writes > 1) return Promise.reject(new StoreUnavailable("quota", "The disk is full."));
      return memory.write(commands, context);
    },
  };
  const result = await runImport(importOf(store, pipeline(CHUNK_ROWS + 20)));
  expect(result).toMatchObject({
    ended: "storage_failed",
    message: "The disk is full.",
    imported: CHUNK_ROWS,
    rejected: 0,
  });
  expect(result.left).toHaveLength(20);
});

test("a row the store refuses is rejected with the store's reason, and the others go in", async () => {
  const store = await createMemoryStore();
  const sheet = readSheet(
    "account,stage,type,date\nA,Demo,Sales,2024-01-15\nB,Prospecting,Gone,2024-01-15\nC,Demo,,2024-01-15\n",
    ",",
  );
  // The type was there when the mapping was made and is gone when the rows are written.
  const lookups = { ...LOOKUPS, "opportunity-type": ["Sales", "Gone"] };
  const result = await runImport(importOf(store, sheet, { lookups }));
  expect(result).toMatchObject({ imported: 2, rejected: 1 });
  expect(result.left).toMatchObject([
    { row: { line: 3 }, problems: [{ field: "Opportunity Type" }] },
  ]);
  expect(await total(store)).toBe(2);
});

test("the rejected rows are a file with their own columns and what was wrong, which can be imported again", async () => {
  const store = await createMemoryStore();
  const sheet = readSheet('account;date;amount\nA "1";2024-01-15;x\nB;soon;y\nC;1;2;3\nD\n', ";");
  const result = await runImport(importOf(store, sheet));
  const file = rejectedFile(sheet, result.left);
  expect(file.startsWith("\ufeff")).toBe(true);
  const again = readSheet(file.slice(1), ";");
  expect(again.columns).toEqual(["account", "date", "amount", "error"]);
  expect(again.rows.map(({ cells }) => cells)).toEqual([
    ['A "1"', "2024-01-15", "x", "Opportunity Amount “x” is not a number such as 1.234,56"],
    [
      "B",
      "soon",
      "y",
      "Opportunity Amount “y” is not a number such as 1.234,56; Opportunity Date “soon” is not a date written as yyyy-mm-dd",
    ],
    ["C", "1", "2", "the row has 4 cells where the header has 3", "3"],
    ["D", "", "", "the row has 1 cells where the header has 3"],
  ]);
});
