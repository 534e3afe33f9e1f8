import { afterEach, beforeEach, expect, test } from "vitest";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { created } from "./deal.ts";
import { engineDevice, type EngineDevice } from "./engine-device.ts";

let remote: Remote;
let device: EngineDevice;
let deal: { readonly id: string; readonly there: string };
let item: { readonly id: string; readonly there: string };

beforeEach(async () => {
  remote = await startRemote();
  device = await engineDevice(remote);
  const id = await created(device);
  const body = { opportunity_id: id, item_name: "Fork", qty: 1, rate: 5 };
  const itemId = await device.act({ kind: "create", resource: "opportunity-item", body });
  await device.round();
  deal = { id, there: onlyIdThere("opportunity") };
  item = { id: itemId, there: onlyIdThere("opportunity-item") };
});
afterEach(() => remote.close());

function onlyIdThere(resource: "opportunity" | "opportunity-item"): string {
  return String(remote.records.all(resource)[0]?.["id"]);
}

const conflicts = async () =>
  (await device.store.marked("conflict", null, 10)).map(({ sync }) => sync.conflict?.kind);

test("S8 a record that others changed a moment ago is not deleted there before a person decides", async () => {
  await device.act({ kind: "remove", resource: "opportunity", id: deal.id });
  remote.faults.before({ on: `GET /opportunity/${deal.there}`, first: 1 }, () => {
    remote.records.update("opportunity", deal.there, { title: "Cranes" });
  });
  await device.round();
  expect(remote.records.get("opportunity", deal.there)).toMatchObject({ title: "Cranes" });
  expect(await conflicts()).toEqual(["deleted_here"]);
});

test("S8 a record whose rows others changed is not deleted there before a person decides", async () => {
  await device.act({ kind: "remove", resource: "opportunity", id: deal.id });
  remote.records.update("opportunity-item", item.there, { qty: 7 });
  await device.round();
  expect(remote.records.get("opportunity-item", item.there)).toMatchObject({ qty: 7 });
  expect(await conflicts()).toEqual(["deleted_here"]);
});

test("S8 what others changed of a row is merged before a change of it is sent, or it is deleted there", async () => {
  await device.act({
    kind: "update",
    resource: "opportunity-item",
    id: item.id,
    body: { qty: 3, rate: 9 },
  });
  remote.faults.before({ on: "GET /opportunity-item", first: 1 }, () => {
    remote.records.update("opportunity-item", item.there, { qty: 7, brand: "Yale" });
  });
  await device.round();
  expect(remote.records.get("opportunity-item", item.there)).toMatchObject({
    qty: 7,
    rate: 9,
    brand: "Yale",
  });
  expect(await device.row("opportunity-item", item.id)).toMatchObject({ qty: 3, brand: "Yale" });
  expect(await conflicts()).toEqual(["fields"]);

  await device.store.sync([{ kind: "resolve", id: item.id, choice: "theirs" }], {
    actor: { kind: "user" },
  });
  await device.act({ kind: "remove", resource: "opportunity-item", id: item.id });
  remote.faults.before({ on: "GET /opportunity-item", first: 1 }, () => {
    remote.records.update("opportunity-item", item.there, { brand: "Linde" });
  });
  await device.round();
  expect(remote.records.get("opportunity-item", item.there)).toMatchObject({ brand: "Linde" });
  expect(await conflicts()).toEqual(["deleted_here"]);
});
