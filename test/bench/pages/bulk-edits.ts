import { runCommands } from "../../../renderer/bulk/run-commands.ts";
import { CrmDatabase } from "../../../renderer/store/database.ts";
import { createDexieStore } from "../../../renderer/store/dexie-store.ts";
import type { Command } from "../../../shared/command.ts";
import { opportunityBody } from "./records.ts";

let edits = 0;

/** A database of its own with so many opportunities, and a store over it. */
async function seeded(count: number) {
  const database = new CrmDatabase(`bench-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  const commands = Array.from({ length: count }, (_, index): Command => ({
    kind: "create",
    resource: "opportunity",
    body: opportunityBody(index),
  }));
  await runCommands({
    store,
    commands,
    group: "seed",
    onProgress: () => undefined,
    isStopped: () => false,
  });
  return { database, store };
}

const rows = new Map<number, ReturnType<typeof seeded>>();
const opened = (count: number) => {
  const known = rows.get(count) ?? seeded(count);
  rows.set(count, known);
  return known;
};

/** Sets one field of every record, as the bulk bar does. @returns milliseconds */
export async function editAll(count: number): Promise<number> {
  const { database, store } = await opened(count);
  const ids = await database.rows("opportunity").toCollection().primaryKeys();
  const body = { opportunity_owner: `owner ${++edits}` };
  const commands = ids.map((id): Command => ({
    kind: "update",
    resource: "opportunity",
    id,
    body,
  }));
  const startedAt = performance.now();
  const { refused } = await runCommands({
    store,
    commands,
    group: `edit ${edits}`,
    onProgress: () => undefined,
    isStopped: () => false,
  });
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`);
  return performance.now() - startedAt;
}

/** Puts as many changed rows back into the same table, in one transaction, and nothing else. @returns milliseconds */
export async function putAllBare(count: number): Promise<number> {
  const { database } = await opened(count);
  const owner = `owner ${++edits}`;
  const changed = (await database.rows("opportunity").toArray()).map((row) => ({
    ...row,
    opportunity_owner: owner,
  }));
  const startedAt = performance.now();
  await database.rows("opportunity").bulkPut(changed);
  return performance.now() - startedAt;
}
