import { expect, test } from "vitest";
import type { LogEntry } from "../../shared/store.ts";
import {
  create,
  firstId,
  livedIn,
  newName,
  openStore,
  readAll,
  user,
} from "./database-for-tests.ts";
import { lookAt, openAsItIs } from "./read-database.ts";
import { DatabaseRestorer } from "./restore-database.ts";
import { schemaVersions } from "./schema.ts";

async function fill(restorer: DatabaseRestorer, all: Record<string, readonly object[]>) {
  for (const [table, rows] of Object.entries(all)) {
    await restorer.putRows(table, JSON.parse(JSON.stringify(rows)));
  }
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

test("a backup of a newer version is refused, and nothing is deleted for it", async () => {
  const name = newName();
  await livedIn(name);
  const before = await readAll(name);
  await expect(new DatabaseRestorer(name).begin(9_999, "newer")).rejects.toMatchObject({
    reason: "newer",
  });
  expect(await readAll(name)).toEqual(before);
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
