import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RemoteRequest } from "../../main/sync/ports.ts";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { created } from "./deal.ts";
import { engineDevice, send } from "./engine-device.ts";

const ITEMS = "opportunity-item";

let remote: Remote;
beforeEach(async () => {
  remote = await startRemote();
});
afterEach(() => remote.close());

/** A device with a deal that is on the server; `after` is told of each request that was answered. */
async function deviceWithDeal(after: (request: RemoteRequest) => void = () => undefined) {
  const device = await engineDevice(remote, async (request) => {
    const result = await send(remote, request);
    after(request);
    return result;
  });
  const deal = await created(device);
  await device.round();
  const there = String(remote.records.all("opportunity")[0]?.["id"]);
  return { device, deal, there };
}

describe("what the engine remembers from round to round", () => {
  test("S18 a row that was made here and deleted there before its list was read again is missed", async () => {
    const { device, deal } = await deviceWithDeal(({ method, path }) => {
      if (method !== "POST" || path !== `/${ITEMS}`) return;
      for (const { id } of remote.records.all(ITEMS)) remote.records.remove(ITEMS, String(id));
    });
    const body = { opportunity_id: deal, item_name: "Fork" };
    const item = await device.act({ kind: "create", resource: ITEMS, body });
    await device.round();
    expect(remote.records.all(ITEMS)).toEqual([]);
    expect(await device.row(ITEMS, item)).toBeUndefined();
    expect(await device.store.trash()).toMatchObject([{ id: item }]);
  });

  test("S21 rows of a record that an old backup brought back come with it, although they are as they were", async () => {
    const { device, deal, there } = await deviceWithDeal();
    remote.records.create(ITEMS, { opportunity_id: there, item_name: "Fork" });
    await device.round();
    const backup = remote.records.snapshot();
    await device.act({ kind: "remove", resource: "opportunity", id: deal });
    await device.round();
    expect(remote.records.all("opportunity")).toEqual([]);
    remote.records.restore(backup);
    await device.round();
    expect(device.memory.rows(ITEMS)).toMatchObject([{ item_name: "Fork" }]);
  });

  test("S18 a row that was moved here and deleted there before its new list was read again is missed", async () => {
    const { device, deal, there } = await deviceWithDeal(({ method, path }) => {
      if (method !== "PATCH" || !path.startsWith(`/${ITEMS}/`)) return;
      for (const { id } of remote.records.all(ITEMS)) remote.records.remove(ITEMS, String(id));
    });
    remote.records.create(ITEMS, { opportunity_id: there, item_name: "Fork" });
    const other = await created(device);
    await device.round();
    const merge = { kind: "merge", resource: "opportunity", id: other, body: {} } as const;
    await device.act({ ...merge, other_id: deal });
    await device.round();
    await device.round();
    expect(remote.records.all(ITEMS)).toEqual([]);
    expect(device.memory.rows(ITEMS)).toEqual([]);
  });

  test("S16 a record that is only asked for to see that it is there is taken over as it is", async () => {
    let isGone = false;
    const { device, deal, there } = await deviceWithDeal(({ method, path }) => {
      if (method === "GET" && path.startsWith(`/${ITEMS}?`) && isGone)
        remote.records.update("opportunity", there, { title: "Forklifts and ramps" });
    });
    remote.records.create(ITEMS, { opportunity_id: there, item_name: "Fork" });
    await device.round();
    for (const { id } of remote.records.all(ITEMS)) remote.records.remove(ITEMS, String(id));
    isGone = true;
    await device.round();
    expect(await device.row("opportunity", deal)).toMatchObject({ title: "Forklifts and ramps" });
  });
});
