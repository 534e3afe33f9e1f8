import { describe, expect } from "vitest";
import type { Command } from "../../shared/command.ts";
import type { SyncDone } from "../../shared/sync/sync-command.ts";
import { change, created } from "./deal.ts";
import { conflictsOf, shared, type DeviceTest } from "./store-device.ts";
import { remoteRow, type SyncDevice } from "./sync-device.ts";

/** A deal whose create left for the server, and was not answered. */
async function attempted(device: SyncDevice) {
  const id = await created(device);
  const [pending] = await device.plan();
  if (pending?.kind !== "create") throw new Error("no create");
  const { body } = pending;
  await device.sync({ kind: "begin", id, op_id: "op1", body, server_time: null });
  return { id, body };
}

/** What is sent, and what an answer comes to. */
export function sendingSuite(name: string, test: DeviceTest): void {
  describe(`${name}: sending`, () => {
    test("S4 an update carries only what differs, and never sums", async ({ device }) => {
      await shared(device);
      await change(device, "r1", { opportunity_amount: 120, currency: "USD" });
      const [pending] = await device.plan();
      expect(pending).toMatchObject({ kind: "update", remote_id: "r1" });
      expect(pending?.kind === "update" && pending.patch).toEqual({
        opportunity_amount: 120,
        currency: "USD",
      });
    });

    test("S5 what came from the server is not sent back to it", async ({ device }) => {
      await shared(device);
      expect(await device.plan()).toEqual([]);
    });

    test("S5 a large import is looked at in several transactions, so that nobody waits for one", async ({
      device,
    }) => {
      const actor = { kind: "import", file: "many.csv" } as const;
      const make = (stage_name: string): Command => {
        return { kind: "create", resource: "sales-stage", body: { stage_name } };
      };
      for (let entry = 0; entry < 12; entry += 1) {
        const names = Array.from({ length: 150 }, (_, n) => `Stage ${entry} ${n}`);
        await device.store.write(names.map(make), { actor });
      }
      const looked: SyncDone[] = [];
      for (let times = 0; times < 2; times += 1) {
        looked.push(...(await device.sync({ kind: "gather", limit: 1_000 })));
      }
      expect(looked).toEqual([
        { kind: "gathered", more: true },
        { kind: "gathered", more: false },
      ]);
      expect((await device.store.meta()).counts.waiting).toBe(12 * 150);
    });

    test("S7 a record made and deleted before it was attempted is never sent", async ({
      device,
    }) => {
      const id = await created(device);
      await device.act({ kind: "remove", resource: "opportunity", id });
      expect(await device.plan()).toEqual([]);
      expect((await device.store.meta()).counts.waiting).toBe(0);
    });

    test("S7 a record deleted after its create was attempted is looked for", async ({ device }) => {
      const { id, body } = await attempted(device);
      await device.act({ kind: "remove", resource: "opportunity", id });
      expect(await device.plan()).toMatchObject([
        { kind: "search", id, attempt: { op_id: "op1" } },
      ]);
      await device.sync({
        kind: "apply",
        resource: "opportunity",
        rows: [remoteRow("server_1", { ...body })],
      });
      expect(await device.plan()).toMatchObject([{ kind: "remove", remote_id: "server_1" }]);
      await device.sync({ kind: "acknowledge_removal", id });
      expect(await device.plan()).toEqual([]);
      expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
        value: { total: 0 },
      });
    });

    test("S9 an answer without a field that was sent is no acknowledgement", async ({ device }) => {
      await created(device);
      const [pending] = await device.plan();
      if (pending?.kind !== "create") throw new Error("no create");
      const { title: _, ...rest } = { title: "", ...pending.body };
      const [done] = await device.sync({
        kind: "acknowledge",
        id: pending.id,
        sent: pending.body,
        row: remoteRow("s", rest),
      });
      expect(done).toEqual({ kind: "refused", reason: "no_echo" });
      expect(await device.plan()).toMatchObject([{ kind: "create" }]);
    });

    test("S10 a create that was surely not done goes again with the same key and body, also where it was changed since", async ({
      device,
    }) => {
      const { id } = await attempted(device);
      await change(device, id, { title: "Cranes" });
      expect(await device.plan()).toMatchObject([{ kind: "search", id }]);
      await device.sync({ kind: "give_up", id, resend: true });
      const [again] = await device.plan();
      expect(again).toMatchObject({ kind: "create", op_id: "op1", body: { title: "Forklifts" } });
      await device.answer(again, "server_1");
      expect(await device.plan()).toMatchObject([{ kind: "update", patch: { title: "Cranes" } }]);
    });

    test("S11 a row a pull finds that is an attempted create is that record", async ({
      device,
    }) => {
      const { id, body } = await attempted(device);
      await device.sync({
        kind: "apply",
        resource: "opportunity",
        rows: [remoteRow("server_1", { ...body, territory: "North" })],
      });
      expect(await device.row("opportunity", id)).toMatchObject({ territory: "North" });
      expect(await device.plan()).toEqual([]);
      expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
        value: { total: 1 },
      });
    });

    test("S12 what the server changed in its answer is taken over", async ({ device }) => {
      const id = await created(device, { opportunity_amount: 10.25 });
      const [pending] = await device.plan();
      await device.answer(pending, "server_1", { opportunity_amount: 10.3, territory: "North" });
      expect(await device.row("opportunity", id)).toMatchObject({
        opportunity_amount: 10.3,
        territory: "North",
      });
      expect(await device.plan()).toEqual([]);
    });

    test("S12 a field the server left as it was is a conflict, with mine still here", async ({
      device,
    }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      const [pending] = await device.plan();
      await device.answer(pending, "r1", { title: "Forklifts" });
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Cranes" });
      expect(await conflictsOf(device)).toEqual([
        { kind: "fields", fields: { title: { base: "Forklifts", theirs: "Forklifts" } } },
      ]);
    });

    test("S13 a refused change waits for a person, and goes again when the record is changed", async ({
      device,
    }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      await device.plan();
      await device.sync({
        kind: "block",
        id: "r1",
        status: 422,
        message: "no cranes",
        fields: [],
      });
      expect(await device.plan()).toEqual([]);
      expect((await device.store.meta()).counts).toMatchObject({ blocked: 1, waiting: 0 });
      await change(device, "r1", { title: "Lifts" });
      expect(await device.plan()).toMatchObject([{ kind: "update", patch: { title: "Lifts" } }]);
    });

    test("S13 discarding a refused change takes the server's version", async ({ device }) => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      await device.plan();
      await device.sync({ kind: "block", id: "r1", status: 422, message: "no cranes", fields: [] });
      expect(await device.decide({ kind: "unblock", id: "r1", action: "discard" })).toEqual({
        kind: "done",
      });
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Forklifts" });
      expect(await device.plan()).toEqual([]);
      expect((await device.store.meta()).counts).toMatchObject({ blocked: 0, waiting: 0 });
    });

    test("S6 what depends on a refused record waits for it, and nothing else does", async ({
      device,
    }) => {
      const parent = await created(device);
      await device.act({
        kind: "create",
        resource: "opportunity-item",
        body: { opportunity_id: parent, item_name: "Fork" },
      });
      await device.plan();
      await device.sync({ kind: "block", id: parent, status: 422, message: "no", fields: [] });
      const other = await created(device, { title: "Other" });
      expect((await device.plan()).map(({ id }) => id)).toEqual([other]);
    });
  });
}
