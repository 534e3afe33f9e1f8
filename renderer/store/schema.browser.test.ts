import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { StoreUnavailable } from "../../shared/store.ts";
import { CrmDatabase } from "./database.ts";
import { createDexieStore } from "./dexie-store.ts";
import { schemaVersions, storesOfContract, type SchemaVersion } from "./schema.ts";

const newName = () => `schema-${crypto.randomUUID()}`;
const user = { actor: { kind: "user" } } as const;
const body = {
  opportunity_from: "Customer",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2024-01-15",
};

test("the newest schema has every index the contract asks for", () => {
  const declared: Record<string, string> = {};
  for (const { stores } of schemaVersions) Object.assign(declared, stores);
  expect(declared).toMatchObject(storesOfContract());
});

test("a database of version 1 opens under the newest schema with every row and log entry", async () => {
  const name = newName();
  const first = schemaVersions.filter(({ version }) => version === 1);
  const old = await createDexieStore({ database: new CrmDatabase(name, first) });
  await old.write([{ kind: "create", resource: "opportunity", body }], user);
  const rows = await old.database.rows("opportunity").toArray();
  const log = await old.database.log.toArray();
  old.close();

  const store = await createDexieStore({ database: new CrmDatabase(name) });
  expect(await store.database.rows("opportunity").toArray()).toEqual(rows);
  expect(await store.database.log.toArray()).toEqual(log);
  store.close();
  await store.database.delete();
});

test("a database of version 1 gets what sync keeps beside its records, with nothing in it", async () => {
  const name = newName();
  const first = schemaVersions.filter(({ version }) => version === 1);
  const old = await createDexieStore({ database: new CrmDatabase(name, first) });
  const [made] = await old.write([{ kind: "create", resource: "opportunity", body }], user);
  const id = made?.ok && made.value.kind === "record" ? made.value.row.id : "";
  old.close();

  const store = await createDexieStore({ database: new CrmDatabase(name) });
  expect(await store.meta()).toMatchObject({ server: null, cursor: 0, oldest_unsent_at: null });
  expect(await store.trash()).toEqual([]);
  const sync = { actor: { kind: "sync" } } as const;
  await store.sync([{ kind: "connect", server: "one", keep: false }], sync);
  await store.sync([{ kind: "offer", resource: "opportunity", after: null, limit: 10 }], sync);
  expect(await store.marked("waiting", null, 10)).toMatchObject([{ sync: { id }, row: { id } }]);
  store.close();
  await store.database.delete();
});

const newest = Math.max(...schemaVersions.map(({ version }) => version));

const renameCity: SchemaVersion = {
  version: newest + 1,
  stores: { opportunity: "id, [created_at+id], party_name, opportunity_type, sales_stage, city" },
  upgrade: async (transaction) => {
    await transaction
      .table("opportunity")
      .toCollection()
      .modify((row: Record<string, unknown>) => {
        row["city"] = "Bonn";
      });
  },
};

test("an upgrade changes rows and indexes together", async () => {
  const name = newName();
  const old = await createDexieStore({ database: new CrmDatabase(name) });
  await old.write([{ kind: "create", resource: "opportunity", body }], user);
  old.close();
  const database = new CrmDatabase(name, [...schemaVersions, renameCity]);
  const store = await createDexieStore({ database });
  expect(await database.rows("opportunity").where("city").equals("Bonn").toArray()).toHaveLength(1);
  store.close();
  await database.delete();
});

test("an upgrade that fails leaves the database as it was", async () => {
  const name = newName();
  const old = await createDexieStore({ database: new CrmDatabase(name) });
  await old.write([{ kind: "create", resource: "opportunity", body }], user);
  old.close();
  const failing: SchemaVersion = {
    ...renameCity,
    upgrade: async (transaction) => {
      await renameCity.upgrade?.(transaction);
      throw new Error("power cut");
    },
  };
  const broken = new CrmDatabase(name, [...schemaVersions, failing]);
  await expect(createDexieStore({ database: broken })).rejects.toThrow("power cut");
  broken.close();

  const store = await createDexieStore({ database: new CrmDatabase(name) });
  expect(store.database.verno).toBe(newest);
  expect(await store.database.rows("opportunity").toArray()).not.toMatchObject([{ city: "Bonn" }]);
  store.close();
  await store.database.delete();
});

test("data of a newer Satchel is refused politely and left alone", async () => {
  const name = newName();
  const newer = new Dexie(name);
  newer.version(99).stores({ opportunity: "id" });
  await newer.open();
  newer.close();
  const failure = createDexieStore({ database: new CrmDatabase(name) });
  await expect(failure).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failure).rejects.toThrow("newer version");
  const present = (await indexedDB.databases()).find((database) => database.name === name);
  expect(present?.version).toBe(990);
  await Dexie.delete(name);
});
