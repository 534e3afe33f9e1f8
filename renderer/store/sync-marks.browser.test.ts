import { afterEach, beforeEach, expect, test } from "vitest";
import { remoteRow } from "../../test/sync/sync-device.ts";
import { CrmDatabase } from "./database.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { SyncMarks } from "./sync-marks.ts";

const sync = { actor: { kind: "sync" } } as const;
const user = { actor: { kind: "user" } } as const;
const DEAL = {
  opportunity_from: "Customer",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2026-01-15",
  customer_name: "Acme",
  title: "Forklifts",
  status: "Open",
  probability: 50,
  sales_stage: "Prospecting",
  total: 2,
};

let host: DexieStore;
let window: DexieStore;
let marks: SyncMarks;

beforeEach(async () => {
  const name = `marks-${crypto.randomUUID()}`;
  host = await createDexieStore({ database: new CrmDatabase(name) });
  await host.sync([{ kind: "connect", server: "one", keep: false }], sync);
  const rows = ["r1", "r2"].map((id) => remoteRow(id, DEAL));
  const items = [remoteRow("i1", { item_name: "Fork", qty: 1, rate: 2 })];
  await host.sync([{ kind: "apply", resource: "opportunity", rows }], sync);
  await host.sync(
    [
      {
        kind: "apply_children",
        resource: "opportunity-item",
        parent_id: "r1",
        rows: items,
        gone: [],
      },
    ],
    sync,
  );
  window = await createDexieStore({ database: new CrmDatabase(name) });
  marks = new SyncMarks(window.database, window.syncFeed);
});

afterEach(async () => {
  window.close();
  host.close();
  await new CrmDatabase(host.database.name).delete();
});

async function edit(resource: "opportunity" | "opportunity-item", id: string, body: object) {
  await host.write([{ kind: "update", resource, id, body }], user);
  await host.sync([{ kind: "gather", limit: 10 }], sync);
}

test("a window sees the marks another page gave and took, and hears nothing where none changed", async () => {
  expect(marks.of("r1")).toEqual([]);
  await edit("opportunity", "r1", { title: "Mine" });
  await expect.poll(() => marks.of("r1")).toEqual(["waiting"]);
  let told = 0;
  marks.subscribe(() => (told += 1));
  await edit("opportunity", "r1", { title: "Mine again" });
  const row = remoteRow("r3", DEAL);
  await host.sync([{ kind: "apply", resource: "opportunity", rows: [row] }], sync);
  await host.sync([{ kind: "block", id: "r1", status: 422, message: "no", fields: [] }], sync);
  await expect.poll(() => marks.of("r1")).toEqual(["blocked"]);
  expect(told).toBe(1);
  await host.sync([{ kind: "unblock", id: "r1", action: "discard" }], user);
  await expect.poll(() => marks.all().size).toBe(0);
});

test("a record bears the marks of its rows, and the list is the same for as long as they are", async () => {
  await edit("opportunity", "r2", { title: "Mine" });
  await edit("opportunity-item", "i1", { qty: 3 });
  await expect.poll(() => marks.of("r1")).toEqual(["waiting"]);
  const before = marks.of("r2");
  await host.sync([{ kind: "block", id: "i1", status: 422, message: "no", fields: [] }], sync);
  await expect.poll(() => marks.of("r1")).toEqual(["blocked"]);
  expect(marks.of("r2")).toBe(before);
});

test("a window that opens later reads the marks there are, and forgets them with the server", async () => {
  await edit("opportunity", "r2", { title: "Mine" });
  const later = new SyncMarks(window.database, window.syncFeed);
  await expect.poll(() => later.of("r2")).toEqual(["waiting"]);
  await host.sync([{ kind: "disconnect" }], user);
  await expect.poll(() => later.all().size).toBe(0);
});
