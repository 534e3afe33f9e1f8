import { describe, expect } from "vitest";
import { change, created } from "./deal.ts";
import { shared, type DeviceTest } from "./store-device.ts";
import { remoteRow } from "./sync-device.ts";

/** What is adopted, offered and left of a server. */
export function connectingSuite(name: string, test: DeviceTest): void {
  describe(`${name}: connecting`, () => {
    test("S31 lookups and prospects of the same name are adopted, one each, after their list was read", async ({
      device,
    }) => {
      await device.sync({ kind: "connect", server: "two", keep: false });
      await device.sync({ kind: "offer", resource: "sales-stage", after: null, limit: 100 });
      expect(await device.plan()).toEqual([]);
      await device.sync(
        {
          kind: "apply",
          resource: "sales-stage",
          rows: [
            remoteRow("s1", { stage_name: "Prospecting" }),
            remoteRow("s2", { stage_name: "Prospecting" }),
          ],
        },
        { kind: "swept", resource: "sales-stage" },
      );
      const stages = await device.store.list("sales-stage", { limit: 50, offset: 0 });
      expect(stages).toMatchObject({ value: { total: 9 } });
      const waiting = (await device.plan()).map(
        (pending) => pending.kind === "create" && pending.body["stage_name"],
      );
      expect(waiting).toHaveLength(7);
      expect(waiting).not.toContain("Prospecting");
    });

    test("S31 of two lookups of one name that a server has, either can be deleted here although records name them, and goes there", async ({
      device,
    }) => {
      const id = await shared(device);
      const twice = ["s1", "s2"].map((each) => remoteRow(each, { stage_name: "Prospecting" }));
      await device.sync({ kind: "apply", resource: "sales-stage", rows: twice });
      expect(await device.plan()).not.toContainEqual(expect.objectContaining({ kind: "remove" }));
      await device.act({ kind: "remove", resource: "sales-stage", id: "s2" });
      expect(await device.plan()).toContainEqual(
        expect.objectContaining({ kind: "remove", remote_id: "s2" }),
      );
      expect(await device.row("opportunity", id)).toMatchObject({ sales_stage: "Prospecting" });
    });

    test("S32 of a server that was disconnected nothing is shown, and all is known once it is connected again", async ({
      device,
    }) => {
      const id = await shared(device);
      await change(device, id, { title: "Mine" });
      await device.plan();
      const before = await device.store.meta();
      expect(before.counts.waiting).toBeGreaterThan(0);
      await device.sync({ kind: "disconnect" });
      const { counts, oldest_unsent_at } = await device.store.meta();
      expect([counts.waiting, oldest_unsent_at]).toEqual([0, null]);
      expect(await device.store.marked("waiting", null, 10)).toEqual([]);
      expect(await device.decide({ kind: "unblock", id, action: "discard" })).toMatchObject({
        reason: "not_found",
      });
      await device.sync({ kind: "connect", server: "one", keep: true });
      expect(await device.store.meta()).toEqual(before);
      expect(await device.plan()).toMatchObject([{ kind: "update", patch: { title: "Mine" } }]);
    });

    test("S31 what was here before goes over, and what is there comes", async ({ device }) => {
      const id = await created(device);
      await device.sync({ kind: "connect", server: "two", keep: false });
      await device.sync({ kind: "offer", resource: "opportunity", after: null, limit: 100 });
      await shared(device);
      expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
        value: { total: 2 },
      });
      expect(await device.plan()).toMatchObject([{ kind: "create", id }]);
    });
  });
}
