import { afterEach, expect, test } from "vitest";
import { CrmDatabase } from "./database.ts";
import { createDexieStore } from "./dexie-store.ts";
import { schemaVersions, type SchemaVersion } from "./schema.ts";
import { reportOpened, useStoreStatus, watchDatabase } from "./store-status.ts";

const next: SchemaVersion = {
  version: Math.max(...schemaVersions.map(({ version }) => version)) + 1,
  stores: { device: "key" },
};
const newName = () => `status-${crypto.randomUUID()}`;
const status = () => useStoreStatus.getState();

afterEach(reportOpened);

test("an upgrade in another window closes this one's database, lets it through and is said", async () => {
  const name = newName();
  const old = new CrmDatabase(name);
  watchDatabase(old);
  await createDexieStore({ database: old });
  const upgraded = new CrmDatabase(name, [...schemaVersions, next]);
  await upgraded.openChecked();
  expect(upgraded.verno).toBe(next.version);
  expect(status()).toMatchObject({ state: "failed", reason: "updated" });
  upgraded.close();
  await upgraded.delete();
});

test("an upgrade that another window holds up is said while it waits, and goes on when it can", async () => {
  const name = newName();
  const first = await createDexieStore({ database: new CrmDatabase(name) });
  first.close();
  const holding = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => resolve(request.result));
  });
  const upgraded = new CrmDatabase(name, [...schemaVersions, next]);
  watchDatabase(upgraded);
  const opening = upgraded.openChecked();
  await expect.poll(status).toMatchObject({ state: "failed", reason: "blocked" });
  holding.close();
  await opening;
  expect(upgraded.verno).toBe(next.version);
  upgraded.close();
  await upgraded.delete();
});

test("a database that the browser closes is said to be closed", async () => {
  const database = new CrmDatabase(newName());
  watchDatabase(database);
  await createDexieStore({ database });
  // What Chromium tells a page whose storage it closes, by a full disk or a cleared profile.
  database.backendDB().dispatchEvent(new Event("close"));
  expect(status()).toMatchObject({ state: "failed", reason: "closed" });
  database.close();
  await database.delete();
});
