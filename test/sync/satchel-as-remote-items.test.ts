import { afterEach, beforeEach, expect, test } from "vitest";
import { attribute, type Row } from "../../shared/contract/contract.ts";
import type { MemoryStore } from "../support/memory-store.ts";
import { change, DEAL } from "./deal.ts";
import { create, twoSatchels, type TwoSatchels } from "./two-satchels.ts";

let device: TwoSatchels["device"];
let remote: TwoSatchels["remote"];
let there: TwoSatchels["there"];
let way: TwoSatchels["way"];
let remoteIdOf: TwoSatchels["remoteIdOf"];
let settle: TwoSatchels["settle"];
let expectSame: TwoSatchels["expectSame"];
let close: TwoSatchels["close"];
beforeEach(async () => {
  ({ device, remote, there, way, remoteIdOf, settle, expectSame, close } = await twoSatchels());
});
afterEach(() => close());

const titles = (rows: readonly Row[]) => rows.map((row) => attribute(row, "item_name"));
const inOrder = (store: MemoryStore) =>
  titles(
    store
      .rows("opportunity-item")
      .toSorted((a, b) => Number(attribute(a, "idx")) - Number(attribute(b, "idx"))),
  );

test("S27 items go over with their sums, and their order merges", async () => {
  const id = await create(device, "opportunity", DEAL);
  const items: string[] = [];
  for (const [item_name, rate] of [
    ["a", 1],
    ["b", 20],
    ["c", 300],
  ] as const) {
    items.push(
      await create(device, "opportunity-item", { opportunity_id: id, item_name, qty: 2, rate }),
    );
  }
  await settle();
  await expectSame();
  const idThere = await remoteIdOf("opportunity", id);
  expect(await there.row("opportunity", idThere)).toMatchObject({ total: 642 });
  await create(there, "opportunity-item", {
    opportunity_id: idThere,
    item_name: "d",
    qty: 1,
    rate: 1,
  });
  const [a = "", b = "", c = ""] = items;
  await device.act({
    kind: "reorder",
    resource: "opportunity-item",
    parent_id: id,
    ids: [c, a, b],
  });
  await device.act({ kind: "update", resource: "opportunity-item", id: a, body: { qty: 5 } });
  await settle();
  await settle();
  expect(inOrder(remote)).toEqual(["c", "a", "b", "d"]);
  await expectSame();
  await device.act({ kind: "remove", resource: "opportunity-item", id: b });
  await there.act({
    kind: "remove",
    resource: "opportunity-item",
    id: await remoteIdOf("opportunity-item", c),
  });
  await settle();
  await settle();
  expect(inOrder(remote)).toEqual(["a", "d"]);
  await expectSame();
});

/** A deal that is on both sides, with one item. */
async function sharedDeal() {
  const id = await create(device, "opportunity", DEAL);
  const item = { opportunity_id: id, item_name: "Fork", qty: 2, rate: 10 };
  const itemId = await create(device, "opportunity-item", item);
  await settle();
  return { id, itemId, itemIdThere: await remoteIdOf("opportunity-item", itemId) };
}

test("S15 a row that was deleted on both sides waits for nothing", async () => {
  const { itemId, itemIdThere } = await sharedDeal();
  await device.act({ kind: "remove", resource: "opportunity-item", id: itemId });
  await there.act({ kind: "remove", resource: "opportunity-item", id: itemIdThere });
  await settle();
  expect(device.memory.rows("opportunity-item")).toEqual([]);
  await expectSame();
});

test("S28 sums are the server's again once an item is given up that was deleted there", async () => {
  const { id, itemId, itemIdThere } = await sharedDeal();
  await device.act({ kind: "update", resource: "opportunity-item", id: itemId, body: { qty: 3 } });
  await there.act({ kind: "remove", resource: "opportunity-item", id: itemIdThere });
  await settle();
  expect(await device.row("opportunity", id)).toMatchObject({ total: 30 });
  await device.decide({ kind: "resolve", id: itemId, choice: "theirs" });
  device.rounds.forget();
  expect(await device.row("opportunity", id)).toMatchObject({ total: 0 });
  await settle();
  await expectSame();
});

test("S28 an item that was deleted here counts no more, although the server still has it", async () => {
  const { id, itemId } = await sharedDeal();
  const idThere = await remoteIdOf("opportunity", id);
  await device.act({ kind: "remove", resource: "opportunity-item", id: itemId });
  await change(there, idThere, { city: "Bonn" });
  way.between = async ({ method }, pass) =>
    method === "DELETE"
      ? { kind: "failed", sent: "no", reason: "network", detail: "offline" }
      : pass();
  expect((await device.round()).halt).toMatchObject({ kind: "later" });
  expect(await device.row("opportunity", id)).toMatchObject({ city: "Bonn", total: 0 });
});

test("S6 what belongs to a record that was deleted there waits until a person has decided", async () => {
  const { id } = await sharedDeal();
  await there.act({
    kind: "remove",
    resource: "opportunity",
    id: await remoteIdOf("opportunity", id),
  });
  await change(device, id, { title: "Cranes" });
  await settle();
  const item = { opportunity_id: id, item_name: "Chain", qty: 1, rate: 5 };
  await create(device, "opportunity-item", item);
  await settle();
  expect((await device.store.meta()).counts).toMatchObject({ blocked: 0, conflict: 1 });
  await device.decide({ kind: "resolve", id, choice: "mine" });
  device.rounds.forget();
  await settle();
  expect(inOrder(remote)).toEqual(["Fork", "Chain"]);
  await expectSame();
});

test("S28 an item that is taken back from the bin counts again", async () => {
  const { id, itemId, itemIdThere } = await sharedDeal();
  await device.act({ kind: "remove", resource: "opportunity-item", id: itemId });
  await there.act({
    kind: "update",
    resource: "opportunity-item",
    id: itemIdThere,
    body: { qty: 4 },
  });
  await settle();
  expect(await device.row("opportunity", id)).toMatchObject({ total: 0 });
  await device.decide({ kind: "resolve", id: itemId, choice: "theirs" });
  device.rounds.forget();
  expect(await device.row("opportunity", id)).toMatchObject({ total: 40 });
  await settle();
  await expectSame();
});
