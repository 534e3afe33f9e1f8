import { afterEach, beforeEach, describe as group, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { startRemote, type Remote, type RemoteOptions } from "./start-remote.ts";
import { RESOURCES, type ResourceName } from "./resources.ts";

const START_MS = Date.UTC(2026, 0, 15, 9, 30, 0, 700);
const SECOND_MS = 1_000;
const DEAL = {
  opportunity_from: "Lead",
  party_name: "Isoplex",
  company: "Satchel",
  transaction_date: "2026-01-15",
};

let remote: Remote;
let nowMs: number;

async function start(options: RemoteOptions = {}): Promise<void> {
  nowMs = START_MS;
  remote = await startRemote({ now: () => nowMs, ...options });
}

const call = (method: string, path: string, body?: unknown, token?: string) =>
  callRemote(remote, method, path, body, token);

async function create(name: ResourceName, fields: object): Promise<string> {
  const { status, body } = await call("POST", `/${name}`, fields);
  expect({ status, body }).toMatchObject({ status: 201 });
  return String(body["id"]);
}

async function addItems(opportunityId: string, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const item_name of names) {
    ids.push(await create("opportunity-item", { opportunity_id: opportunityId, item_name }));
  }
  return ids;
}

async function itemNames(opportunityId: string): Promise<unknown[]> {
  const { body } = await call("GET", `/opportunity-item?parent_id=${opportunityId}`);
  expect(body.data.map(({ idx }) => idx)).toEqual(body.data.map((_, index) => index + 1));
  return body.data.map((item) => item["item_name"]);
}

afterEach(() => remote.close());

