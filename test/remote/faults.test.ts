import { afterEach, beforeEach, describe as group, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { startRemote, type Remote } from "./start-remote.ts";

const STAGE = { stage_name: "Trial" };

let remote: Remote;
let sleptMs: number[];

const call = (method: string, path: string, body?: unknown) =>
  callRemote(remote, method, path, body);
const post = () => call("POST", "/sales-stage", STAGE);
const count = () => remote.records.count("sales-stage");
const statuses = () => remote.requests.map(({ status }) => status);

/** What a client is told when no answer comes: the code that Node gives the lost connection. */
async function lost(request: Promise<unknown>): Promise<unknown> {
  const error: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TypeError)) return error;
  return error.cause instanceof Error && "code" in error.cause ? error.cause.code : error.message;
}

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

group("connections", () => {
  test.each([
    ["drop", "UND_ERR_SOCKET"],
    ["reset", "ECONNRESET"],
  ] as const)(
    "a %s before the work leaves nothing done, one after it leaves it done",
    async (kind, code) => {
      remote.faults.order({ kind, when: "before", nth: 1 });
      expect(await lost(post())).toBe(code);
      expect(count()).toBe(0);
      remote.faults.clear();
      remote.faults.order({ kind, when: "after", nth: 1 });
      expect(await lost(post())).toBe(code);
      expect(count()).toBe(1);
      expect((await post()).status).toBe(201);
      expect(statuses()).toEqual([null, null, 201]);
    },
  );

  test.each([
    ["before", 0],
    ["after", 1],
  ] as const)("one that hangs %s the work is never answered", async (when, done) => {
    const met = new Promise<void>((resolve) => {
      remote.faults[when]({}, resolve);
    });
    remote.faults.order({ kind: "hang", when });
    const client = new AbortController();
    const headers = { Authorization: `Bearer ${remote.token}` };
    const request = fetch(`${remote.url}/sales-stage`, {
      method: "POST",
      headers,
      signal: client.signal,
    });
    const told = lost(request);
    await met;
    client.abort();
    expect(await told).toMatchObject({ name: "AbortError" });
    expect([count(), statuses()]).toEqual([done, [null]]);
  });

  test("an answer cut off in the middle has a head and never its whole body", async () => {
    remote.seed({ prospects: 20 });
    remote.faults.order({ kind: "truncate" });
    const headers = { Authorization: `Bearer ${remote.token}` };
    const response = await fetch(`${remote.url}/prospect`, { headers });
    expect(response.status).toBe(200);
    expect(await lost(response.text())).toBe("UND_ERR_SOCKET");
  });

  test("close ends what is under way", async () => {
    const other = await startRemote();
    const held = other.faults.hold({});
    const request = lost(callRemote(other, "GET", "/prospect"));
    await held.reached;
    await other.close();
    expect(await request).toBe("UND_ERR_SOCKET");
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

group("from another process", () => {
  async function control(name: string, body: object = {}) {
    const response = await fetch(`${remote.controlUrl}/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  test("faults are ordered, cancelled and cleared", async () => {
    const ordered = await control("order", { kind: "answer", status: 500, on: "^POST" });
    await post();
    await control("cancel", ordered.body);
    await post();
    await control("order", { kind: "answer", status: 500 });
    await control("clear");
    await post();
    expect(statuses()).toEqual([500, 201, 201]);
  });

  test("records are made, changed, ordered, removed and restored", async () => {
    await control("seed", { opportunities: 2, itemsEach: 2 });
    const { snapshot } = (await control("snapshot")).body;
    const opportunity = String(remote.records.all("opportunity")[0]?.["id"]);
    const ids = remote.records
      .children("opportunity-item", opportunity)
      .map(({ id }) => String(id));
    const edits = [
      { create: "sales-stage", fields: STAGE },
      { update: "opportunity", id: opportunity, fields: { title: "Theirs" } },
      { reorder: "opportunity-item", parentId: opportunity, ids: ids.toReversed() },
      { remove: "opportunity-item", id: ids[0] },
    ];
    const { results } = (await control("edit", { edits })).body;
    expect(results).toMatchObject([STAGE, { title: "Theirs" }, [{ id: ids[1], idx: 1 }, {}], null]);
    const items = remote.records.children("opportunity-item", opportunity);
    expect(items.map(({ id, idx }) => [id, idx])).toEqual([[ids[1], 1]]);
    await control("edit", { edits: [{ restore: snapshot }] });
    const { body } = await control("records");
    expect(body["opportunity-item"]).toHaveLength(4);
    expect(body["opportunity"]).not.toContainEqual(expect.objectContaining({ title: "Theirs" }));
  });

  test("the token is changed and the log read, and the log has no control in it", async () => {
    await control("token", { token: "another" });
    await call("GET", "/prospect?limit=1");
    const { requests } = (await control("requests")).body;
    expect(requests).toMatchObject([{ method: "GET", path: "/prospect?limit=1", status: 200 }]);
  });

  test("what is wrong with an order is said, and a web page cannot order anything", async () => {
    const { status, body } = await control("order", { kind: "clamp", max: 0 });
    expect([status, String(body["error"])]).toEqual([400, expect.stringContaining("max")]);
    expect((await control("nothing")).status).toBe(404);
    const simple = await fetch(`${remote.controlUrl}/clear`, { method: "POST", body: "{}" });
    expect(simple.status).toBe(415);
  });
});
