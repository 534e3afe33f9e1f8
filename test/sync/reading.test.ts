import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { engineDevice, send, type EngineDevice } from "./engine-device.ts";

const listSchema = z.looseObject({
  data: z.array(z.looseObject({ id: z.string() })),
  total: z.int(),
});

let remote: Remote;
let device: EngineDevice;

beforeEach(async () => {
  remote = await startRemote();
  device = await engineDevice(remote);
});
afterEach(() => remote.close());

const idsThere = () => remote.records.all("opportunity").map(({ id }) => String(id));

async function idsHere(): Promise<string[]> {
  const known = await device.store.known("opportunity", null, 1_000);
  return known.map(({ remote_id }) => remote_id);
}

async function count(): Promise<number> {
  const outcome = await device.store.list("opportunity", { limit: 1, offset: 0 });
  return outcome.ok ? outcome.value.total : 0;
}

describe("reading a server's lists", () => {
  test("S16 a sweep loses nothing although rows are deleted and added between its pages", async () => {
    remote.seed({ opportunities: 60 });
    await device.round();
    expect(await count()).toBe(60);
    remote.faults.order({ kind: "clamp", on: /^GET \/opportunity\?/, max: 10 });
    const doomed = idsThere().slice(0, 12);
    const fields = {
      opportunity_from: "Lead",
      party_name: "New",
      company: "C",
      transaction_date: "2026-02-01",
    };
    remote.faults.order({
      kind: "edit",
      on: /^GET \/opportunity\?.*offset=9$/,
      first: 1,
      edits: [
        ...doomed.slice(0, 8).map((id) => ({ remove: "opportunity" as const, id })),
        { create: "opportunity", fields },
      ],
    });
    const report = await device.round();
    expect(report).toMatchObject({ halt: null, incomplete: [], brakes: [] });
    await device.round();
    expect((await idsHere()).sort()).toEqual(idsThere().sort());
    expect(await device.store.trash()).toHaveLength(8);
  });

  test("S17 rows that are as they were are not written again", async () => {
    remote.seed({ opportunities: 5, itemsEach: 1 });
    await device.round();
    const before = device.log().length;
    expect(await device.round()).toMatchObject({ pulled: 0, pushed: 0 });
    expect(device.log()).toHaveLength(before);
  });

  for (const fault of [
    { kind: "html" } as const,
    { kind: "malformed" } as const,
    { kind: "truncate" } as const,
    { kind: "answer", status: 403 } as const,
    { kind: "answer", status: 500 } as const,
    { kind: "answer", status: 404 } as const,
    { kind: "drop" } as const,
  ]) {
    const name = "status" in fault ? `HTTP ${fault.status}` : fault.kind;
    test(`S19 a list answered with ${name} is no absence`, async () => {
      remote.seed({ opportunities: 5, itemsEach: 1 });
      await device.round();
      remote.faults.order({ ...fault, on: /^GET / });
      expect((await device.round()).halt).not.toBeNull();
      remote.faults.clear();
      expect(await count()).toBe(5);
      expect(await device.store.known("opportunity-item", null, 10)).toHaveLength(5);
      expect(await device.store.trash()).toEqual([]);
    });
  }

  test("S21 a row that was changed there under an unchanged parent is found", async () => {
    remote.seed({ opportunities: 2, itemsEach: 1 });
    await device.round();
    const [parent = ""] = idsThere();
    const [item] = remote.records.children("opportunity-item", parent);
    remote.records.update("opportunity-item", String(item?.["id"]), { qty: 9 });
    await device.round();
    expect(await device.row("opportunity-item", String(item?.["id"]))).toMatchObject({ qty: 9 });
  });

  test("S21 the rows of a new record come in a quick round too", async () => {
    await device.round();
    remote.seed({ opportunities: 1, itemsEach: 2 });
    await device.rounds.run("quick");
    expect(await device.store.known("opportunity-item", null, 10)).toHaveLength(2);
  });

  test("S21 the rows of records read for the first time are asked for once", async () => {
    remote.seed({ opportunities: 3, itemsEach: 2 });
    const before = remote.requests.length;
    await device.round();
    const lists = remote.requests
      .slice(before)
      .filter(({ path }) => /opportunity-item\?/.test(path));
    expect(lists).toHaveLength(3);
    expect(await device.store.known("opportunity-item", null, 10)).toHaveLength(6);
  });

  test("S22 what cannot be sent does not keep what is there from coming", async () => {
    await device.round();
    const body = {
      opportunity_from: "Lead",
      party_name: "Mine",
      company: "C",
      transaction_date: "2026-02-01",
    };
    await device.act({ kind: "create", resource: "opportunity", body });
    remote.faults.order({ kind: "answer", status: 503, on: /^POST / });
    remote.seed({ opportunities: 1, itemsEach: 1 });
    expect((await device.round()).halt).toMatchObject({ kind: "later", reason: "server_error" });
    expect(await count()).toBe(2);
    expect(await device.store.known("opportunity-item", null, 10)).toHaveLength(1);
  });

  test("S20 a sweep without many rows asks, and the person believes it", async () => {
    remote.seed({ opportunities: 120 });
    await device.round();
    for (const id of idsThere().slice(0, 60)) remote.records.remove("opportunity", id);
    const { brakes } = await device.round();
    expect(await count()).toBe(120);
    const [brake] = brakes;
    if (!brake) throw new Error("no brake");
    expect(brake.remote_ids).toHaveLength(60);
    await device.rounds.decideBrake(brake, "believe");
    expect(await count()).toBe(60);
    expect(await device.round()).toMatchObject({ brakes: [], halt: null });
  });
});

