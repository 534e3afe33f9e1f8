import { afterEach, beforeEach, expect, test } from "vitest";
import type { RemoteRequest, RemoteResult } from "../../main/sync/ports.ts";
import {
  attribute,
  parentOf,
  referenceOf,
  resourceNames,
  type ResourceName,
  type Row,
  type Scalar,
} from "../../shared/contract/contract.ts";
import { startApi, type ApiUnderTest } from "../api/api-under-test.ts";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { engineDevice, send, type EngineDevice } from "./engine-device.ts";
import { syncDevice } from "./sync-device.ts";

/** One Satchel as the remote of another: its own local API over HTTP, the real engine on the other side. */

const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
  title: "Forklifts",
};

let api: ApiUnderTest;
let remote: MemoryStore;
let device: EngineDevice;
let asked: RemoteRequest[];
/** Stands between the two: what a request becomes that is to be lost. */
let meddle: (request: RemoteRequest, pass: () => Promise<RemoteResult>) => Promise<RemoteResult>;

beforeEach(async () => {
  remote = await createMemoryStore();
  api = await startApi({ store: remote });
  asked = [];
  meddle = (_, pass) => pass();
  const address = { url: api.url, token: api.writeToken };
  device = await engineDevice(address, (request) => {
    asked.push(request);
    return meddle(request, () => send(address, request));
  });
});
afterEach(() => api.close());

/** What a person does at the remote itself. */
const there = () => syncDevice(remote);

const create = (who: Pick<EngineDevice, "act">, resource: ResourceName, body: object) =>
  who.act({ kind: "create", resource, body });
const change = (who: Pick<EngineDevice, "act">, id: string, body: object) =>
  who.act({ kind: "update", resource: "opportunity", id, body });

