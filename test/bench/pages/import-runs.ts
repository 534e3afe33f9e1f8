import { CrmDatabase } from "../../../renderer/store/database.ts";
import { createDexieStore } from "../../../renderer/store/dexie-store.ts";
import { resourceNames } from "../../../shared/contract/contract.ts";
import type { PackedRow } from "../../../shared/contract/packed-row.ts";
import { CHUNK_ROWS } from "../../../shared/import/run.ts";
import { opportunityCommands, prospectCommands } from "./pipeline.ts";

type Table = readonly [resource: (typeof resourceNames)[number], rows: PackedRow[]];

export interface ImportRun {
  readonly ms: number;
  /** Every row that the import left in the database, whatever its table. */
  readonly tables: readonly Table[];
}

/** Imports the pipeline into a fresh database as the app does: in chunks, by every rule, with the change log. */
export async function importThroughStore(
  accountsCsv: string,
  pipelineCsv: string,
): Promise<ImportRun> {
  const database = new CrmDatabase(`bench-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  const context = {
    actor: { kind: "import", file: "sales_pipeline.csv" },
    group: "bench",
  } as const;
  await store.write(prospectCommands(accountsCsv), context);
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
  store.close();
  await database.delete();
  return { ms, tables };
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
