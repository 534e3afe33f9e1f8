import { Dexie } from "dexie";
import { onTestFinished } from "vitest";
import { CrmDatabase, type Permission } from "./database.ts";
import { saveCompany } from "./device-settings.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { lookAt, openAsItIs, readPage } from "./read-database.ts";

export const user = { actor: { kind: "user" } } as const;

/** The name of a database that is gone when the test ends. */
export function newName(): string {
  const name = `backup-${crypto.randomUUID()}`;
  onTestFinished(() => Dexie.delete(name));
  return name;
}

export async function openStore(name: string, permission?: Permission): Promise<DexieStore> {
  const options = permission ? { permission } : {};
  const store = await createDexieStore({ database: new CrmDatabase(name), ...options });
  onTestFinished(() => store.close());
  return store;
}

export function create(title: string) {
  const body = {
    opportunity_from: "Customer",
    party_name: "Acme",
    company: "Us",
    transaction_date: "2026-01-15",
    title,
  };
  return { kind: "create", resource: "opportunity", body } as const;
}

export async function firstId(store: DexieStore): Promise<string> {
  const page = await store.list("opportunity", { limit: 1, offset: 0 });
  return (page.ok && page.value.data[0]?.id) || "";
}

/** Everything in a database, read as backups read it: table by table, page by page. */
export async function readAll(name: string, limit = 3): Promise<Record<string, readonly object[]>> {
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
      if (page.rows.length === 0) break;
      rows.push(...page.rows);
      after = page.last;
    }
    all[table] = rows;
  }
  database?.close();
  return all;
}

/** A store with records, rows of theirs, a changed one, a removed one and a setting. */
export async function livedIn(name: string): Promise<DexieStore> {
  const store = await openStore(name);
  await store.write(["one", "two", "three", "four"].map(create), user);
  const id = await firstId(store);
  const item = { opportunity_id: id, item_name: "Crate", qty: 3, rate: 7 };
  await store.write([{ kind: "create", resource: "opportunity-item", body: item }], user);
  await saveCompany(store.database, { name: "Rho", currency: "EUR" }, false);
  return store;
}
