import { afterAll, beforeAll, expect, test } from "vitest";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { DEAL } from "../sync/deal.ts";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { memorySyncService } from "../support/sync-service.ts";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";

let remote: Remote;
let store: MemoryStore;
let api: ApiUnderTest;
beforeAll(async () => {
  remote = await startRemote({ token: "remote-secret" });
  store = await createMemoryStore();
  const { service } = memorySyncService(store);
  api = await startApi({ store, sync: service });
});
afterAll(async () => {
  await api.close();
  await remote.close();
});

async function call(method: string, path: string, body?: unknown, token = api.adminToken) {
  const base = api.url.replace("/api/crm", "");
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(text).not.toContain("remote-secret");
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok) expect(type).toContain("application/problem+json");
  return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
}

const settings = (body: unknown) => call("PUT", "/api/sync/settings", body);
const connect = () =>
  settings({ remote_url: remote.url, token: "remote-secret", enabled: true, interval_s: 3_600 });
const run = () => call("POST", "/api/sync/run");

async function create(body: object = {}) {
  const [made] = await store.write(
    [{ kind: "create", resource: "opportunity", body: { ...DEAL, ...body } }],
    { actor: { kind: "user" } },
  );
  if (!made?.ok || made.value.kind !== "record") throw new Error("refused");
  return made.value.row.id;
}

const update = (id: string, body: object) =>
  store.write([{ kind: "update", resource: "opportunity", id, body }], { actor: { kind: "user" } });

/** A deal on both sides whose fields both then changed, as far as this side's next round. */
async function conflict(mine: object, theirs: object): Promise<string> {
  const id = await create({ title: "Cranes" });
  await connect();
  await run();
  const there = remote.records.all("opportunity").find(({ title }) => title === "Cranes");
  await update(id, mine);
  remote.records.update("opportunity", String(there?.["id"]), theirs);
  await run();
  return id;
}

const PATHS = [
  ["GET", "/api/sync"],
  ["PUT", "/api/sync/settings"],
  ["POST", "/api/sync/test"],
  ["POST", "/api/sync/run"],
  ["POST", "/api/sync/pause"],
  ["POST", "/api/sync/resume"],
  ["POST", "/api/sync/disconnect"],
  ["GET", "/api/sync/conflicts"],
  ["POST", "/api/sync/conflicts/x"],
  ["GET", "/api/sync/blocked"],
  ["POST", "/api/sync/blocked/x"],
  ["GET", "/api/sync/trash"],
  ["POST", "/api/sync/trash/x/restore"],
  ["POST", "/api/sync/brakes/opportunity"],
  ["GET", "/api/sync/log"],
  ["GET", "/api/sync/unsent"],
] as const;

test.each(PATHS)("S33 %s %s is for tokens of the scope admin only", async (method, path) => {
  const body = method === "GET" ? undefined : {};
  expect(await call(method, path, body, "nobody")).toMatchObject({ status: 401 });
  expect(await call(method, path, body, api.readToken)).toMatchObject({ status: 403 });
  expect(await call(method, path, body, api.writeToken)).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining("admin") },
  });
});

test.each(PATHS)("%s %s: another method is answered 405", async (_, path) => {
  expect(await call("DELETE", path)).toMatchObject({ status: 405 });
});

test("S36 without a server sync is off, and a round is refused with the way to have one", async () => {
  expect(await call("GET", "/api/sync")).toMatchObject({
    status: 200,
    body: {
      state: "off",
      pending: 0,
      blocked: 0,
      conflicts: 0,
      oldest_unsent_at: null,
      last_sync_at: null,
      remote: {
        url: "https://api.overplane.dev/api/crm",
        has_token: false,
        enabled: false,
        interval_s: 60,
      },
    },
  });
  expect(await run()).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining("/api/sync/settings") },
  });
});

test.each([
  [{ remote_url: "ftp://x" }, "/remote_url"],
  [{ remote_url: "https://me:word@x.example/api" }, "/remote_url"],
  [{ remote_url: "https://x.example/api?key=1" }, "/remote_url"],
  [{ remote_url: 5 }, "/remote_url"],
  [{ token: "two words" }, "/token"],
  [{ token: "" }, "/token"],
  [{ enabled: "yes" }, "/enabled"],
  [{ interval_s: 0 }, "/interval_s"],
  [{ interval_s: 1.5 }, "/interval_s"],
  [{ interval_s: 100_000 }, "/interval_s"],
  [{ on_other_server: "mix" }, "/on_other_server"],
  [{ url: "https://x.example" }, "/url"],
  [[], ""],
])(
  "settings %j are refused with the field and the remedy, and nothing is saved",
  async (body, pointer) => {
    const before = await call("GET", "/api/sync");
    expect(await settings(body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer, detail: expect.any(String) }] },
    });
    expect(await call("GET", "/api/sync")).toEqual(before);
  },
);

