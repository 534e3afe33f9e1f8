import { expect, test } from "vitest";
import { CrmDatabase, type Permission } from "./database.ts";
import { create, newName, openStore, user } from "./database-for-tests.ts";
import { createDexieStore } from "./dexie-store.ts";
import { lookAt, openAsItIs, readPage } from "./read-database.ts";
import { schemaVersions } from "./schema.ts";

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

test("a page of the log ends with the entry that fills it, and one that is larger than a page comes alone", async () => {
  const name = newName();
  const store = await openStore(name);
  const { delivered } = store.feed;
  for (const size of [1, 2, 5, 1, 1]) {
    const titles = Array.from({ length: size }, (_, at) => `deal ${at}`);
    await store.write(titles.map(create), user);
  }
  const database = await openAsItIs(name);
  const sizes: number[][] = [];
  for (let after: string | number | null = delivered; after !== null;) {
    const page = await readPage(database, "log", after, 3);
    sizes.push(page.rows.map(({ changes }) => (Array.isArray(changes) ? changes.length : 0)));
    after = page.rows.length === 0 ? null : page.last;
  }
  expect(sizes).toEqual([[1, 2], [5], [1, 1], []]);
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
