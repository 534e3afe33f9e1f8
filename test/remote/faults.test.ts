import { afterEach, beforeEach, describe as group, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { STAGE } from "./sample-records.ts";
import { startRemote, type Remote } from "./start-remote.ts";

let remote: Remote;
let sleptMs: number[];

const call = (method: string, path: string, body?: unknown) =>
  callRemote(remote, method, path, body);
const post = () => call("POST", "/sales-stage", STAGE);
const count = () => remote.records.count("sales-stage");
const statuses = () => remote.requests.map(({ status }) => status);

beforeEach(async () => {
  sleptMs = [];
  remote = await startRemote({
    sleep: async (ms) => {
      sleptMs.push(ms);
    },
  });
});

afterEach(() => remote.close());

group("which requests", () => {
  test("every one that the pattern of method, path and query matches", async () => {
    remote.faults.order({ kind: "answer", status: 500, on: "^GET /sales-stage\\?offset=" });
    await call("GET", "/sales-stage");
    await call("GET", "/sales-stage?offset=0");
    await call("GET", "/prospect?offset=0");
    await call("GET", "/sales-stage?offset=20");
    expect(statuses()).toEqual([200, 500, 200, 500]);
  });

  test("only the n-th, counted from when it was ordered", async () => {
    await post();
    remote.faults.order({ kind: "answer", status: 500, on: /^POST/, nth: 2 });
    for (let index = 0; index < 3; index += 1) await post();
    expect(statuses()).toEqual([201, 201, 500, 201]);
  });

  test("a burst is the first so many, and what is cancelled or cleared is over", async () => {
    remote.faults.order({ kind: "answer", status: 503, first: 2 });
    for (let index = 0; index < 3; index += 1) await post();
    const id = remote.faults.order({ kind: "answer", status: 502 });
    await post();
    remote.faults.cancel(id);
    await post();
    remote.faults.order({ kind: "answer", status: 502 });
    remote.faults.clear();
    await post();
    expect(statuses()).toEqual([503, 503, 201, 502, 201, 201]);
    expect(remote.requests.map(({ faults }) => faults.length)).toEqual([1, 1, 0, 1, 0, 0]);
  });

  test("an order that makes no sense is refused at once", () => {
    expect(() => remote.faults.order({ kind: "clamp", max: 0 })).toThrow("max");
  });
});

group("answers", () => {
  test("429 says when to come again, and nothing is done", async () => {
    remote.faults.order({ kind: "answer", status: 429, retryAfter: 7, error: "Slow down" });
    const { status, headers, body } = await post();
    expect([status, headers.get("retry-after"), body]).toEqual([429, "7", { error: "Slow down" }]);
    expect(count()).toBe(0);
  });

  test("a gateway's 502 may come although the work is done", async () => {
    remote.faults.order({ kind: "answer", status: 502, when: "after" });
    expect((await post()).status).toBe(502);
    expect(count()).toBe(1);
  });

  test("JSON that stops half-way comes with status 200 and its right length", async () => {
    remote.faults.order({ kind: "malformed" });
    await expect(call("GET", "/sales-stage")).rejects.toThrow(SyntaxError);
    expect(statuses()).toEqual([200]);
  });

  test("a page in HTML comes with status 200", async () => {
    remote.faults.order({ kind: "html" });
    const response = await fetch(`${remote.url}/sales-stage`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html"]);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  test("pages are no longer than the clamp, and still say that there is more", async () => {
    remote.seed({ opportunities: 12, itemsEach: 3 });
    remote.faults.order({ kind: "clamp", max: 5, on: "/opportunity\\?" });
    const { body } = await call("GET", "/opportunity?limit=1000&offset=5");
    expect([body.data.length, body["has_more"], body["total"]]).toEqual([5, true, 12]);
    expect((await call("GET", "/opportunity?limit=2")).body.data).toHaveLength(2);
  });

  test("a record with a certain value is refused in words, others are not", async () => {
    const error = "Trial is not a stage of ours";
    remote.faults.order({ kind: "refuse", field: "stage_name", value: "Trial", error });
    const { status, body } = await post();
    expect([status, body]).toEqual([422, { error }]);
    const made = await call("POST", "/sales-stage", { stage_name: "Proof" });
    expect(made.status).toBe(201);
    expect((await call("PATCH", `/sales-stage/${made.body["id"]}`, STAGE)).status).toBe(422);
    expect(count()).toBe(1);
  });

  test("a field that was sent can be taken as another value, or left as it is", async () => {
    const { id } = remote.records.create("prospect", { company: "Satchel", company_name: "Old" });
    const patch = () => call("PATCH", `/prospect/${id}`, { company_name: "New", fax: "1" });
    remote.faults.order({ kind: "alter", field: "company_name", value: "NEW", nth: 1 });
    remote.faults.order({ kind: "alter", field: "fax" });
    expect((await patch()).body).toMatchObject({ company_name: "NEW", fax: null });
    expect((await patch()).body).toMatchObject({ company_name: "New", fax: null });
    await call("PATCH", `/prospect/${id}`, { website: "example.com" });
    expect(remote.records.get("prospect", String(id))["company_name"]).toBe("New");
  });

  test("a token that was revoked is refused, and the next one taken", async () => {
    const old = remote.token;
    remote.setToken("another");
    expect((await callRemote(remote, "GET", "/prospect", undefined, old)).status).toBe(401);
    expect((await call("GET", "/prospect")).status).toBe(200);
  });

  test("a mistake in a test's own code is a 500 that says so", async () => {
    remote.faults.before({}, () => remote.records.remove("prospect", "nobody"));
    const { status, body } = await post();
    expect([status, body]).toEqual([500, { error: "Error: There is no prospect nobody" }]);
    expect(statuses()).toEqual([500]);
  });
});

group("time", () => {
  test("a delay is waited for before the work, or between the work and the answer", async () => {
    let seen = -1;
    remote.faults.order({ kind: "delay", ms: 50 });
    remote.faults.before({}, () => {
      seen = count();
    });
    await post();
    expect([sleptMs, seen]).toEqual([[50], 0]);
    remote.faults.clear();
    remote.faults.order({ kind: "delay", ms: 9, when: "after" });
    await post();
    expect(sleptMs).toEqual([50, 9]);
  });

  test("random delays lie between two numbers, and are the same for the same seed", async () => {
    for (const seed of [1, 1, 2]) {
      remote.faults.order({ kind: "delay", ms: { from: 10, to: 60, seed }, first: 3 });
      for (let index = 0; index < 3; index += 1) await post();
    }
    const runs = [sleptMs.slice(0, 3), sleptMs.slice(3, 6), sleptMs.slice(6)];
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).not.toEqual(runs[2]);
    expect(new Set(runs[0]).size).toBe(3);
    expect(sleptMs.every((ms) => ms >= 10 && ms <= 60)).toBe(true);
  });

  test("a request can be held where it is, and goes on when it is let go", async () => {
    const held = remote.faults.hold({ on: "^POST" }, "after");
    const request = post();
    await held.reached;
    expect([count(), statuses()]).toEqual([1, [null]]);
    held.release();
    expect((await request).status).toBe(201);
    expect((await post()).status).toBe(201);
  });
});

group("other clients", () => {
  test("one that inserts while a sweep runs pushes a row onto the next page", async () => {
    remote.seed({ prospects: 4 });
    remote.faults.before({ on: "^GET /prospect", nth: 2 }, () => {
      remote.records.create("prospect", { company: "Satchel", company_name: "New" });
    });
    const first = (await call("GET", "/prospect?limit=2")).body.data;
    const second = (await call("GET", "/prospect?limit=2&offset=2")).body.data;
    expect(second[0]?.["id"]).toBe(first[1]?.["id"]);
  });

  test("what they change after the work is not in the answer", async () => {
    const { id } = remote.records.create("prospect", { company: "Satchel", company_name: "Old" });
    const edits = [
      { update: "prospect" as const, id: String(id), fields: { company_name: "New" } },
    ];
    remote.faults.order({ kind: "edit", when: "after", edits, nth: 1 });
    expect((await call("GET", `/prospect/${id}`)).body["company_name"]).toBe("Old");
    expect((await call("GET", `/prospect/${id}`)).body["company_name"]).toBe("New");
  });
});
