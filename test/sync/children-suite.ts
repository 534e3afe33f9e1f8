import { describe, expect } from "vitest";
import { DEAL } from "./deal.ts";
import { shared, type DeviceTest } from "./store-device.ts";
import { remoteRow, type SyncDevice } from "./sync-device.ts";

/** Rows of a parent: which are gone, and their order. */
export function childrenSuite(name: string, test: DeviceTest): void {
  describe(`${name}: children`, () => {
    const list = (device: SyncDevice, ids: readonly string[], gone: readonly string[] = []) =>
      device.sync({
        kind: "apply_children",
        resource: "opportunity-item",
        parent_id: "r1",
        rows: ids.map((id) => remoteRow(id, { item_name: id, qty: 1, rate: 1, amount: 1 })),
        gone,
      });
    const names = async (device: SyncDevice) => {
      const outcome = await device.store.list("opportunity-item", {
        limit: 50,
        offset: 0,
        parent_id: "r1",
      });
      return outcome.ok ? outcome.value.data.map(({ item_name }) => item_name).join(" ") : "";
    };

    test("S18 a child is gone only when it is said to be missing twice", async ({ device }) => {
      await shared(device);
      await list(device, ["a", "b", "c"]);
      expect(await list(device, ["a", "c"])).toMatchObject([{ missing: ["b"] }]);
      expect(await names(device)).toBe("a b c");
      await list(device, ["a", "c"], ["b"]);
      expect(await names(device)).toBe("a c");
    });

    test("S21 a new record comes with its rows and true sums, and is not due to be listed", async ({
      device,
    }) => {
      const items = ["a", "b"].map((id) => remoteRow(id, { item_name: id, qty: 2, rate: 5 }));
      const [done] = await device.sync({
        kind: "apply_with_rows",
        resource: "opportunity",
        records: [
          {
            row: remoteRow("r1", { ...DEAL, currency: "USD" }),
            lists: [
              { resource: "opportunity-item", rows: items },
              { resource: "opportunity-lost-reason-detail", rows: [] },
            ],
          },
          { row: remoteRow("r2", DEAL), lists: [] },
        ],
      });
      expect(done).toMatchObject({
        records: [
          { id: "r1", lists: [["a", "b"], []] },
          { id: "r2", lists: null },
        ],
      });
      expect(await names(device)).toBe("a b");
      expect(await device.row("opportunity", "r1")).toMatchObject({ total: 20 });
      expect(await device.store.known("opportunity", null, 10)).toMatchObject([
        { id: "r1", is_due: false },
        { id: "r2", is_due: true },
      ]);
      expect(await device.plan()).toEqual([]);
    });

    test("S27 who moved nothing takes the other's order", async ({ device }) => {
      await shared(device);
      await list(device, ["a", "b", "c"]);
      await list(device, ["c", "a", "b"]);
      expect(await names(device)).toBe("c a b");
      expect(await device.plan()).toEqual([]);
    });

    test("S27 what was moved here goes behind what it was moved behind, and is sent", async ({
      device,
    }) => {
      await shared(device);
      await list(device, ["a", "b", "c", "d"]);
      await device.act({
        kind: "reorder",
        resource: "opportunity-item",
        parent_id: "r1",
        ids: ["b", "c", "a", "d"],
      });
      await device.plan();
      await list(device, ["d", "a", "b", "c"]);
      expect(await names(device)).toBe("d b c a");
      const [pending] = await device.plan();
      expect(pending).toMatchObject({ kind: "reorder", remote_ids: ["d", "b", "c", "a"] });
      await device.sync({
        kind: "acknowledge_order",
        resource: "opportunity-item",
        parent_id: "r1",
        remote_ids: ["d", "b", "c", "a"],
      });
      expect(await device.plan()).toEqual([]);
    });

    test("S27 closing the gap of a deleted row is no move", async ({ device }) => {
      await shared(device);
      await list(device, ["a", "b", "c"]);
      await device.act({ kind: "remove", resource: "opportunity-item", id: "a" });
      expect((await device.plan()).map(({ kind, id }) => `${kind} ${id}`)).toEqual(["remove a"]);
    });
  });
}