test("S36 a round answers when it is done, with what it did", async () => {
  await create();
  expect(await connect()).toMatchObject({ status: 200, body: { remote: { has_token: true } } });
  expect(await run()).toMatchObject({
    status: 200,
    body: { completed: true, problem: null, status: { pending: 0 } },
  });
  expect(remote.records.all("opportunity")).toHaveLength(1);
  expect(await call("GET", "/api/sync/log")).toMatchObject({
    body: { data: expect.arrayContaining([expect.objectContaining({ depth: "complete" })]) },
  });
});

test("S14 a round that does not come through says why", async () => {
  await connect();
  remote.faults.order({ kind: "answer", status: 500 });
  expect(await run()).toMatchObject({
    status: 200,
    body: { completed: false, problem: { reason: "server_error" } },
  });
  remote.faults.clear();
});

test("S24 a conflict shows base, mine and theirs, and is decided field by field", async () => {
  const id = await conflict(
    { title: "Mine", probability: 10 },
    { title: "Theirs", probability: 90 },
  );
  expect(await call("GET", "/api/sync/conflicts")).toMatchObject({
    body: {
      data: [
        {
          id,
          record_id: id,
          resource: "opportunity",
          name: "Mine",
          kind: "fields",
          fields: {
            title: { base: "Cranes", mine: "Mine", theirs: "Theirs" },
            probability: { base: 50, mine: 10, theirs: 90 },
          },
        },
      ],
    },
  });
  const decide = (choice: unknown) => call("POST", `/api/sync/conflicts/${id}`, { choice });
  const wrong = async (choice: unknown, pointer: string) =>
    expect(await decide(choice)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  await wrong("ours", "/choice");
  await wrong({ title: "ours" }, "/choice");
  await wrong({ status: "mine" }, "/choice/status");
  await wrong({ probability: { value: 700 } }, "/choice/probability");
  expect(await call("POST", `/api/sync/conflicts/${id}`, {})).toMatchObject({ status: 400 });
  expect(await decide({ title: "theirs" })).toMatchObject({
    status: 200,
    body: { resolved: false, conflict: { fields: { probability: { mine: 10 } } } },
  });
  expect(await decide({ probability: { value: 33 } })).toMatchObject({ body: { resolved: true } });
  expect(await decide("mine")).toMatchObject({ status: 404 });
  await run();
  const [there] = remote.records.all("opportunity").filter(({ title }) => title === "Theirs");
  expect(there).toMatchObject({ probability: 33 });
});

test("S26 what one side deleted is decided as a whole", async () => {
  const id = await create({ title: "Gone" });
  await connect();
  await run();
  const there = remote.records.all("opportunity").find(({ title }) => title === "Gone");
  remote.records.remove("opportunity", String(there?.["id"]));
  await update(id, { probability: 99 });
  await run();
  expect(await call("GET", "/api/sync/conflicts")).toMatchObject({
    body: { data: [{ id, kind: "deleted_there", fields: {} }] },
  });
  const at = `/api/sync/conflicts/${id}`;
  expect(await call("POST", at, { choice: { title: "mine" } })).toMatchObject({ status: 400 });
  expect(await call("POST", at, { choice: "theirs" })).toMatchObject({ status: 200 });
  expect(await call("GET", "/api/sync/trash")).toMatchObject({
    body: { data: [{ id, name: "Gone", resource: "opportunity" }] },
  });
  const restore = `/api/sync/trash/${id}/restore`;
  expect(await call("POST", restore)).toMatchObject({ status: 200, body: { restored: true } });
  expect(await call("POST", restore)).toMatchObject({ status: 404 });
  await run();
  const titles = remote.records.all("opportunity").map(({ title }) => title);
  expect(titles.filter((title) => title === "Gone")).toHaveLength(1);
});

test("S13 what the server refused is listed in its words, sent again or given up", async () => {
  await connect();
  await run();
  remote.faults.order({ kind: "refuse", field: "title", value: "Bad", error: "Bad is no title" });
  const id = await create({ title: "Bad" });
  await run();
  expect(await call("GET", "/api/sync/blocked")).toMatchObject({
    body: {
      data: [{ id, name: "Bad", change: "create", status: 422, message: "Bad is no title" }],
    },
  });
  const at = `/api/sync/blocked/${id}`;
  expect(await call("POST", at, { action: "ignore" })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: "/action" }] },
  });
  expect(await call("POST", at, { action: "retry" })).toMatchObject({ status: 200 });
  await run();
  expect(await call("POST", at, { action: "discard" })).toMatchObject({ status: 200 });
  expect(await call("POST", at, { action: "discard" })).toMatchObject({ status: 404 });
  expect(await store.get("opportunity", id)).toMatchObject({ ok: false });
  remote.faults.clear();
});

test("S20 a list nobody is asked about cannot be decided", async () => {
  const brakes = (resource: string, body: unknown) =>
    call("POST", `/api/sync/brakes/${resource}`, body);
  await connect();
  expect(await brakes("opportunity", { choice: "believe" })).toMatchObject({ status: 404 });
  expect(await brakes("nothing", { choice: "believe" })).toMatchObject({ status: 404 });
  expect(await brakes("opportunity", { choice: "perhaps" })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: "/choice" }] },
  });
  await settings({ enabled: false });
  expect(await brakes("opportunity", { choice: "believe" })).toMatchObject({ status: 409 });
});
