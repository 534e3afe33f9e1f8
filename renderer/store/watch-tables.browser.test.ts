import { expect, onTestFinished, test } from "vitest";
import type { TableChange } from "../../shared/bridge/backup-procedures.ts";
import { CrmDatabase } from "./database.ts";
import { create, livedIn, newName, openStore, user } from "./database-for-tests.ts";
import { saveCompany } from "./device-settings.ts";
import { createDexieStore } from "./dexie-store.ts";
import { schemaVersions } from "./schema.ts";
import { watchDevice, watchOtherTables } from "./watch-tables.ts";

test("what is written into tables that the log does not tell of is told once it is durable, and nothing that is not", async () => {
  const name = newName();
  const newer = Math.max(...schemaVersions.map(({ version }) => version)) + 1;
  const versions = [...schemaVersions, { version: newer, stores: { extra: "id, mark" } }];
  const database = new CrmDatabase(name, versions);
  const told: TableChange[] = [];
  watchOtherTables(database, (change) => void told.push(change));
  const store = await createDexieStore({ database });
  onTestFinished(() => store.close());
  const extra = database.table("extra");
  await extra.bulkPut([
    { id: "a", mark: 1 },
    { id: "b", mark: 1 },
    { id: "c", mark: 2 },
  ]);
  await database.transaction("rw", extra, async () => {
    await extra.update("a", { mark: 3 });
    await extra.where("mark").equals(1).delete();
  });
  const stopped = database.transaction("rw", extra, async () => {
    await extra.put({ id: "never", mark: 9 });
    throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  await store.write([create("by the log")], user);
  await extra.clear();

  await expect.poll(() => statesOf(told).at(-1)).toEqual([]);
  expect(statesOf(told)).toContainEqual([
    { id: "a", mark: 3 },
    { id: "c", mark: 2 },
  ]);
  expect(told.every(({ table }) => table === "extra")).toBe(true);
  expect(JSON.stringify(told)).not.toContain("never");
});

/** What a table holds after each change told of it. */
function statesOf(told: readonly TableChange[]): unknown[][] {
  const rows = new Map<unknown, unknown>();
  return told.map(({ put, removed }) => {
    for (const row of put) rows.set(row["id"], row);
    for (const key of removed) rows.delete(key);
    return [...rows.values()];
  });
}

test("the device's settings are told as they are, and then each change from whatever page", async () => {
  const name = newName();
  const store = await livedIn(name);
  const told: TableChange[] = [];
  watchDevice(store.database, (change) => void told.push(change));
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]?.put).toContainEqual({ key: "company", value: { name: "Rho", currency: "EUR" } });
  const other = await openStore(name);
  await saveCompany(other.database, { name: "Sigma", currency: "EUR" }, false);
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]).toEqual({
    table: "device",
    put: [{ key: "company", value: { name: "Sigma", currency: "EUR" } }],
    removed: [],
  });
  await other.database.device.delete("company");
  await expect.poll(() => told.at(-1)).toEqual({ table: "device", put: [], removed: ["company"] });
});
