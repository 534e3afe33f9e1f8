import { afterEach, beforeEach, expect, test } from "vitest";
import type { Command } from "../../shared/command.ts";
import type { ResourceName } from "../../shared/contract/contract.ts";
import { CrmDatabase } from "./database.ts";
import { createDexieStore, type DexieStore } from "./dexie-store.ts";
import { readHistory, readStageSince } from "./history.ts";

let store: DexieStore;
let clock_ms: number;

beforeEach(async () => {
  clock_ms = 0;
  store = await createDexieStore({
    database: new CrmDatabase(`history-${crypto.randomUUID()}`),
    now: () => new Date((clock_ms += 1_000)).toISOString(),
  });
});

afterEach(async () => {
  store.close();
  await store.database.delete();
});

async function run(...commands: Command[]): Promise<string> {
  const outcomes = await store.write(commands, { actor: { kind: "user" } });
  const last = outcomes.at(-1);
  return last?.ok && last.value.kind === "record" ? last.value.row.id : "";
}

const createDeal = (title: string): Command => ({
  kind: "create",
  resource: "opportunity",
  body: {
    title,
    opportunity_from: "Customer",
    party_name: "Acme",
    company: "Us",
    transaction_date: "2026-01-15",
  },
});
const update = (resource: ResourceName, id: string, body: object): Command => ({
  kind: "update",
  resource,
  id,
  body,
});
const createItem = (opportunity_id: string, item_name: string): Command => ({
  kind: "create",
  resource: "opportunity-item",
  body: { opportunity_id, item_name },
});

test("what became of a record's rows is in its history, even of those that are gone and changed no total", async () => {
  const id = await run(createDeal("Crane"));
  const other = await run(createDeal("Other"));
  const gone = await run(createItem(id, "Gone"));
  await run(createItem(other, "Other's"));
  await run(update("opportunity-item", gone, { uom: "Nos" }));
  await run({ kind: "remove", resource: "opportunity-item", id: gone });
  const kept = await run(createItem(id, "Kept"));
  await run(update("opportunity-item", kept, { brand: "Ours" }));
  const { entries, hasMore } = await readHistory(store.database, id, [kept], 20);
  expect(hasMore).toBe(false);
  expect(entries.map(({ changes }) => changes.map((change) => change.id))).toEqual([
    [kept],
    [kept],
    [gone],
    [gone],
    [gone],
    [id],
  ]);
});

test("of a write to many records, only what concerns this one is told", async () => {
  const id = await run(createDeal("Crane"));
  const other = await run(createDeal("Other"));
  const bulk = [id, other].map((each) => update("opportunity", each, { probability: 5 }));
  await run(...bulk);
  const { entries } = await readHistory(store.database, id, [], 20);
  expect(entries[0]?.changes.map((change) => change.id)).toEqual([id]);
});

test("a page holds the newest entries, and says whether there are more", async () => {
  const id = await run(createDeal("Crane"));
  for (const city of ["A", "B", "C"]) await run(update("opportunity", id, { city }));
  const first = await readHistory(store.database, id, [], 3);
  expect(first.entries.map(({ changes }) => changes[0]?.after)).toMatchObject([
    { city: "C" },
    { city: "B" },
    { city: "A" },
  ]);
  expect(first.hasMore).toBe(true);
  expect((await readHistory(store.database, id, [], 4)).hasMore).toBe(false);
});

test("since when an opportunity is in its stage is when the stage was last written, not the record", async () => {
  const id = await run(createDeal("Crane"));
  await run(update("opportunity", id, { sales_stage: "Qualification" }));
  const moved = (await readHistory(store.database, id, [], 1)).entries[0]?.at;
  await run(update("opportunity", id, { city: "Bonn" }));
  expect(await readStageSince(store.database, id)).toBe(moved);
  expect(await readStageSince(store.database, "unknown")).toBeNull();
});

test("what the server answers to what was sent is no history, and one it brought was in its stage before", async () => {
  const sync = { actor: { kind: "sync" } } as const;
  const attributes = {
    id: "r1",
    title: "Crane",
    sales_stage: "Prospecting",
    opportunity_from: "Lead",
    party_name: "Acme",
    company: "Us",
    transaction_date: "2026-01-15",
  };
  const pulled = (hash: string, more: Record<string, string>) =>
    store.sync(
      [
        {
          kind: "apply",
          resource: "opportunity",
          rows: [{ id: "r1", hash, attributes: { ...attributes, ...more } }],
        },
      ],
      sync,
    );
  await store.sync([{ kind: "connect", server: "one", keep: false }], sync);
  await pulled("1", { updated_at: "2026-01-15T10:00:00Z" });
  expect(await readStageSince(store.database, "r1")).toBeNull();
  await pulled("2", { updated_at: "2026-01-16T10:00:00Z" });
  expect((await readHistory(store.database, "r1", [], 20)).entries).toHaveLength(1);
  await pulled("3", { updated_at: "2026-01-17T10:00:00Z", sales_stage: "Qualification" });
  const { entries } = await readHistory(store.database, "r1", [], 20);
  expect(entries.map(({ actor }) => actor.kind)).toEqual(["sync", "sync"]);
  expect(await readStageSince(store.database, "r1")).toBe(entries[0]?.at);
});