async function remoteIdOf(resource: ResourceName, id: string): Promise<string> {
  const known = await device.store.known(resource, null, 1_000);
  const found = known.find((row) => row.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found.remote_id;
}

/** All records, the device's under the ids they have at the remote. */
async function everything(store: MemoryStore, idThere: ReadonlyMap<string, string>) {
  const all: Record<string, Record<string, Scalar>> = {};
  for (const resource of resourceNames) {
    const parent = parentOf(resource)?.field;
    for (const row of store.rows(resource)) {
      const values: Record<string, Scalar> = {};
      for (const [name, value] of Object.entries(row)) {
        const isId = name === "id" || name === parent || referenceOf(resource, name)?.by === "id";
        values[name] = isId && typeof value === "string" ? (idThere.get(value) ?? value) : value;
      }
      all[`${resource} ${values["id"]}`] = values;
    }
  }
  return all;
}

/** The two hold the same, record for record and field for field, and nothing is left to be done. */
async function expectSame(): Promise<void> {
  const idThere = new Map<string, string>();
  for (const resource of resourceNames) {
    for (const { id, remote_id } of await device.store.known(resource, null, 1_000))
      idThere.set(id, remote_id);
  }
  expect(await everything(device.memory, idThere)).toEqual(await everything(remote, new Map()));
  expect((await device.store.meta()).counts).toEqual({
    waiting: 0,
    attempted: 0,
    blocked: 0,
    conflict: 0,
  });
}

async function settle(): Promise<void> {
  const report = await device.round();
  expect(report).toMatchObject({ halt: null, brakes: [], incomplete: [] });
}

const titles = (rows: readonly Row[]) => rows.map((row) => attribute(row, "item_name"));
const inOrder = (store: MemoryStore) =>
  titles(
    store
      .rows("opportunity-item")
      .toSorted((a, b) => Number(attribute(a, "idx")) - Number(attribute(b, "idx"))),
  );

test("S31 two Satchels that both began with the same lookups have each of them once", async () => {
  await create(device, "sales-stage", { stage_name: "Tasting" });
  await create(there(), "sales-stage", { stage_name: "Trial" });
  await settle();
  expect(remote.rows("sales-stage")).toHaveLength(10);
  await expectSame();
  expect(await device.round()).toMatchObject({ pushed: 0, pulled: 0 });
});

test("S24 what is made and changed on both sides is the same on both in the end", async () => {
  const mine = await create(device, "opportunity", DEAL);
  const theirs = await create(there(), "opportunity", { ...DEAL, title: "Cranes" });
  await settle();
  await expectSame();
  await change(device, mine, { territory: "North", opportunity_amount: 100 });
  await change(there(), await remoteIdOf("opportunity", mine), { city: "Bonn" });
  await change(device, theirs, { city: "Kiel" });
  await settle();
  await expectSame();
  expect(await device.row("opportunity", mine)).toMatchObject({ territory: "North", city: "Bonn" });
});

test("S25 what both changed differently is decided by a person, and then the same on both", async () => {
  const id = await create(device, "opportunity", DEAL);
  await settle();
  const idThere = await remoteIdOf("opportunity", id);
  await change(device, id, { title: "Cranes", city: "Bonn" });
  await change(there(), idThere, { title: "Lifts" });
  await settle();
  expect((await device.store.meta()).counts.conflict).toBe(1);
  expect(await there().row("opportunity", idThere)).toMatchObject({ title: "Lifts", city: "Bonn" });
  await device.decide({ kind: "resolve", id, choice: "mine" });
  await settle();
  expect(await there().row("opportunity", idThere)).toMatchObject({ title: "Cranes" });
  await expectSame();
});

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
  expect(await there().row("opportunity", idThere)).toMatchObject({ total: 642 });
  await create(there(), "opportunity-item", {
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
  await there().act({
    kind: "remove",
    resource: "opportunity-item",
    id: await remoteIdOf("opportunity-item", c),
  });
  await settle();
  await settle();
  expect(inOrder(remote)).toEqual(["a", "d"]);
  await expectSame();
});

test("S31 a prospect's row for an opportunity, which both sides make on their own, is there once", async () => {
  const company = { company_name: "Isoplex", company: "Example Corp" };
  const prospect = await create(device, "prospect", company);
  await create(device, "opportunity", {
    ...DEAL,
    opportunity_from: "Prospect",
    party_name: prospect,
  });
  await settle();
  await settle();
  expect(remote.rows("prospect-opportunity")).toHaveLength(1);
  await expectSame();
  await create(there(), "opportunity", {
    ...DEAL,
    title: "Cranes",
    opportunity_from: "Prospect",
    party_name: await remoteIdOf("prospect", prospect),
  });
  await settle();
  await settle();
  expect(remote.rows("prospect-opportunity")).toHaveLength(2);
  await expectSame();
});

test("S15 what is deleted on either side is gone from both, with its rows", async () => {
  const ids: string[] = [];
  for (const title of ["one", "two", "three"]) {
    const id = await create(device, "opportunity", { ...DEAL, title });
    await create(device, "opportunity-item", {
      opportunity_id: id,
      item_name: title,
      qty: 1,
      rate: 1,
    });
    ids.push(id);
  }
  await settle();
  const [one = "", two = "", three = ""] = ids;
  await device.act({ kind: "remove", resource: "opportunity", id: one });
  await there().act({
    kind: "remove",
    resource: "opportunity",
    id: await remoteIdOf("opportunity", two),
  });
  await settle();
  expect(remote.rows("opportunity")).toHaveLength(1);
  expect(remote.rows("opportunity-item")).toHaveLength(1);
  await expectSame();
  expect(await device.store.trash()).toMatchObject([{ id: two }]);
  await device.decide({ kind: "restore", id: two });
  await settle();
  expect(remote.rows("opportunity")).toHaveLength(2);
  await expectSame();
  expect(await device.row("opportunity", three)).toMatchObject({ title: "three" });
});

test("S10 a POST whose answer is lost is not done twice", async () => {
  await settle();
  let lost = 0;
  meddle = async ({ method }, pass) => {
    const answer = await pass();
    if (method !== "POST" || lost > 0) return answer;
    lost += 1;
    return { kind: "failed", sent: "maybe", reason: "timeout", detail: "no answer" };
  };
  const id = await create(device, "opportunity", DEAL);
  expect((await device.round()).halt).toMatchObject({ kind: "later", reason: "timeout" });
  await settle();
  expect(lost).toBe(1);
  expect(remote.rows("opportunity")).toHaveLength(1);
  expect(await device.row("opportunity", id)).toMatchObject({ title: "Forklifts" });
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
  await there().act({ kind: "remove", resource: "opportunity-item", id: itemIdThere });
  await settle();
  expect(device.memory.rows("opportunity-item")).toEqual([]);
  await expectSame();
});

test("S28 sums are the server's again once an item is given up that was deleted there", async () => {
  const { id, itemId, itemIdThere } = await sharedDeal();
  await device.act({ kind: "update", resource: "opportunity-item", id: itemId, body: { qty: 3 } });
  await there().act({ kind: "remove", resource: "opportunity-item", id: itemIdThere });
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
  await change(there(), idThere, { city: "Bonn" });
  meddle = async ({ method }, pass) =>
    method === "DELETE"
      ? { kind: "failed", sent: "no", reason: "network", detail: "offline" }
      : pass();
  expect((await device.round()).halt).toMatchObject({ kind: "later" });
  expect(await device.row("opportunity", id)).toMatchObject({ city: "Bonn", total: 0 });
});

test("S6 what belongs to a record that was deleted there waits until a person has decided", async () => {
  const { id } = await sharedDeal();
  await there().act({
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
  await there().act({
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
