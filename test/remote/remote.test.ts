import { afterEach, beforeEach, describe as group, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { addItems, create, DEAL } from "./sample-records.ts";
import { startRemote, type Remote, type RemoteOptions } from "./start-remote.ts";

const START_MS = Date.UTC(2026, 0, 15, 9, 30, 0, 700);
const SECOND_MS = 1_000;

let remote: Remote;
let nowMs: number;

async function start(options: RemoteOptions = {}): Promise<void> {
  nowMs = START_MS;
  remote = await startRemote({ now: () => nowMs, ...options });
}

const call = (method: string, path: string, body?: unknown, token?: string) =>
  callRemote(remote, method, path, body, token);

afterEach(() => remote.close());

group("as the reference shows", () => {
  beforeEach(() => start());

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
    const id = await create(remote, "opportunity", { ...DEAL, title: "One", territory: "Spain" });
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
    const id = await create(remote, "opportunity", { ...DEAL, total: 12 });
    const [item = ""] = await addItems(remote, id, ["A"]);
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
  const id = await create(remote, "opportunity", {
    ...DEAL,
    conversion_rate: 0.5,
    opportunity_amount: 10.01,
    total: 99,
  });
  const first = { opportunity_id: id, qty: 3, rate: 1.15, amount: 99 };
  const { body } = await call("POST", "/opportunity-item", first);
  expect(body).toMatchObject({ amount: 3.45, base_amount: 1.73, base_rate: 0.58 });
  const other = await create(remote, "opportunity-item", { opportunity_id: id, qty: 1, rate: 2 });
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
  await create(remote, "opportunity", DEAL);
  await call("DELETE", `/opportunity/${String(before[0]?.["id"])}`);
  remote.records.restore(snapshot);
  expect(remote.records.all("opportunity")).toEqual(before);
  expect(counts()).toEqual([30, 60, 3]);
});