group("as the reference shows", () => {
  beforeEach(() => start());

  test("a create answers the whole object, with an id of the server's, the defaults and null for the rest", async () => {
    const mine = { ...DEAL, id: "opportunity_mine", created_at: "2000-01-01T00:00:00Z" };
    const { status, body } = await call("POST", "/opportunity", mine);
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual([
      "id",
      "created_at",
      "updated_at",
      ...RESOURCES.opportunity.fields.keys(),
    ]);
    expect(body).toMatchObject({
      ...DEAL,
      status: "Open",
      sales_stage: "Prospecting",
      probability: 100,
    });
    expect(body).toMatchObject({ title: null, total: null, created_at: "2026-01-15T09:30:00Z" });
    expect(body["id"]).toMatch(/^opportunity_\w{10,}$/);
    expect(body["id"]).not.toBe("opportunity_mine");
    expect((await call("GET", `/opportunity/${String(body["id"])}`)).body).toEqual(body);
  });

  test("a create with no body at all is one with nothing set, as the lookups' example has it", async () => {
    const { status, body } = await call("POST", "/sales-stage");
    expect(status).toBe(201);
    expect(body["stage_name"]).toBeNull();
  });

  test.each([
    ["opportunity", { ...DEAL, party_name: null }, "party_name"],
    ["opportunity", { ...DEAL, transaction_date: "" }, "transaction_date"],
    ["prospect", { company_name: "Isoplex" }, "company"],
    ["opportunity-item", { item_name: "GTX Basic" }, "opportunity_id"],
    ["prospect-opportunity", { amount: 5 }, "prospect_id"],
  ])(
    "a create of %s without what it requires is refused in words",
    async (name, fields, missing) => {
      const { status, body } = await call("POST", `/${name}`, fields);
      expect({ status, body }).toEqual({ status: 400, body: { error: `${missing} is required` } });
    },
  );

  test.each<[ResourceName, (opportunity: string, prospect: string) => object]>([
    ["opportunity", () => DEAL],
    ["opportunity-item", (opportunity) => ({ opportunity_id: opportunity })],
    ["opportunity-lost-reason-detail", (opportunity) => ({ opportunity_id: opportunity })],
    ["prospect", () => ({ company: "Satchel" })],
    ["prospect-lead", (_, prospect) => ({ prospect_id: prospect, lead: "Anna Snelling" })],
    ["prospect-opportunity", (_, prospect) => ({ prospect_id: prospect })],
    ["opportunity-type", () => ({})],
    ["opportunity-lost-reason", () => ({})],
    ["sales-stage", () => ({})],
  ])("a %s needs no more than the pages require", async (name, fields) => {
    const opportunity = await create("opportunity", DEAL);
    const prospect = await create("prospect", { company: "Satchel" });
    expect(await create(name, fields(opportunity, prospect))).toMatch(`${name}_`);
  });

  test("a value of the wrong type is refused, and nothing is made", async () => {
    const { status, body } = await call("POST", "/opportunity", {
      ...DEAL,
      opportunity_amount: "5",
    });
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: "opportunity_amount must be a number" },
    });
    expect(remote.records.count("opportunity")).toBe(0);
  });

  test("an attribute nobody knows is ignored, and names of lookups nobody made are taken", async () => {
    const { body } = await call("POST", "/opportunity", {
      ...DEAL,
      colour: "red",
      sales_stage: "Somewhere",
    });
    expect(body).not.toHaveProperty("colour");
    expect(body["sales_stage"]).toBe("Somewhere");
  });

  test("a list is newest first, 20 at a time, and says whether there is more and how many in all", async () => {
    for (let index = 0; index < 25; index += 1) {
      nowMs += SECOND_MS;
      remote.records.create("prospect", { company: "Satchel", company_name: `P${index}` });
    }
    const first = (await call("GET", "/prospect")).body;
    expect(first.data.map((row) => row["company_name"])).toEqual(
      Array.from({ length: 20 }, (_, index) => `P${24 - index}`),
    );
    expect(first).toMatchObject({ has_more: true, total: 25 });
    const last = (await call("GET", "/prospect?limit=3&offset=22")).body;
    expect(last.data.map((row) => row["company_name"])).toEqual(["P2", "P1", "P0"]);
    expect(last).toMatchObject({ has_more: false, total: 25 });
    expect((await call("GET", "/prospect?offset=25")).body).toEqual({
      data: [],
      has_more: false,
      total: 25,
    });
  });

  test("a PATCH leaves what it does not name and moves updated_at, by whole seconds", async () => {
    const id = await create("opportunity", { ...DEAL, title: "One", territory: "Spain" });
    nowMs += 200;
    expect((await call("PATCH", `/opportunity/${id}`, { title: "Two" })).body["updated_at"]).toBe(
      "2026-01-15T09:30:00Z",
    );
    nowMs += SECOND_MS;
    const { body } = await call("PATCH", `/opportunity/${id}`, { title: null });
    expect(body).toMatchObject({
      title: null,
      territory: "Spain",
      created_at: "2026-01-15T09:30:00Z",
      updated_at: "2026-01-15T09:30:01Z",
    });
    expect((await call("PATCH", `/opportunity/${id}`, { company: null })).status).toBe(400);
  });

  test("a DELETE is for good, and takes the children along", async () => {
    const id = await create("opportunity", DEAL);
    await addItems(id, ["A", "B"]);
    const { status, body } = await call("DELETE", `/opportunity/${id}`);
    expect({ status, body }).toEqual({ status: 200, body: { id, deleted: true } });
    expect((await call("GET", `/opportunity/${id}`)).status).toBe(404);
    expect((await call("DELETE", `/opportunity/${id}`)).status).toBe(404);
    expect(remote.records.count("opportunity-item")).toBe(0);
  });

  test("children have no timestamps, are appended, and close the gap one leaves", async () => {
    const id = await create("opportunity", DEAL);
    const [, second = ""] = await addItems(id, ["A", "B", "C"]);
    const { body } = await call("GET", `/opportunity-item?parent_id=${id}`);
    expect(Object.keys(body.data[0] ?? {})).toEqual([
      "id",
      "idx",
      ...RESOURCES["opportunity-item"].fields.keys(),
    ]);
    expect(body).toMatchObject({ has_more: false, total: 3 });
    await call("DELETE", `/opportunity-item/${second}`);
    expect(await itemNames(id)).toEqual(["A", "C"]);
  });

  test("a child is reached through its parent's list only", async () => {
    const id = await create("opportunity", DEAL);
    const [item = ""] = await addItems(id, ["A"]);
    expect((await call("GET", `/opportunity-item/${item}`)).status).toBe(404);
    expect((await call("GET", "/opportunity-item")).body).toEqual({
      error: "parent_id is required",
    });
    expect((await call("GET", "/opportunity-item?parent_id=nobody")).body).toEqual({
      data: [],
      has_more: false,
      total: 0,
    });
    expect((await call("PATCH", `/opportunity-item/${item}`, { qty: 3 })).body).toMatchObject({
      qty: 3,
      item_name: "A",
    });
  });

  test("a child of a parent that is not there is refused", async () => {
    const { status, body } = await call("POST", "/opportunity-item", { opportunity_id: "nobody" });
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: "There is no opportunity nobody" },
    });
  });

  test("a child whose parent is changed goes to the end of the other's", async () => {
    const [one, other] = [await create("opportunity", DEAL), await create("opportunity", DEAL)];
    const [first = ""] = await addItems(one, ["A", "B"]);
    await addItems(other, ["C"]);
    await call("PATCH", `/opportunity-item/${first}`, { opportunity_id: other });
    expect([await itemNames(one), await itemNames(other)]).toEqual([["B"], ["C", "A"]]);
  });

  test("a reorder names every child once, else nothing moves", async () => {
    const id = await create("opportunity", DEAL);
    const [a = "", b = "", c = ""] = await addItems(id, ["A", "B", "C"]);
    const reorder = (ids: string[]) =>
      call("POST", "/opportunity-item/reorder", { parent_id: id, ids });
    const { status, body } = await reorder([c, a, b]);
    expect(status).toBe(200);
    expect(body.data.map((item) => [item["item_name"], item["idx"]])).toEqual([
      ["C", 1],
      ["A", 2],
      ["B", 3],
    ]);
    for (const ids of [
      [a, b],
      [a, b, b],
      [a, b, "nobody"],
      [a, b, c, "nobody"],
    ]) {
      expect((await reorder(ids)).status).toBe(400);
    }
    expect(await itemNames(id)).toEqual(["C", "A", "B"]);
  });

  test("nothing without the token, and errors are an object with words", async () => {
    const { status, body } = await call("GET", "/opportunity", undefined, "another");
    expect({ status, body }).toEqual({ status: 401, body: { error: "Unauthorized" } });
    expect((await call("GET", "/customer")).body).toEqual({ error: "Not found" });
    expect((await call("PUT", "/opportunity", {})).status).toBe(405);
    expect((await call("GET", "/opportunity?limit=many")).body).toEqual({
      error: "limit must be a whole number",
    });
  });

  test("it offers no help: no ETag, no Idempotency-Key, no filter by time", async () => {
    const post = async () => {
      const headers = { Authorization: `Bearer ${remote.token}`, "Idempotency-Key": "once" };
      const body = JSON.stringify(DEAL);
      const answer = await fetch(`${remote.url}/opportunity`, { method: "POST", headers, body });
      expect(answer.headers.get("etag")).toBeNull();
      return answer.status;
    };
    expect([await post(), await post()]).toEqual([201, 201]);
    const { body } = await call("GET", "/opportunity?updated_since=2030-01-01T00:00:00Z");
    expect(body["total"]).toBe(2);
    expect(remote.requests.map((request) => request.idempotencyKey)).toEqual([
      "once",
      "once",
      null,
    ]);
  });

  test("the Date header is the server's clock", async () => {
    const { headers } = await call("GET", "/opportunity");
    expect(headers.get("date")).toBe("Thu, 15 Jan 2026 09:30:00 GMT");
  });

  test("what a client says of amounts is stored as it came, and is null otherwise", async () => {
    const id = await create("opportunity", { ...DEAL, total: 12 });
    const [item = ""] = await addItems(id, ["A"]);
    expect(
      (await call("PATCH", `/opportunity-item/${item}`, { qty: 2, rate: 3 })).body["amount"],
    ).toBeNull();
    expect((await call("GET", `/opportunity/${id}`)).body).toMatchObject({
      total: 12,
      base_total: null,
    });
  });

  test("the log has every request in order, with its status", async () => {
    await call("POST", "/sales-stage", { stage_name: "Tasting" });
    await call("GET", "/sales-stage?limit=1");
    expect(remote.requests).toMatchObject([
      { method: "POST", path: "/sales-stage", status: 201, body: { stage_name: "Tasting" } },
      { method: "GET", path: "/sales-stage?limit=1", status: 200 },
    ]);
  });
});

