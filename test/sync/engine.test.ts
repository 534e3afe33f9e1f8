import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SETTLE_MS } from "../../main/sync/search.ts";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { change, created } from "./deal.ts";
import { engineDevice, send, type EngineDevice } from "./engine-device.ts";

let remote: Remote;
beforeEach(async () => {
  remote = await startRemote();
});
afterEach(() => remote.close());

const deals = () => remote.records.all("opportunity");

describe("between a device and a server", () => {
  test("S31 the first round gives over what is here, adopts what has the same name, and takes what is there", async () => {
    remote.seed({ opportunities: 3, itemsEach: 2, prospects: 2, leadsEach: 1 });
    const device = await engineDevice(remote);
    const id = await created(device);
    const report = await device.round();
    expect(report.halt).toBeNull();
    expect(report.incomplete).toEqual([]);
    expect(deals()).toHaveLength(4);
    expect(await device.row("opportunity", id)).toMatchObject({ title: "Forklifts" });
    expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
      value: { total: 4 },
    });
    expect(await device.store.known("opportunity-item", null, 100)).toHaveLength(6);
    const stages = remote.records.all("sales-stage").map(({ stage_name }) => stage_name);
    expect(new Set(stages).size).toBe(stages.length);
    expect(await device.round()).toMatchObject({ pushed: 0, pulled: 0 });
    expect((await device.store.meta()).counts).toEqual({
      waiting: 0,
      attempted: 0,
      blocked: 0,
      conflict: 0,
    });
  });

  test("S31 lookups that another device gave to the server a moment ago are adopted and not doubled", async () => {
    let isGiven = false;
    const device = await engineDevice(remote, async (request) => {
      // Its lookups are read; the other device's come while the records are.
      if (!isGiven && request.path.startsWith("/prospect?")) {
        isGiven = true;
        for (const stage_name of ["Prospecting", "Qualification"])
          await send(remote, { method: "POST", path: "/sales-stage", body: { stage_name } });
      }
      return send(remote, request);
    });
    await device.round();
    const stages = remote.records.all("sales-stage").map(({ stage_name }) => stage_name);
    expect(stages).toContain("Prospecting");
    expect(new Set(stages).size).toBe(stages.length);
  });

  test("S10 a create whose answer was lost is found and adopted, not doubled", async () => {
    const device = await engineDevice(remote);
    await device.round();
    const id = await created(device);
    remote.faults.order({ kind: "drop", when: "after", on: /^POST \/opportunity$/, first: 1 });
    expect((await device.round()).halt).toMatchObject({ kind: "later" });
    await device.round();
    expect(deals()).toHaveLength(1);
    expect(await device.store.known("opportunity", null, 10)).toMatchObject([{ id }]);
    expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
      value: { total: 1 },
    });
  });

  test("S10 a create that never arrived is sent again with its key, after it was looked for twice", async () => {
    const device = await engineDevice(remote);
    await device.round();
    await created(device);
    remote.faults.order({ kind: "drop", when: "before", on: /^POST \/opportunity$/, first: 1 });
    await device.round();
    await device.round();
    device.wait(SETTLE_MS - 1);
    await device.round();
    expect(deals()).toHaveLength(0);
    device.wait(1);
    await device.round();
    expect(deals()).toHaveLength(1);
    const keys = remote.requests.flatMap(({ method, path, idempotencyKey }) =>
      method === "POST" && path === "/opportunity" ? [idempotencyKey] : [],
    );
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test("S8 what others changed is merged before a change is sent", async () => {
    const device = await engineDevice(remote);
    const id = await created(device);
    await device.round();
    const remoteId = deals()[0]?.["id"];
    await change(device, id, { title: "Cranes" });
    remote.faults.order({
      kind: "edit",
      on: `GET /opportunity/${String(remoteId)}`,
      first: 1,
      edits: [
        {
          update: "opportunity",
          id: String(remoteId),
          fields: { title: "Lifts", territory: "North" },
        },
      ],
    });
    await device.round();
    expect(deals()[0]).toMatchObject({ title: "Lifts", territory: "North" });
    expect(await device.row("opportunity", id)).toMatchObject({
      title: "Cranes",
      territory: "North",
    });
    expect((await device.store.meta()).counts.conflict).toBe(1);
  });

  test("S18 what was deleted there goes to the trash after a sweep and a 404", async () => {
    const device = await engineDevice(remote);
    await device.round();
    const id = await created(device);
    await created(device, { title: "Other" });
    await device.round();
    const gone = deals().find(({ title }) => title === "Forklifts");
    remote.records.remove("opportunity", String(gone?.["id"]));
    await device.round();
    expect(await device.row("opportunity", id)).toBeUndefined();
    expect(await device.store.trash()).toMatchObject([{ id }]);
  });

  test("S20 a sweep that would delete everything stops and asks", async () => {
    const device = await engineDevice(remote);
    await created(device);
    await device.round();
    for (const { id } of deals()) remote.records.remove("opportunity", String(id));
    const { brakes } = await device.round();
    expect(brakes).toMatchObject([{ resource: "opportunity", known: 1 }]);
    expect(await device.store.list("opportunity", { limit: 10, offset: 0 })).toMatchObject({
      value: { total: 1 },
    });
    const [brake] = brakes;
    if (brake) await device.rounds.decideBrake(brake, "offer_again");
    await device.round();
    expect(deals()).toHaveLength(1);
  });

  test("S9 a page of a hotel's Wi-Fi is no answer to a delete", async () => {
    let isCaught = true;
    const device = await engineDevice(remote, async (request) => {
      if (!isCaught || request.method !== "DELETE") return send(remote, request);
      isCaught = false;
      return { kind: "answer", status: 200, headers: {}, text: "<html>Welcome</html>" };
    });
    await device.round();
    const id = await created(device);
    await created(device, { title: "Other" });
    await device.round();
    await device.act({ kind: "remove", resource: "opportunity", id });
    await device.round();
    expect((await device.store.meta()).counts.waiting).toBe(1);
    await device.round();
    expect(deals()).toHaveLength(1);
    expect((await device.store.meta()).counts.waiting).toBe(0);
  });

  test("S14 a token that is refused stops everything, and nothing is lost", async () => {
    const device = await engineDevice(remote);
    await device.round();
    await created(device);
    remote.faults.order({ kind: "answer", status: 401 });
    expect((await device.round()).halt).toEqual({ kind: "unauthorised" });
    remote.faults.clear();
    await device.round();
    expect(deals()).toHaveLength(1);
  });

  test("S13 a refused record waits with the server's words, and the others go", async () => {
    const device = await engineDevice(remote);
    await device.round();
    remote.faults.order({
      kind: "refuse",
      field: "title",
      value: "Forklifts",
      error: "no forklifts",
    });
    const id = await created(device);
    await created(device, { title: "Other" });
    await device.round();
    expect(deals()).toHaveLength(1);
    const [blocked] = await device.store.marked("blocked", null, 10);
    expect(blocked?.sync).toMatchObject({ id, blocked: { status: 422, message: "no forklifts" } });
  });

  test("S27 rows are created, changed, reordered and deleted there as they are here", async () => {
    const device = await engineDevice(remote);
    await device.round();
    const id = await created(device);
    const items: string[] = [];
    for (const item_name of ["a", "b", "c"]) {
      items.push(
        await device.act({
          kind: "create",
          resource: "opportunity-item",
          body: { opportunity_id: id, item_name, qty: 1, rate: 2 },
        }),
      );
    }
    await device.round();
    const [a = "", b = "", c = ""] = items;
    await device.act({
      kind: "reorder",
      resource: "opportunity-item",
      parent_id: id,
      ids: [c, a, b],
    });
    await device.act({ kind: "update", resource: "opportunity-item", id: b, body: { qty: 5 } });
    await device.act({ kind: "remove", resource: "opportunity-item", id: a });
    await device.round();
    const parentId = String(deals()[0]?.["id"]);
    const there = remote.records.children("opportunity-item", parentId);
    expect(there.map(({ item_name, qty }) => `${String(item_name)} ${String(qty)}`)).toEqual([
      "c 1",
      "b 5",
    ]);
    expect((await device.store.meta()).counts).toMatchObject({ waiting: 0, blocked: 0 });
  });

  test("two devices end alike, with what each of them did", async () => {
    const one = await engineDevice(remote);
    const id = await created(one);
    await one.round();
    const two = await engineDevice(remote);
    await two.round();
    const [{ id: there } = { id: "" }] = await two.store.known("opportunity", null, 1);
    await change(one, id, { title: "Cranes" });
    await change(two, there, { territory: "North" });
    await created(two, { title: "Second" });
    await one.round();
    await two.round();
    await one.round();
    const titles = async (device: EngineDevice) => {
      const outcome = await device.store.list("opportunity", { limit: 10, offset: 0 });
      return outcome.ok
        ? outcome.value.data.map(({ title, territory }) => `${title} ${territory}`).sort()
        : [];
    };
    expect(await titles(one)).toEqual(["Cranes North", "Second null"]);
    expect(await titles(two)).toEqual(await titles(one));
  });
});

describe("rows that go to another parent", () => {
  test("S6 prospects made one are one there, with the leads of both", async () => {
    const device = await engineDevice(remote);
    await device.round();
    const prospect = (company_name: string) =>
      device.act({ kind: "create", resource: "prospect", body: { company_name, company: "C" } });
    const [one, other] = [await prospect("Acme"), await prospect("Acme Ltd")];
    for (const [id, lead] of [
      [one, "Ann"],
      [other, "Bob"],
    ] as const) {
      await device.act({
        kind: "create",
        resource: "prospect-lead",
        body: { prospect_id: id, lead },
      });
    }
    await device.round();
    await device.act({ kind: "merge", resource: "prospect", id: one, other_id: other, body: {} });
    await device.round();
    const [left] = remote.records.all("prospect");
    expect(remote.records.all("prospect")).toHaveLength(1);
    const leads = remote.records.children("prospect-lead", String(left?.["id"]));
    expect(leads.map(({ lead }) => lead)).toEqual(["Ann", "Bob"]);
    expect((await device.store.meta()).counts).toEqual({
      waiting: 0,
      attempted: 0,
      blocked: 0,
      conflict: 0,
    });
    expect(await device.store.trash()).toEqual([]);
  });
});
