import { createDexieStore } from "../../../renderer/store/dexie-store.ts";
import { editAll, putAllBare } from "./bulk-edits.ts";
import { importThroughStore, putBare, type ImportRun } from "./import-runs.ts";
import { opportunityBody } from "./records.ts";

const SEED_CHUNK_ROWS = 1_000;

/** Fills the app's own database with opportunities, through the store the app writes with. */
async function seed(count: number): Promise<void> {
  const store = await createDexieStore();
  for (let start = 0; start < count; start += SEED_CHUNK_ROWS) {
    const size = Math.min(SEED_CHUNK_ROWS, count - start);
    const commands = Array.from({ length: size }, (_, index) => ({
      kind: "create" as const,
      resource: "opportunity" as const,
      body: opportunityBody(start + index),
    }));
    const outcomes = await store.write(commands, { actor: { kind: "system" } });
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) throw new Error(`a row was refused: ${JSON.stringify(refused)}`);
  }
  store.close();
}

let imported: ImportRun["tables"] = [];

/** @returns milliseconds, and how many rows came of it */
async function runImport(accountsCsv: string, pipelineCsv: string) {
  const { ms, tables } = await importThroughStore(accountsCsv, pipelineCsv);
  imported = tables;
  return { ms, rows: tables.reduce((sum, [, rows]) => sum + rows.length, 0) };
}

/** @returns milliseconds of the import, and of taking it back */
async function runUndo(accountsCsv: string, pipelineCsv: string) {
  const { ms, undoMs } = await importThroughStore(accountsCsv, pipelineCsv, true);
  return { importMs: ms, undoMs };
}

/** Of the rows the last import made. @returns milliseconds */
function runBarePut(): Promise<number> {
  return putBare(imported);
}

// What the bench calls from outside.
Object.assign(globalThis, {
  satchelBench: { seed, runImport, runUndo, runBarePut, putBare, editAll, putAllBare },
});
