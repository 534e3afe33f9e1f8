import { Dexie } from "dexie";
import { expect, onTestFinished, test } from "vitest";
import type { TableChange } from "../../shared/bridge/backup-procedures.ts";
import type { LogEntry } from "../../shared/store.ts";
import { CrmDatabase, type Permission } from "./database.ts";
import { saveCompany } from "./device-settings.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { lookAt, openAsItIs, readPage } from "./read-database.ts";
import { DatabaseRestorer } from "./restore-database.ts";
import { schemaVersions } from "./schema.ts";
import { watchDevice, watchOtherTables } from "./watch-tables.ts";

const user = { actor: { kind: "user" } } as const;

function newName(): string {
  const name = `backup-${crypto.randomUUID()}`;
  onTestFinished(() => Dexie.delete(name));
  return name;
}

async function openStore(name: string, permission?: Permission): Promise<DexieStore> {
  const options = permission ? { permission } : {};
  const store = await createDexieStore({ database: new CrmDatabase(name), ...options });
  onTestFinished(() => store.close());
  return store;
}

function create(title: string) {
  const body = {
    opportunity_from: "Customer",
    party_name: "Acme",
    company: "Us",
    transaction_date: "2026-01-15",
    title,
  };
  return { kind: "create", resource: "opportunity", body } as const;
}

async function firstId(store: DexieStore): Promise<string> {
  const page = await store.list("opportunity", { limit: 1, offset: 0 });
  return (page.ok && page.value.data[0]?.id) || "";
}

/** Everything in a database, read as backups read it: table by table, page by page. */
async function readAll(name: string, limit = 3): Promise<Record<string, readonly object[]>> {
  const database = await openAsItIs(name);
  const all: Record<string, readonly object[]> = {};
  for (const table of (await lookAt(database, null)).tables) {
    const rows: object[] = [];
    let after: string | number | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(
        database,
        table,
        after,
        limit,
      );
      rows.push(...page.rows);
      after = page.last;
      if (page.rows.length < limit) break;
    }
    all[table] = rows;
  }
  database?.close();
  return all;
}

async function fill(restorer: DatabaseRestorer, all: Record<string, readonly object[]>) {
  for (const [table, rows] of Object.entries(all)) {
    await restorer.putRows(table, JSON.parse(JSON.stringify(rows)));
  }
}

/** A store with records, rows of theirs, a changed one, a removed one and a setting. */
async function livedIn(name: string): Promise<DexieStore> {
  const store = await openStore(name);
  await store.write(["one", "two", "three", "four"].map(create), user);
  const id = await firstId(store);
  const item = { opportunity_id: id, item_name: "Crate", qty: 3, rate: 7 };
  await store.write([{ kind: "create", resource: "opportunity-item", body: item }], user);
  await saveCompany(store.database, { name: "Rho", currency: "EUR" }, false);
  return store;
}

test("all that is in a database, read page by page and put into another, is the same database", async () => {
  const [from, to] = [newName(), newName()];
  await livedIn(from);
  const all = await readAll(from);
  const restorer = new DatabaseRestorer(to);
  await restorer.begin(schemaVersions.at(-1)?.version ?? 1, "a backup");
  await fill(restorer, all);
  await restorer.upgrade();
  await restorer.finish();
  expect(await readAll(to)).toEqual(all);

  const store = await openStore(to);
  expect(await store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
    value: { total: 4, data: [{ title: "four", total: 21 }, {}, {}, { title: "one" }] },
  });
  // The next write goes on where the log ends.
  await store.write([create("five")], user);
  expect(store.feed.delivered).toBe((all["log"]?.length ?? 0) + 1);
});

test("changes of the log carried out again, once or twice, end in the same rows", async () => {
  const [from, to] = [newName(), newName()];
  const store = await livedIn(from);
  const before = await readAll(from);
  const told: LogEntry[] = [];
  store.feed.subscribe((entries) => told.push(...entries));
  const id = await firstId(store);
  await store.write([create("later")], user);
  await store.write(
    [
      {
        kind: "update",
        resource: "opportunity",
        id,
        body: { title: "changed", contact_email: null },
      },
    ],
    user,
  );
  await store.write([{ kind: "remove", resource: "opportunity", id }], user);
  const restorer = new DatabaseRestorer(to);
  await restorer.begin(null, "a backup");
  await fill(restorer, before);
  await restorer.applyEntries(JSON.parse(JSON.stringify(told)));
  await restorer.applyEntries(JSON.parse(JSON.stringify(told.slice(1))));
  await restorer.finish();
  expect(await readAll(to)).toEqual(await readAll(from));
});

