import { attribute, type RecordName, type Scalar } from "../../shared/contract/contract.ts";
import { guessMapping } from "../../shared/import/guess.ts";
import type { Mapping } from "../../shared/import/mapping.ts";
import { ask, endWorker } from "../../renderer/import/worker-line.ts";
import { targetLabel } from "../../renderer/import/problem-text.ts";
import { CrmDatabase, DATABASE_NAME } from "../../renderer/store/database.ts";
import { createDexieStore, type DexieStore } from "../../renderer/store/dexie-store.ts";

/** The store the worker writes to, empty but for what every new device has. */
export async function emptyStore(): Promise<DexieStore> {
  endWorker();
  const database = new CrmDatabase(DATABASE_NAME);
  await database.delete();
  return createDexieStore({ database: new CrmDatabase(DATABASE_NAME) });
}

const DEFAULTS = { company: "Us", currency: "EUR", labelOf: targetLabel };

async function fixture(name: string): Promise<File> {
  const response = await fetch(new URL(`../fixtures/${name}`, import.meta.url));
  return new File([await response.arrayBuffer()], name);
}

/** Opens a file in the worker as the wizard does, and guesses how it is to be read. */
export async function open(file: File | string) {
  const opened = await ask({
    kind: "open",
    file: typeof file === "string" ? await fixture(file) : file,
  });
  if (!opened.ok) throw new Error(opened.why);
  const { sheet, resource, lookups } = opened;
  const mapping = guessMapping(resource, sheet.columns, lookups, DEFAULTS);
  return { sheet, resource, mapping };
}

/** Checks and imports the open file. */
export async function checkAndRun(mapping: Mapping) {
  const report = await ask({ kind: "check", mapping });
  return { report, summary: await ask({ kind: "run", mapping }) };
}

/** All records of a resource, oldest first, each with the fields named. */
export async function recordsIn(store: DexieStore, resource: RecordName, names: readonly string[]) {
  const page = await store.list(resource, { limit: 1_000, offset: 0 });
  if (!page.ok) throw new Error("listing was refused");
  return page.value.data
    .toReversed()
    .map((row: Readonly<Record<string, Scalar>>) => names.map((name) => attribute(row, name)));
}
