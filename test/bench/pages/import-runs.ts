import { CrmDatabase } from "../../../renderer/store/database.ts";
import { createDexieStore, type DexieStore } from "../../../renderer/store/dexie-store.ts";
import { revertGroup } from "../../../renderer/undo/undo.ts";
import { resourceNames } from "../../../shared/contract/contract.ts";
import type { PackedRow } from "../../../shared/contract/packed-row.ts";
import { CHUNK_ROWS } from "../../../shared/import/run.ts";
import { opportunityCommands, prospectCommands } from "./pipeline.ts";

type Table = readonly [resource: (typeof resourceNames)[number], rows: PackedRow[]];

export interface ImportRun {
  readonly ms: number;
  /** How long it then took to take the import back; null where that was not asked for. */
  readonly undoMs: number | null;
  /** Every row that the import left in the database, whatever its table. */
  readonly tables: readonly Table[];
}

const GROUP = "bench";

/**
 * Imports the pipeline into a fresh database as the app does: in chunks, by every rule, with the change log; and takes
 * it back, if that is asked for.
 */
export async function importThroughStore(
  accountsCsv: string,
  pipelineCsv: string,
  isUndone = false,
): Promise<ImportRun> {
  const database = new CrmDatabase(`bench-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  const actor = { kind: "import", file: "sales_pipeline.csv" } as const;
  const context = { actor, group: GROUP };
  await store.write(prospectCommands(accountsCsv), { actor });
  const known = new Set(await idsIn(database));
  const commands = opportunityCommands(pipelineCsv);

  const startedAt = performance.now();
  for (let start = 0; start < commands.length; start += CHUNK_ROWS) {
    const outcomes = await store.write(commands.slice(start, start + CHUNK_ROWS), context);
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) throw new Error(`a row was refused: ${JSON.stringify(refused)}`);
  }
  const ms = performance.now() - startedAt;

  const tables: Table[] = [];
  for (const resource of resourceNames) {
    const rows = await database.rows(resource).toArray();
    tables.push([resource, rows.filter(({ id }) => !known.has(id))]);
  }
  const undoMs = isUndone ? await undo(store) : null;
  store.close();
  await database.delete();
  return { ms, undoMs, tables };
}

/** Takes the import back as the app does. @returns milliseconds */
async function undo(store: DexieStore): Promise<number> {
  const startedAt = performance.now();
  const reverted = await revertGroup(store, GROUP, "undo");
  const ms = performance.now() - startedAt;
  const left = await store.database.rows("opportunity").count();
  if (!reverted || reverted.kept.length > 0 || left > 0) throw new Error("not all was undone");
  return ms;
}

async function idsIn(database: CrmDatabase): Promise<string[]> {
  const ids = resourceNames.map((resource) => database.rows(resource).toCollection().primaryKeys());
  return (await Promise.all(ids)).flat();
}

/** Puts the same rows into a fresh database of the same schema, in one transaction, and nothing else. */
export async function putBare(tables: readonly Table[]): Promise<number> {
  const database = new CrmDatabase(`bench-${crypto.randomUUID()}`);
  await database.open();
  const startedAt = performance.now();
  await database.transaction("rw", [...resourceNames], async () => {
    for (const [resource, rows] of tables) await database.rows(resource).bulkPut(rows);
  });
  const ms = performance.now() - startedAt;
  database.close();
  await database.delete();
  return ms;
}
