import { afterEach, expect, test } from "vitest";
import type { Command } from "../../shared/command.ts";
import { StoreUnavailable, type LogEntry } from "../../shared/store.ts";
import { CrmDatabase } from "./database.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { Records } from "./records.ts";

const user = { actor: { kind: "user" } } as const;
const deal = {
  opportunity_from: "Customer",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2024-01-15",
};
const createDeal: Command = { kind: "create", resource: "opportunity", body: deal };

const open: DexieStore[] = [];
let names = 0;

async function openStore(name = `test-${(names += 1)}-${crypto.randomUUID()}`) {
  const store = await createDexieStore({ database: new CrmDatabase(name) });
  open.push(store);
  return store;
}

afterEach(async () => {
  const databases = new Set(open.splice(0).map((store) => (store.close(), store.database.name)));
  for (const name of databases) await new CrmDatabase(name).delete();
});

async function total(store: DexieStore): Promise<number> {
  const listed = await store.list("opportunity", { limit: 1, offset: 0 });
  return listed.ok ? listed.value.total : -1;
}

test("a new device starts with the stages, types and reasons, and once only", async () => {
  const first = await openStore();
  const second = await openStore(first.database.name);
  for (const [resource, count] of [
    ["sales-stage", 8],
    ["opportunity-type", 3],
    ["opportunity-lost-reason", 9],
  ] as const) {
    const listed = await second.list(resource, { limit: 20, offset: 0 });
    expect(listed).toMatchObject({ ok: true, value: { total: count } });
  }
  expect(await second.database.log.toArray()).toHaveLength(1);
});

test("two pages that open a new device at once give it one set of stages", async () => {
  const name = `race-${crypto.randomUUID()}`;
  const [one] = await Promise.all([openStore(name), openStore(name), openStore(name)]);
  const listed = await one.list("sales-stage", { limit: 20, offset: 0 });
  expect(listed).toMatchObject({ ok: true, value: { total: 8 } });
});

test("a thousand commands are one transaction and one log entry", async () => {
  const store = await openStore();
  const outcomes = await store.write(Array<Command>(1_000).fill(createDeal), user);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const entries = await store.database.log.toArray();
  expect(entries.map(({ changes }) => changes.length)).toEqual([20, 1_000]);
  expect(await total(store)).toBe(1_000);
});

test("rows and their log entry are written together or not at all", async () => {
  const store = await openStore();
  store.database.log.hook("creating", () => {
    throw new Error("no log today");
  });
  await expect(store.write([createDeal], user)).rejects.toThrow("no log today");
  expect(await store.database.rows("opportunity").toArray()).toEqual([]);
});

test("a record's history is found in the change log by its id", async () => {
  const store = await openStore();
  const [made] = await store.write([createDeal], user);
  const id = made?.ok && made.value.kind === "record" ? made.value.row.id : "";
  const body = { probability: 20 };
  await store.write([{ kind: "update", resource: "opportunity", id, body }], user);
  const history = await store.database.log.where("ids").equals(id).toArray();
  expect(history.map(({ changes }) => changes[0]?.after)).toMatchObject([deal, body]);
});

test("every page hears of a write made in another, in order and once", async () => {
  const writer = await openStore();
  const reader = await openStore(writer.database.name);
  const heard: number[] = [];
  const all = new Promise<void>((resolve) => {
    reader.feed.subscribe((entries: readonly LogEntry[]) => {
      heard.push(...entries.map(({ seq }) => seq));
      if (heard.length === 20) resolve();
    });
  });
  for (let index = 0; index < 20; index += 1) await writer.write([createDeal], user);
  await all;
  expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
});

test("records in memory equal the table after writes from two pages during and after their loading", async () => {
  const here = await openStore();
  const there = await openStore(here.database.name);
  await here.write(Array<Command>(1_200).fill(createDeal), user);
  const records = new Records(here.database, here.feed, "opportunity");
  const [made] = await there.write([createDeal], user);
  const id = made?.ok && made.value.kind === "record" ? made.value.row.id : "";
  await here.write([{ kind: "update", resource: "opportunity", id, body: { city: "Bonn" } }], user);
  const [gone] = await there.write([createDeal], user);
  const goneId = gone?.ok && gone.value.kind === "record" ? gone.value.row.id : "";
  await there.write([{ kind: "remove", resource: "opportunity", id: goneId }], user);
  const seen = () => {
    const state = records.current();
    return state.state === "ready" ? state.rows : [];
  };
  await expect
    .poll(() => [seen().length, seen().find((row) => row.id === id)?.city])
    .toEqual([1_201, "Bonn"]);
  const listed = await here.list("opportunity", { limit: 1_000, offset: 0 });
  expect(listed.ok && listed.value.data).toEqual(seen().slice(0, 1_000));
});

test("a closed database is said to be closed, and nothing is swallowed", async () => {
  const store = await openStore();
  store.database.close();
  const failure = store.write([createDeal], user);
  await expect(failure).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failure).rejects.toMatchObject({ reason: "closed" });
});

test("a full disk refuses the write, says so, and keeps what there was", async () => {
  const store = await openStore();
  await store.write([createDeal], user);
  // What Chromium throws when the disk is full, at the point where it throws it.
  store.database.rows("opportunity").hook("creating", () => {
    throw new DOMException("The disk is full", "QuotaExceededError");
  });
  await expect(store.write([createDeal], user)).rejects.toMatchObject({ reason: "quota" });
  expect(await total(store)).toBe(1);
});