test("asked for, timestamps have the spaces of the reference's examples", async () => {
  await start({ spacedTimestamps: true });
  expect((await call("POST", "/prospect", { company: "Satchel" })).body["created_at"]).toBe(
    "2026-01-15T09: 30: 00Z",
  );
});

test("asked for, it computes amounts and totals, whatever the client says of them", async () => {
  await start({ computes: true });
  const id = await create("opportunity", {
    ...DEAL,
    conversion_rate: 0.5,
    opportunity_amount: 10.01,
    total: 99,
  });
  const first = { opportunity_id: id, qty: 3, rate: 1.15, amount: 99 };
  const { body } = await call("POST", "/opportunity-item", first);
  expect(body).toMatchObject({ amount: 3.45, base_amount: 1.73, base_rate: 0.58 });
  const other = await create("opportunity-item", { opportunity_id: id, qty: 1, rate: 2 });
  nowMs += SECOND_MS;
  await call("PATCH", `/opportunity-item/${other}`, { qty: 2 });
  const totals = { total: 7.45, base_total: 3.73, base_opportunity_amount: 5.01 };
  expect((await call("GET", `/opportunity/${id}`)).body).toMatchObject({
    ...totals,
    updated_at: "2026-01-15T09:30:01Z",
  });
  await call("DELETE", `/opportunity-item/${other}`);
  expect((await call("GET", `/opportunity/${id}`)).body).toMatchObject({ total: 3.45 });
});

test("it can be filled, and restored as from an old backup", async () => {
  await start();
  remote.seed({ opportunities: 30, itemsEach: 2, prospects: 3, leadsEach: 1 });
  const counts = () =>
    (["opportunity", "opportunity-item", "prospect-lead"] as const).map((name) =>
      remote.records.count(name),
    );
  expect(counts()).toEqual([30, 60, 3]);
  const before = remote.records.all("opportunity");
  const snapshot = remote.records.snapshot();
  await create("opportunity", DEAL);
  await call("DELETE", `/opportunity/${String(before[0]?.["id"])}`);
  remote.records.restore(snapshot);
  expect(remote.records.all("opportunity")).toEqual(before);
  expect(counts()).toEqual([30, 60, 3]);
});
