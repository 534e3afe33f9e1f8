import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { CrmStore } from "../../shared/store.ts";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";

/** What the API offers beyond the reference, each only to those who ask for it. */

const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
};

/** The instant at which the store writes. */
let now: () => string;
let store: MemoryStore;
let api: ApiUnderTest;
beforeEach(async () => {
  now = () => new Date().toISOString();
  store = await createMemoryStore({ now: () => now() });
  api = await startApi({ store });
});
afterEach(() => api.close());

const madeSchema = z.looseObject({ id: z.string() });
const pageSchema = z.looseObject({ data: z.array(madeSchema), total: z.number() });

async function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
) {
  const response = await fetch(api.url + path, {
    method,
    headers: {
      authorization: `Bearer ${api.writeToken}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}
type Answer = Awaited<ReturnType<typeof ask>>;

const etag = ({ headers }: Answer) => headers.get("etag") ?? "";
const idOf = ({ text }: Answer) => madeSchema.parse(JSON.parse(text)).id;
const post = (headers: Record<string, string> = {}, body: object = DEAL, path = "/opportunity") =>
  ask("POST", path, headers, body);
const titled = (title: string) => ({ ...DEAL, title });

test("every answer under /api/crm says what there is beyond the reference, and so does OPTIONS", async () => {
  const asked = await ask("OPTIONS", "");
  expect(asked).toMatchObject({ status: 204, text: "" });
  const all = "etag, idempotency-key, updated-since, client-id, batch";
  expect(asked.headers.get("api-capabilities")).toBe(all);
  for (const answer of [await ask("GET", "/opportunity"), await ask("GET", "/opportunity/no")])
    expect(answer.headers.get("api-capabilities")).toBe(all);
});

test("one record has the same ETag in every answer until it changes", async () => {
  const made = await post();
  const path = `/opportunity/${idOf(made)}`;
  expect(etag(made)).toMatch(/^"[\w]{10,}"$/);
  expect(etag(await ask("GET", path))).toBe(etag(made));
  const changed = await ask("PATCH", path, {}, { title: "Cranes" });
  expect(etag(changed)).not.toBe(etag(made));
  expect(etag(await ask("GET", path))).toBe(etag(changed));
});

test("If-None-Match answers 304 without a body while nothing has changed", async () => {
  const made = await post();
  const path = `/opportunity/${idOf(made)}`;
  const same = await ask("GET", path, { "If-None-Match": `"other", W/${etag(made)}` });
  expect(same).toMatchObject({ status: 304, text: "" });
  expect(etag(same)).toBe(etag(made));
  await ask("PATCH", path, {}, { title: "Cranes" });
  expect(await ask("GET", path, { "If-None-Match": etag(made) })).toMatchObject({ status: 200 });
});

test("If-Match changes and deletes only what it names", async () => {
  const made = await post();
  const path = `/opportunity/${idOf(made)}`;
  const mine = { "If-Match": etag(made) };
  const first = await ask("PATCH", path, mine, { title: "Cranes" });
  expect(first.status).toBe(200);
  const late = await ask("PATCH", path, mine, { title: "Lifts" });
  expect(late.status).toBe(412);
  expect(JSON.parse(late.text)).toMatchObject({ title: "Precondition Failed", status: 412 });
  expect(await ask("DELETE", path, mine)).toMatchObject({ status: 412 });
  expect((await ask("GET", path)).text).toBe(first.text);
  expect(await ask("DELETE", path, { "If-Match": `"x", ${etag(first)}` })).toMatchObject({
    status: 200,
  });
  expect(await ask("DELETE", path, { "If-Match": etag(first) })).toMatchObject({ status: 404 });
});

test("If-Match takes any version for *, and refuses what is no tag", async () => {
  const path = `/opportunity/${idOf(await post())}`;
  expect(await ask("PATCH", path, { "If-Match": "*" }, { title: "a" })).toMatchObject({
    status: 200,
  });
  expect(await ask("PATCH", path, { "If-Match": "bare" }, {})).toMatchObject({ status: 400 });
});

/** Puts the API over a store that is slow where a test says so. */
async function restartOver(slow: Partial<CrmStore>) {
  await api.close();
  api = await startApi({ store: { ...store, ...slow } });
}

/** A promise and what fulfils it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

test("of two that read the same version before either changes it, one is told that it came late", async () => {
  const made = await post();
  const bothRead = gate();
  let reads = 0;
  await restartOver({
    async get(resource, id) {
      const found = await store.get(resource, id);
      reads += 1;
      if (reads === 2) bothRead.open();
      await bothRead.opened;
      return found;
    },
  });
  const change = (title: string) =>
    ask("PATCH", `/opportunity/${idOf(made)}`, { "If-Match": etag(made) }, { title });
  const statuses = (await Promise.all([change("a"), change("b")])).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412]);
});

test("a POST with a key is done once, and answers the same again, also after a restart", async () => {
  const key = { "Idempotency-Key": "op_1" };
  const first = await post(key);
  expect(first.status).toBe(201);
  await ask("PATCH", `/opportunity/${idOf(first)}`, {}, { title: "Cranes" });
  const again = await post(key);
  expect(again).toMatchObject({ status: 201, text: first.text });
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  await api.close();
  api = await startApi({ store });
  expect(await post(key)).toMatchObject({ status: 201, text: first.text });
  expect(store.rows("opportunity")).toHaveLength(1);
});

test("a key is forgotten after a day", async () => {
  const DAY_MS = 86_400_000;
  now = () => new Date(Date.now() - DAY_MS - 1_000).toISOString();
  const key = { "Idempotency-Key": "op_1" };
  const first = await post(key);
  now = () => new Date().toISOString();
  expect(idOf(await post(key))).not.toBe(idOf(first));
});

test("a key is not taken for another request", async () => {
  const key = { "Idempotency-Key": "op_1" };
  await post(key);
  expect(await post(key, titled("Cranes"))).toMatchObject({ status: 422 });
  expect(await post(key, { stage_name: "x" }, "/sales-stage")).toMatchObject({ status: 422 });
  expect(store.rows("opportunity")).toHaveLength(1);
  expect(await post({ "Idempotency-Key": "op 1" })).toMatchObject({ status: 400 });
});

test("of two POSTs with one key at once, the second is told that the first is under way", async () => {
  const key = { "Idempotency-Key": "op_1" };
  const begun = gate();
  const goOn = gate();
  let asked = 0;
  await restartOver({
    async acts(prefix) {
      asked += 1;
      begun.open();
      if (asked === 1) await goOn.opened;
      return store.acts(prefix);
    },
  });
  const first = post(key);
  await begun.opened;
  expect(await post(key)).toMatchObject({ status: 409 });
  expect(await post(key, titled("Cranes"))).toMatchObject({ status: 422 });
  goOn.open();
  expect(await first).toMatchObject({ status: 201 });
  expect(store.rows("opportunity")).toHaveLength(1);
});

test("a POST that was refused keeps no key: put right, it goes through", async () => {
  const key = { "Idempotency-Key": "op_1" };
  expect(await post(key, {})).toMatchObject({ status: 400 });
  expect(await post(key)).toMatchObject({ status: 201 });
});

test("children keep keys too, and their rows are answered whole", async () => {
  const opportunity_id = idOf(await post());
  const item = { opportunity_id, item_name: "Fork", qty: 2, rate: 10 };
  const first = await post({ "Idempotency-Key": "item" }, item, "/opportunity-item");
  const again = await post({ "Idempotency-Key": "item" }, item, "/opportunity-item");
  expect(again).toMatchObject({ status: 201, text: first.text });
  expect(store.rows("opportunity-item")).toHaveLength(1);
});

test("updated_since lists what was changed then or later, newest made first, in pages", async () => {
  const ids: string[] = [];
  for (const minute of ["01", "02", "03", "04"]) {
    now = () => `2026-01-15T09:${minute}:00.000Z`;
    ids.push(idOf(await post({}, titled(minute))));
  }
  now = () => "2026-01-15T10:00:00.000Z";
  await ask("PATCH", `/opportunity/${ids[0]}`, {}, { title: "Cranes" });
  await ask("PATCH", `/opportunity/${ids[2]}`, {}, { title: "Lifts" });
  const list = async (query: string) =>
    pageSchema.parse(JSON.parse((await ask("GET", `/opportunity?${query}`)).text));
  const since = "updated_since=2026-01-15T11:00:00%2B01:00";
  expect(await list(since)).toMatchObject({
    data: [{ id: ids[2] }, { id: ids[0] }],
    has_more: false,
    total: 2,
  });
  expect(await list(`${since}&limit=1&offset=1`)).toMatchObject({
    data: [{ id: ids[0] }],
    total: 2,
  });
  expect((await list("updated_since=2026-01-15T09:03:00Z")).total).toBe(3);
});

test("updated_since must be an instant", async () => {
  for (const query of ["updated_since=yesterday", "updated_since=2026-01-15", "updated_since="])
    expect(await ask("GET", `/opportunity?${query}`)).toMatchObject({
      status: 400,
      text: expect.stringContaining('"pointer":"/updated_since"'),
    });
});

test("a record has the id its client gives it, once", async () => {
  const id = "opportunity_0198c0de-cafe";
  const made = await post({ "Client-Id": id });
  expect(made).toMatchObject({ status: 201 });
  expect(idOf(made)).toBe(id);
  expect(await post({ "Client-Id": id }, titled("Cranes"))).toMatchObject({ status: 409 });
  for (const bad of ["0198c0de-cafe", "prospect_0198c0de-cafe", "opportunity_x", `${id}/..`])
    expect(await post({ "Client-Id": bad })).toMatchObject({ status: 400 });
  expect(idOf(await post({}, { ...DEAL, id: "opportunity_inbody00" }))).not.toContain("inbody");
});

const resultsSchema = z.object({
  results: z.array(z.looseObject({ status: z.number(), body: z.looseObject({}) })),
});

const batch = (operations: readonly object[], headers: Record<string, string> = {}) =>
  ask("POST", "/batch", headers, { operations });

test("a batch does each operation or refuses it, in order, and answers each", async () => {
  const id = "opportunity_0198c0de-cafe";
  const answer = await batch([
    { method: "POST", path: "/opportunity", body: DEAL, client_id: id },
    {
      method: "POST",
      path: "/opportunity-item",
      body: { opportunity_id: id, item_name: "Fork", qty: 2, rate: 10 },
    },
    { method: "PATCH", path: `/opportunity/${id}`, body: { transaction_date: "tomorrow" } },
    { method: "PATCH", path: `/opportunity/${id}`, body: { title: "Cranes" } },
    { method: "DELETE", path: "/opportunity/nobody" },
    { method: "DELETE", path: "/nothing/nobody" },
    { method: "POST", path: "/opportunity", body: DEAL, client_id: "bad" },
    { method: "POST", path: "/opportunity-item/reorder", body: { parent_id: id, ids: [] } },
  ]);
  expect(answer.status).toBe(200);
  const { results } = resultsSchema.parse(JSON.parse(answer.text));
  expect(results.map(({ status }) => status)).toEqual([201, 201, 400, 200, 404, 404, 400, 400]);
  const read = await ask("GET", `/opportunity/${id}`);
  expect(JSON.parse(read.text)).toEqual(results[3]?.body);
  expect(results[3]).toMatchObject({ etag: etag(read), body: { title: "Cranes", total: 20 } });
});

test("a batch that cannot be read, is empty, too long or has a key does nothing", async () => {
  const one = { method: "POST", path: "/opportunity", body: DEAL };
  const TOO_MANY = 101;
  for (const operations of [[], Array(TOO_MANY).fill(one), [{ ...one, method: "GET" }], [one, 1]])
    expect(await ask("POST", "/batch", {}, { operations })).toMatchObject({ status: 400 });
  const said = async (body: unknown) => JSON.parse((await ask("POST", "/batch", {}, body)).text);
  expect(await said({ operations: [] })).toMatchObject({
    errors: [
      { pointer: "/operations", detail: "operations must hold 1 to 100 operations: it is empty" },
    ],
  });
  expect(await said({ operations: [{ ...one, method: "GET" }, 1], mode: "fast" })).toMatchObject({
    errors: [
      {
        pointer: "/operations/0/method",
        detail: "operations.0.method must be one of: POST, PATCH, DELETE",
      },
      {
        pointer: "/operations/1",
        detail: "operations.1 must be a JSON object with method and path",
      },
      { pointer: "/mode", detail: "mode is not known here" },
    ],
  });
  expect(await said({})).toMatchObject({
    errors: [{ detail: "operations must be a list of 1 to 100 operations" }],
  });
  expect(await batch([one], { "Idempotency-Key": "op_1" })).toMatchObject({ status: 400 });
  expect(await ask("GET", "/batch")).toMatchObject({ status: 405 });
  expect(store.rows("opportunity")).toEqual([]);
});
