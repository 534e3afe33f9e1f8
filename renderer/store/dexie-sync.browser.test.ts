import { afterEach, expect, test, vi } from "vitest";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import { remoteRow } from "../../test/sync/sync-device.ts";
import { CrmDatabase } from "./database.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";

const sync = { actor: { kind: "sync" } } as const;
const user = { actor: { kind: "user" } } as const;

const DEAL = {
  opportunity_from: "Customer",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2026-01-15",
};

const open: DexieStore[] = [];

async function connected(): Promise<DexieStore> {
  const store = await createDexieStore({
    database: new CrmDatabase(`sync-${crypto.randomUUID()}`),
  });
  open.push(store);
  await store.sync([{ kind: "connect", server: "one", keep: false }], sync);
  return store;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const store of open.splice(0)) {
    store.close();
    await new CrmDatabase(store.database.name).delete();
  }
});

const pulled = (count: number): SyncCommand => ({
  kind: "apply",
  resource: "opportunity",
  rows: Array.from({ length: count }, (_, n) =>
    remoteRow(`r${String(n).padStart(4, "0")}`, { ...DEAL, title: `Deal ${n}` }),
  ),
});

const rename = (id: string) =>
  ({ kind: "update", resource: "opportunity", id, body: { title: "Mine" } }) as const;

test("S34 records, what sync knows of them and the log entry are written together or not at all", async () => {
  const store = await connected();
  const before = await store.meta();
  store.database.log.hook("creating", () => {
    throw new Error("no log today");
  });
  await expect(store.sync([pulled(3)], sync)).rejects.toThrow("no log today");
  expect(await store.database.sync.toArray()).toEqual([]);
  expect(await store.database.rows("opportunity").toArray()).toEqual([]);
  expect(await store.meta()).toEqual(before);
});

test("S34 what can be read there again may be lost in a power cut; unsent work, attempts and answers may not", async () => {
  const durabilities: (string | undefined)[] = [];
  const real = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function begin(
    this: IDBDatabase,
    tables,
    mode,
    options,
  ) {
    if (mode === "readwrite") durabilities.push(options?.durability);
    return real.call(this, tables, mode, options);
  });
  const store = await connected();
  async function durabilityOf(work: () => Promise<unknown>) {
    durabilities.length = 0;
    await work();
    return durabilities;
  }
  expect(await durabilityOf(() => store.sync([pulled(2)], sync))).toEqual(["relaxed"]);
  expect(await durabilityOf(() => store.write([rename("r0000")], user))).toEqual(["strict"]);
  const strict: readonly (readonly SyncCommand[])[] = [
    [{ kind: "gather", limit: 10 }],
    [{ kind: "begin", id: "r0000", op_id: "op", body: {}, server_time: null }],
    [{ kind: "acknowledge", id: "r0000", sent: {}, row: remoteRow("r0000", { ...DEAL }) }],
    [pulled(1), { kind: "unblock", id: "r0001", action: "retry" }],
  ];
  for (const commands of strict) {
    expect(await durabilityOf(() => store.sync(commands, sync))).toEqual(["strict"]);
  }
  expect(await durabilityOf(() => store.sync([pulled(1)], user))).toEqual(["strict"]);
});

test("what the server is known to have is answered in pages, without what is asked about as deleted there", async () => {
  const store = await connected();
  await store.sync([pulled(30)], sync);
  await store.write([rename("r0004")], user);
  await store.sync([{ kind: "gather", limit: 10 }], sync);
  await store.sync([{ kind: "gone", resource: "opportunity", remote_ids: ["r0004"] }], sync);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.known("opportunity", after, 5);
    found.push(...page.map(({ remote_id }) => remote_id));
    after = page.length < 5 ? null : (page.at(-1)?.remote_id ?? null);
  } while (after !== null);
  expect(found).toHaveLength(29);
  expect(found).not.toContain("r0004");
  expect(found).toEqual(found.toSorted());
});

test("records with a mark are answered in pages, and since when the oldest change waits", async () => {
  const store = await connected();
  await store.sync([pulled(9)], sync);
  const ids = Array.from({ length: 7 }, (_, n) => `r000${n}`);
  for (const id of ids) await store.write([rename(id)], user);
  await store.sync([{ kind: "gather", limit: 10 }], sync);
  const first = await store.marked("waiting", null, 4);
  const rest = await store.marked("waiting", first.at(-1)?.sync.id ?? null, 4);
  expect([...first, ...rest].map(({ sync: { id } }) => id)).toEqual(ids);
  expect(await store.marked("waiting", ids.at(-1) ?? null, 4)).toEqual([]);
  const entries = await store.database.log.where("ids").equals("r0000").toArray();
  expect((await store.meta()).oldest_unsent_at).toBe(entries.at(-1)?.at);
});

test("records are listed by when the server says they were made, as soon as it says so", async () => {
  const store = await connected();
  const made = (n: number, day: string, hash: string) => {
    const row = remoteRow(`r${n}`, { ...DEAL, created_at: `2026-01-${day}T00:00:00Z` });
    return { ...row, hash };
  };
  const apply = (...rows: readonly ReturnType<typeof made>[]) =>
    store.sync([{ kind: "apply", resource: "opportunity", rows }], sync);
  const listed = async () => {
    const page = await store.list("opportunity", { limit: 5, offset: 0 });
    return page.ok && page.value.data.map(({ id }) => id);
  };
  await apply(made(1, "01", "a"), made(2, "02", "a"));
  expect(await listed()).toEqual(["r2", "r1"]);
  await apply(made(1, "03", "b"));
  expect(await listed()).toEqual(["r1", "r2"]);
});

test("every page hears of what came from the server, as of any write", async () => {
  const writer = await connected();
  const reader = await createDexieStore({ database: new CrmDatabase(writer.database.name) });
  const heard = new Promise<string[]>((resolve) => {
    reader.feed.subscribe((entries) => {
      resolve(entries.flatMap(({ changes }) => changes.map(({ id }) => id)));
    });
  });
  await writer.sync([pulled(2)], sync);
  expect(await heard).toEqual(["r0000", "r0001"]);
  reader.close();
});