describe("a server whose lists lack a record that is there", () => {
  /** Lists without the newest opportunity, from when it is said. */
  async function lyingDevice() {
    let hidden: string | null = null;
    const liar = await engineDevice(remote, async (request) => {
      const result = await send(remote, request);
      const isList = request.path.startsWith("/opportunity?");
      if (hidden === null || !isList || result.kind !== "answer" || result.status !== 200)
        return result;
      const page = listSchema.parse(JSON.parse(result.text));
      const data = page.data.filter(({ id }) => id !== hidden);
      return { ...result, text: JSON.stringify({ ...page, data, total: page.total - 1 }) };
    });
    remote.seed({ opportunities: 3 });
    await liar.round();
    [hidden = null] = idsThere();
    return { liar, hidden };
  }

  test("S18 what a sweep is without and the server still has is not deleted here", async () => {
    const { liar, hidden } = await lyingDevice();
    expect(await liar.round()).toMatchObject({ halt: null });
    expect(await liar.row("opportunity", hidden ?? "")).toBeDefined();
    expect(await liar.store.trash()).toEqual([]);
  });

  for (const status of [401, 403, 500]) {
    test(`S19 what a sweep is without is not deleted here where asking for it is answered with ${status}`, async () => {
      const { liar, hidden } = await lyingDevice();
      remote.faults.order({ kind: "answer", status, on: "^GET /opportunity/" });
      expect((await liar.round()).halt).not.toBeNull();
      expect(await liar.row("opportunity", hidden ?? "")).toBeDefined();
      expect(await liar.store.trash()).toEqual([]);
    });
  }
});

describe("deleting", () => {
  const deal = {
    opportunity_from: "Lead",
    party_name: "A",
    company: "C",
    transaction_date: "2026-02-01",
  };

  async function sharedDeal(): Promise<{ readonly id: string; readonly there: string }> {
    await device.round();
    const id = await device.act({ kind: "create", resource: "opportunity", body: deal });
    await device.act({
      kind: "create",
      resource: "opportunity",
      body: { ...deal, title: "Other" },
    });
    await device.round();
    const known = await device.store.known("opportunity", null, 10);
    return { id, there: known.find((row) => row.id === id)?.remote_id ?? "" };
  }

  test("S23 a record deleted there comes back from the trash with its rows, although they were missed before it was", async () => {
    const { id, there } = await sharedDeal();
    const body = { opportunity_id: id, item_name: "Fork" };
    const item = await device.act({ kind: "create", resource: "opportunity-item", body });
    await device.round();
    remote.records.remove("opportunity", there);
    await device.rounds.run("quick");
    await device.round();
    expect(await device.store.trash()).toMatchObject([{ id }]);
    expect(await device.decide({ kind: "restore", id })).toEqual({ kind: "done" });
    expect(await device.row("opportunity-item", item)).toMatchObject({ item_name: "Fork" });
    await device.round();
    expect(remote.records.count("opportunity-item")).toBe(1);
  });

  test("S15 a delete of what is gone there already is done", async () => {
    const { id, there } = await sharedDeal();
    await device.act({ kind: "remove", resource: "opportunity", id });
    remote.records.remove("opportunity", there);
    await device.round();
    expect((await device.store.meta()).counts).toEqual({
      waiting: 0,
      attempted: 0,
      blocked: 0,
      conflict: 0,
    });
    expect(await count()).toBe(1);
  });

  test("S26 a record deleted here to whose rows somebody added there is asked about, and goes once that is decided", async () => {
    const { id, there } = await sharedDeal();
    await device.act({ kind: "remove", resource: "opportunity", id });
    remote.records.create("opportunity-item", { opportunity_id: there, item_name: "Fork" });
    await device.round();
    expect(idsThere()).toContain(there);
    expect((await device.store.meta()).counts.conflict).toBe(1);
    await device.decide({ kind: "resolve", id, choice: "mine" });
    await device.round();
    expect(idsThere()).not.toContain(there);
  });

  test("S6 a deleted record goes with its rows in one request", async () => {
    const { id } = await sharedDeal();
    for (const item_name of ["a", "b"]) {
      await device.act({
        kind: "create",
        resource: "opportunity-item",
        body: { opportunity_id: id, item_name },
      });
    }
    await device.round();
    await device.act({ kind: "remove", resource: "opportunity", id });
    await device.round();
    expect(remote.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
    expect(remote.records.count("opportunity-item")).toBe(0);
    expect((await device.store.meta()).counts).toEqual({
      waiting: 0,
      attempted: 0,
      blocked: 0,
      conflict: 0,
    });
  });
});