test("a database that is being restored is told from one that is whole until the end", async () => {
  const [from, to] = [newName(), newName()];
  await livedIn(from);
  const restorer = new DatabaseRestorer(to);
  await restorer.begin(null, "the backup of Friday");
  await fill(restorer, await readAll(from));
  const half = await openAsItIs(to);
  expect(await lookAt(half, null)).toMatchObject({
    is_started: false,
    restoring: "the backup of Friday",
  });
  half?.close();
  const asked: string[] = [];
  await openStore(to, async (finding) => void asked.push(finding));
  expect(asked).toEqual(["empty"]);

  // A start after a stop in the middle begins anew.
  const again = new DatabaseRestorer(to);
  await again.begin(null, "the backup of Friday");
  await fill(again, await readAll(from));
  await again.finish();
  expect(await readAll(to)).toEqual(await readAll(from));
});

test("who goes on writing while a database is exchanged is shut out, and nothing of theirs is in the new one", async () => {
  const name = newName();
  const worker = await livedIn(name);
  const backup = await readAll(name);
  async function writeOn(): Promise<never> {
    for (;;) await worker.write([create("late")], user);
  }
  const failure = writeOn().catch((error: unknown) => error);
  const restorer = new DatabaseRestorer(name);
  await restorer.begin(null, "a backup");
  await fill(restorer, backup);
  await restorer.finish();
  expect(await failure).toMatchObject({ name: "StoreUnavailable", reason: "closed" });
  expect(await readAll(name)).toEqual(backup);
});

test("a database is read and looked at without being made or upgraded", async () => {
  const name = newName();
  expect(await lookAt(await openAsItIs(name), null)).toMatchObject({
    tables: [],
    schema_version: 0,
  });
  expect((await indexedDB.databases()).map((known) => known.name)).not.toContain(name);

  const first = new CrmDatabase(name, schemaVersions.slice(0, 1));
  const store = await createDexieStore({ database: first });
  await store.write([create("old")], user);
  const { delivered } = store.feed;
  store.close();
  const database = await openAsItIs(name);
  const look = await lookAt(database, delivered);
  expect(look).toMatchObject({ schema_version: 1, is_started: true, last: { seq: delivered } });
  expect(look.group_at).toBe(look.last?.group);
  database?.close();
});

test("permission is asked before a database is made or upgraded, once, and not for one that is as it should be", async () => {
  const name = newName();
  const asked: string[] = [];
  const permission: Permission = async (finding) => void asked.push(finding);
  const old = await createDexieStore({ database: new CrmDatabase(name), permission });
  old.close();
  const again = await createDexieStore({ database: new CrmDatabase(name), permission });
  again.close();
  expect(asked).toEqual(["empty"]);
  const newer = Math.max(...schemaVersions.map(({ version }) => version)) + 1;
  const versions = [...schemaVersions, { version: newer, stores: { extra: "id" } }];
  const upgraded = new CrmDatabase(name, versions);
  (await createDexieStore({ database: upgraded, permission })).close();
  expect(asked).toEqual(["empty", "older_version"]);
});

test("a backup of a newer version is refused, and nothing is deleted for it", async () => {
  const name = newName();
  await livedIn(name);
  const before = await readAll(name);
  await expect(new DatabaseRestorer(name).begin(9_999, "newer")).rejects.toMatchObject({
    reason: "newer",
  });
  expect(await readAll(name)).toEqual(before);
});

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

test("what sync remembers of the connection is made to fit the rows that were restored", async () => {
  const name = newName();
  const restorer = new DatabaseRestorer(name);
  await restorer.begin(null, "a backup");
  const row = { resource: "opportunity", remote_id: "r" };
  await restorer.putRows("sync", [
    { ...row, id: "a", marks: ["waiting"] },
    { ...row, id: "b", marks: ["waiting", "conflict"] },
    { ...row, id: "c", marks: [] },
  ]);
  const meta = {
    server: "here",
    cursor: 40,
    counts: { waiting: 9, blocked: 1 },
    swept: ["prospect"],
  };
  await restorer.putRows("device", [{ key: "sync", value: meta }]);
  await restorer.finish();
  const database = await openAsItIs(name);
  expect(await database?.table("device").get("sync")).toMatchObject({
    value: {
      server: "here",
      cursor: 0,
      swept: ["prospect"],
      counts: { waiting: 2, attempted: 0, blocked: 0, conflict: 1 },
    },
  });
  database?.close();
});

test("what was sent since a backup was made is not sent again after it is restored", async () => {
  const name = newName();
  const store = await livedIn(name);
  const meta = { key: "sync", value: { server: "here", cursor: 0 } };
  await store.database.device.put(meta);
  const id = await firstId(store);
  await store.database.sync.put({ id, resource: "opportunity", marks: ["waiting"] });
  const backup = await readAll(name);

  const base = { id, title: "as sent" };
  await store.database.sync.put({ id, resource: "opportunity", remote_id: "r1", base, marks: [] });
  store.close();
  const restorer = new DatabaseRestorer(name);
  await restorer.begin(null, "a backup");
  await fill(restorer, backup);
  await restorer.finish();
  const restored = await readAll(name);
  const row = restored["opportunity"]?.find((each) => Reflect.get(each, "id") === id);
  expect(restored["sync"]).toEqual([
    { id, resource: "opportunity", remote_id: "r1", base: row, marks: [] },
  ]);
});
