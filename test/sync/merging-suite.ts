import { describe, expect } from "vitest";
import { change, DEAL } from "./deal.ts";
import { conflictsOf, shared, type DeviceTest } from "./store-device.ts";
import { remoteRow } from "./sync-device.ts";

/** What becomes of both sides' changes. */
export function mergingSuite(name: string, test: DeviceTest): void {
  describe(`${name}: merging`, () => {
    test("S24 each side's change of another field stands", async ({ device }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      await shared(device, { territory: "North" });
      expect(await device.row("opportunity", "r1")).toMatchObject({
        title: "Cranes",
        territory: "North",
      });
      expect(await device.plan()).toMatchObject([{ patch: { title: "Cranes" } }]);
      expect(await conflictsOf(device)).toEqual([]);
    });

    test("S24 both alike is done", async ({ device }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      await shared(device, { title: "Cranes" });
      expect(await device.plan()).toEqual([]);
      expect((await device.store.meta()).oldest_unsent_at).toBeNull();
    });

    test("S25 in a conflict mine stays and is not sent; the other fields are", async ({
      device,
    }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes", territory: "South" });
      await shared(device, { title: "Lifts" });
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Cranes" });
      expect(await conflictsOf(device)).toEqual([
        { kind: "fields", fields: { title: { base: "Forklifts", theirs: "Lifts" } } },
      ]);
      const [pending] = await device.plan();
      expect(pending?.kind === "update" && pending.patch).toEqual({ territory: "South" });
    });

    test("S25 S30 a person chooses mine, theirs or another value, field by field", async ({
      device,
    }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes", territory: "South" });
      await shared(device, { title: "Lifts", territory: "North" });
      await device.decide({ kind: "resolve", id: "r1", choice: { title: "theirs" } });
      expect(await device.row("opportunity", "r1")).toMatchObject({
        title: "Lifts",
        territory: "South",
      });
      await device.decide({
        kind: "resolve",
        id: "r1",
        choice: { territory: { value: "West" } },
      });
      expect(await conflictsOf(device)).toEqual([]);
      const [pending] = await device.plan();
      expect(pending?.kind === "update" && pending.patch).toEqual({ territory: "West" });
    });

    test("S23 what the server deleted can be brought back with its rows, as a new record there", async ({
      device,
    }) => {
      await shared(device);
      const items = [remoteRow("i1", { item_name: "Fork", qty: 1, rate: 5, amount: 5 })];
      await device.sync({
        kind: "apply_children",
        resource: "opportunity-item",
        parent_id: "r1",
        rows: items,
        gone: [],
      });
      await device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["r1"] });
      expect(await device.row("opportunity", "r1")).toBeUndefined();
      expect(await device.store.trash()).toMatchObject([{ id: "r1", name: "Forklifts" }]);
      expect(await device.decide({ kind: "restore", id: "r1" })).toEqual({ kind: "done" });
      expect(await device.row("opportunity-item", "i1")).toMatchObject({ item_name: "Fork" });
      expect(await device.store.trash()).toEqual([]);
      expect(await device.plan()).toMatchObject([{ kind: "create", id: "r1" }]);
    });

    test("S26 changed here and deleted there is asked about", async ({ device }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      await device.plan();
      await device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["r1"] });
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Cranes" });
      expect(await conflictsOf(device)).toEqual([{ kind: "deleted_there" }]);
      expect(await device.plan()).toEqual([]);
      await device.decide({ kind: "resolve", id: "r1", choice: "mine" });
      expect(await device.plan()).toMatchObject([
        { kind: "create", id: "r1", body: { title: "Cranes" } },
      ]);
    });

    test("S26 deleted here and changed there is asked about", async ({ device }) => {
      await shared(device);
      await device.act({ kind: "remove", resource: "opportunity", id: "r1" });
      expect(await device.plan()).toMatchObject([{ kind: "remove", remote_id: "r1" }]);
      await shared(device, { title: "Lifts" });
      expect(await device.plan()).toEqual([]);
      expect(await conflictsOf(device)).toMatchObject([{ kind: "deleted_here" }]);
      await device.decide({ kind: "resolve", id: "r1", choice: "theirs" });
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Lifts" });
      expect(await device.plan()).toEqual([]);
    });

    test("S26 what is asked about because others work on its rows is asked about until somebody decides", async ({
      device,
    }) => {
      await shared(device);
      await device.act({ kind: "remove", resource: "opportunity", id: "r1" });
      await device.plan();
      await device.sync({ kind: "contest", id: "r1" });
      await shared(device, { total: 50 });
      expect(await conflictsOf(device)).toMatchObject([{ kind: "deleted_here" }]);
      expect(await device.plan()).toEqual([]);
    });

    test("S26 a row that comes back beside one made since is numbered with it", async ({
      device,
    }) => {
      await shared(device);
      const read = (item_name: string) =>
        device.sync({
          kind: "apply_children",
          resource: "opportunity-item",
          parent_id: "r1",
          rows: [remoteRow("a", { item_name, qty: 1, rate: 1 })],
          gone: [],
        });
      await read("a");
      await device.act({ kind: "remove", resource: "opportunity-item", id: "a" });
      await device.plan();
      const body = { opportunity_id: "r1", item_name: "b", qty: 1, rate: 1 };
      const b = await device.act({ kind: "create", resource: "opportunity-item", body });
      await read("a, changed");
      await device.decide({ kind: "resolve", id: "a", choice: "theirs" });
      const numbers = [
        await device.row("opportunity-item", "a"),
        await device.row("opportunity-item", b),
      ];
      expect(new Set(numbers.map((row) => row?.idx))).toEqual(new Set([1, 2]));
    });

    test("S28 a server that gives no sums leaves them to be worked out here", async ({
      device,
    }) => {
      await device.sync({
        kind: "apply",
        resource: "opportunity",
        rows: [remoteRow("r1", { ...DEAL, currency: "USD" })],
      });
      const items = [remoteRow("i1", { item_name: "Fork", qty: 2, rate: 5 })];
      await device.sync({
        kind: "apply_children",
        resource: "opportunity-item",
        parent_id: "r1",
        rows: items,
        gone: [],
      });
      expect(await device.row("opportunity", "r1")).toMatchObject({ total: 10 });
      expect(await device.row("opportunity-item", "i1")).toMatchObject({ amount: 10, idx: 1 });
      expect(await device.plan()).toEqual([]);
    });
  });
}
