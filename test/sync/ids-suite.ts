import { describe, expect } from "vitest";
import { change, created, DEAL } from "./deal.ts";
import { shared, type DeviceTest } from "./store-device.ts";

/** Which id a record has, and under which it goes over the wire. */
export function idsSuite(name: string, test: DeviceTest): void {
  describe(`${name}: ids and the wire`, () => {
    test("S1 a record made here keeps its id once the server has given it one", async ({
      device,
    }) => {
      const id = await created(device);
      const [pending] = await device.plan();
      expect(pending).toMatchObject({ kind: "create", id, op_id: null, body: DEAL });
      await device.answer(pending, "server_1");
      expect(await device.row("opportunity", id)).toMatchObject({ id, title: "Forklifts" });
      expect(await device.plan()).toEqual([]);
      expect(await device.store.known("opportunity", null, 10)).toMatchObject([
        { id, remote_id: "server_1" },
      ]);
    });

    test("S1 a record that came from the server has the server's id", async ({ device }) => {
      await shared(device);
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Forklifts" });
    });

    test("S2 a child goes over with its parent's id of the server, once the parent has one", async ({
      device,
    }) => {
      const id = await created(device);
      await device.act({
        kind: "create",
        resource: "opportunity-item",
        body: { opportunity_id: id, item_name: "Fork", qty: 2, rate: 10 },
      });
      const first = await device.plan();
      expect(first.map(({ kind, resource }) => `${kind} ${resource}`)).toEqual([
        "create opportunity",
      ]);
      await device.answer(first[0], "server_1");
      const [item] = (await device.plan()).filter(({ kind }) => kind === "create");
      expect(item).toMatchObject({
        resource: "opportunity-item",
        body: { opportunity_id: "server_1", item_name: "Fork" },
      });
    });

    test("S3 what this version does not understand is carried, and never sent", async ({
      device,
    }) => {
      await shared(device, { status: "Paused", mood: "sunny", probability: "70" });
      expect(await device.row("opportunity", "r1")).toMatchObject({
        status: "Open",
        probability: 70,
      });
      await change(device, "r1", { title: "Cranes" });
      const [pending] = await device.plan();
      expect(pending).toMatchObject({ kind: "update", patch: { title: "Cranes" } });
      const [{ sync } = { sync: undefined }] = await device.store.marked("waiting", null, 10);
      expect(sync?.carried).toEqual({ status: "Paused", mood: "sunny" });
    });
  });
}
