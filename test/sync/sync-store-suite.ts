import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../shared/command.ts";
import type { SyncDone } from "../../shared/sync/sync-command.ts";
import { remoteRow, syncDevice, type DeviceStore, type SyncDevice } from "./sync-device.ts";

const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
  customer_name: "Acme",
  title: "Forklifts",
  status: "Open",
  probability: 50,
  sales_stage: "Prospecting",
};

async function created(device: SyncDevice, body: object = {}): Promise<string> {
  return device.act({ kind: "create", resource: "opportunity", body: { ...DEAL, ...body } });
}

/** A deal that is here and there alike. */
async function shared(device: SyncDevice, more: Record<string, string | number | null> = {}) {
  await device.sync({
    kind: "apply",
    resource: "opportunity",
    rows: [remoteRow("r1", { ...DEAL, total: 0, ...more })],
  });
  return "r1";
}

const change = (device: SyncDevice, id: string, body: object) =>
  device.act({ kind: "update", resource: "opportunity", id, body });

const conflictsOf = async ({ store }: SyncDevice) =>
  (await store.marked("conflict", null, 10)).map(({ sync }) => sync.conflict);

/** What the store does for sync; every storage runs this. */
export function syncStoreSuite(
  name: string,
  open: () => Promise<{ store: DeviceStore; close: () => Promise<void> }>,
) {
  let device: SyncDevice;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const opened = await open();
    ({ close } = opened);
    device = syncDevice(opened.store);
    await device.connected();
  });
  afterEach(() => close());

  describe(`${name}: ids and the wire`, () => {
    test("S1 a record made here keeps its id once the server has given it one", async () => {
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

    test("S1 a record that came from the server has the server's id", async () => {
      await shared(device);
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Forklifts" });
    });

    test("S2 a child goes over with its parent's id of the server, once the parent has one", async () => {
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

    test("S3 what this version does not understand is carried, and never sent", async () => {
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

  describe(`${name}: sending`, () => {
    test("S4 an update carries only what differs, and never sums", async () => {
      await shared(device);
      await change(device, "r1", { opportunity_amount: 120, currency: "USD" });
      const [pending] = await device.plan();
      expect(pending).toMatchObject({ kind: "update", remote_id: "r1" });
      expect(pending?.kind === "update" && pending.patch).toEqual({
        opportunity_amount: 120,
        currency: "USD",
      });
    });

    test("S5 what came from the server is not sent back to it", async () => {
      await shared(device);
      expect(await device.plan()).toEqual([]);
    });

    test("S5 a large import is looked at in several transactions, so that nobody waits for one", async () => {
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

    test("S7 a record made and deleted before it was attempted is never sent", async () => {
      const id = await created(device);
      await device.act({ kind: "remove", resource: "opportunity", id });
      expect(await device.plan()).toEqual([]);
      expect((await device.store.meta()).counts.waiting).toBe(0);
    });

    test("S7 a record deleted after its create was attempted is looked for", async () => {
      const id = await created(device);
      const [pending] = await device.plan();
      if (pending?.kind !== "create") throw new Error("no create");
      await device.sync({
        kind: "begin",
        id,
        op_id: "op1",
        body: pending.body,
        server_time: null,
      });
      await device.act({ kind: "remove", resource: "opportunity", id });
      expect(await device.plan()).toMatchObject([
        { kind: "search", id, attempt: { op_id: "op1" } },
      ]);
      await device.sync({
        kind: "apply",
        resource: "opportunity",
        rows: [remoteRow("server_1", { ...pending.body })],
      });
      expect(await device.plan()).toMatchObject([{ kind: "remove", remote_id: "server_1" }]);
      await device.sync({ kind: "acknowledge_removal", id });
      expect(await device.plan()).toEqual([]);
      expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
        value: { total: 0 },
      });
    });

    test("S9 an answer without a field that was sent is no acknowledgement", async () => {
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

    test("S10 a create that was surely not done goes again with the same key and body, also where it was changed since", async () => {
      const id = await created(device);
      const [pending] = await device.plan();
      if (pending?.kind !== "create") throw new Error("no create");
      await device.sync({
        kind: "begin",
        id,
        op_id: "op1",
        body: pending.body,
        server_time: null,
      });
      await change(device, id, { title: "Cranes" });
      expect(await device.plan()).toMatchObject([{ kind: "search", id }]);
      await device.sync({ kind: "give_up", id, resend: true });
      const [again] = await device.plan();
      expect(again).toMatchObject({ kind: "create", op_id: "op1", body: { title: "Forklifts" } });
      await device.answer(again, "server_1");
      expect(await device.plan()).toMatchObject([{ kind: "update", patch: { title: "Cranes" } }]);
    });

    test("S11 a row a pull finds that is an attempted create is that record", async () => {
      const id = await created(device);
      const [pending] = await device.plan();
      if (pending?.kind !== "create") throw new Error("no create");
      await device.sync({
        kind: "begin",
        id,
        op_id: "op1",
        body: pending.body,
        server_time: null,
      });
      await device.sync({
        kind: "apply",
        resource: "opportunity",
        rows: [remoteRow("server_1", { ...pending.body, territory: "North" })],
      });
      expect(await device.row("opportunity", id)).toMatchObject({ territory: "North" });
      expect(await device.plan()).toEqual([]);
      expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
        value: { total: 1 },
      });
    });

    test("S12 what the server changed in its answer is taken over", async () => {
      const id = await created(device, { opportunity_amount: 10.25 });
      const [pending] = await device.plan();
      await device.answer(pending, "server_1", { opportunity_amount: 10.3, territory: "North" });
      expect(await device.row("opportunity", id)).toMatchObject({
        opportunity_amount: 10.3,
        territory: "North",
      });
      expect(await device.plan()).toEqual([]);
    });

    test("S12 a field the server left as it was is a conflict, with mine still here", async () => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      const [pending] = await device.plan();
      await device.answer(pending, "r1", { title: "Forklifts" });
      expect(await device.row("opportunity", "r1")).toMatchObject({ title: "Cranes" });
      expect(await conflictsOf(device)).toEqual([
        { kind: "fields", fields: { title: { base: "Forklifts", theirs: "Forklifts" } } },
      ]);
    });

    test("S13 a refused change waits for a person, and goes again when the record is changed", async () => {
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

    test("S13 discarding a refused change takes the server's version", async () => {
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

    test("S6 what depends on a refused record waits for it, and nothing else does", async () => {
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

  describe(`${name}: merging`, () => {
    test("S24 each side's change of another field stands", async () => {
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

    test("S24 both alike is done", async () => {
      await shared(device);
      await change(device, "r1", { title: "Cranes" });
      await shared(device, { title: "Cranes" });
      expect(await device.plan()).toEqual([]);
      expect((await device.store.meta()).oldest_unsent_at).toBeNull();
    });

    test("S25 in a conflict mine stays and is not sent; the other fields are", async () => {
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

    test("S25 S30 a person chooses mine, theirs or another value, field by field", async () => {
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

    test("S23 what the server deleted can be brought back with its rows, as a new record there", async () => {
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

    test("S26 changed here and deleted there is asked about", async () => {
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

    test("S26 deleted here and changed there is asked about", async () => {
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

    test("S26 what is asked about because others work on its rows is asked about until somebody decides", async () => {
      await shared(device);
      await device.act({ kind: "remove", resource: "opportunity", id: "r1" });
      await device.plan();
      await device.sync({ kind: "contest", id: "r1" });
      await shared(device, { total: 50 });
      expect(await conflictsOf(device)).toMatchObject([{ kind: "deleted_here" }]);
      expect(await device.plan()).toEqual([]);
    });

    test("S26 a row that comes back beside one made since is numbered with it", async () => {
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

    test("S28 a server that gives no sums leaves them to be worked out here", async () => {
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

  describe(`${name}: children`, () => {
    const list = (ids: readonly string[], gone: readonly string[] = []) =>
      device.sync({
        kind: "apply_children",
        resource: "opportunity-item",
        parent_id: "r1",
        rows: ids.map((id) => remoteRow(id, { item_name: id, qty: 1, rate: 1, amount: 1 })),
        gone,
      });
    const names = async () => {
      const outcome = await device.store.list("opportunity-item", {
        limit: 50,
        offset: 0,
        parent_id: "r1",
      });
      return outcome.ok ? outcome.value.data.map(({ item_name }) => item_name).join(" ") : "";
    };

    test("S18 a child is gone only when it is said to be missing twice", async () => {
      await shared(device);
      await list(["a", "b", "c"]);
      expect(await list(["a", "c"])).toMatchObject([{ missing: ["b"] }]);
      expect(await names()).toBe("a b c");
      await list(["a", "c"], ["b"]);
      expect(await names()).toBe("a c");
    });

    test("S21 a new record comes with its rows and true sums, and is not due to be listed", async () => {
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
      expect(await names()).toBe("a b");
      expect(await device.row("opportunity", "r1")).toMatchObject({ total: 20 });
      expect(await device.store.known("opportunity", null, 10)).toMatchObject([
        { id: "r1", is_due: false },
        { id: "r2", is_due: true },
      ]);
      expect(await device.plan()).toEqual([]);
    });

    test("S27 who moved nothing takes the other's order", async () => {
      await shared(device);
      await list(["a", "b", "c"]);
      await list(["c", "a", "b"]);
      expect(await names()).toBe("c a b");
      expect(await device.plan()).toEqual([]);
    });

    test("S27 what was moved here goes behind what it was moved behind, and is sent", async () => {
      await shared(device);
      await list(["a", "b", "c", "d"]);
      await device.act({
        kind: "reorder",
        resource: "opportunity-item",
        parent_id: "r1",
        ids: ["b", "c", "a", "d"],
      });
      await device.plan();
      await list(["d", "a", "b", "c"]);
      expect(await names()).toBe("d b c a");
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

    test("S27 closing the gap of a deleted row is no move", async () => {
      await shared(device);
      await list(["a", "b", "c"]);
      await device.act({ kind: "remove", resource: "opportunity-item", id: "a" });
      expect((await device.plan()).map(({ kind, id }) => `${kind} ${id}`)).toEqual(["remove a"]);
    });
  });

  describe(`${name}: connecting`, () => {
    test("S31 lookups and prospects of the same name are adopted, one each, after their list was read", async () => {
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

    test("S32 of a server that was disconnected nothing is shown, and all is known once it is connected again", async () => {
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

    test("S31 what was here before goes over, and what is there comes", async () => {
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
