import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { StoreUnavailable, type CrmStore } from "../../shared/store.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";
import { VALID_BODY } from "./body-probes.ts";
import { LIST, good, writing } from "./probe.ts";
import { requestBytes, sendBytes, type RawRequest } from "./raw-http.ts";

let api: ApiUnderTest;
afterEach(() => api.close());

const send = (request: RawRequest) => sendBytes(api.port, requestBytes(request));
const record = z.object({ id: z.string() });

async function failing(error: Error): Promise<CrmStore> {
  const fail = async () => {
    throw error;
  };
  return { ...(await createMemoryStore()), list: fail, get: fail, write: fail };
}

test("while the records cannot be reached everything says so, and when to try again", async () => {
  const gone = new StoreUnavailable("host_lost", "the data host is being restarted");
  api = await startApi({ store: await failing(gone) });
  const requests = [
    good(api),
    good(api, [], `${LIST}/some`),
    writing(api, VALID_BODY),
    { ...good(api, [], `${LIST}/some`), method: "DELETE" },
  ];
  for (const request of requests) {
    const answer = await send(request);
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining("restarted") });
    expect(answer?.headers.get("retry-after")).toBe("1");
  }
  const health = await send(good(api, [], "/api/health"));
  expect(health).toMatchObject({ status: 503, body: '{"status":"starting"}' });
  expect(health?.headers.get("retry-after")).toBe("1");
  expect(api.errors).toEqual([]);
});

test("a bug is answered 500 without its details, which go to the log", async () => {
  const bug = new Error("secret of the house");
  api = await startApi({ store: await failing(bug) });
  const answer = await send(good(api));
  expect(answer?.status).toBe(500);
  expect(answer?.headers.get("content-type")).toBe("application/problem+json");
  expect(answer?.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer?.body).not.toContain("secret");
  expect(api.errors).toEqual([bug]);
});

test("an id longer than any is not even asked for", async () => {
  api = await startApi({ store: await failing(new Error("was asked for")) });
  const target = `${LIST}/${"a".repeat(201)}`;
  expect(await send(good(api, [], target))).toMatchObject({ status: 404 });
  expect(await send({ ...good(api, [], target), method: "DELETE" })).toMatchObject({ status: 404 });
  const patch = writing(api, "{}", { method: "PATCH", target });
  expect(await send(patch)).toMatchObject({ status: 404 });
});

test("health says ok and nothing else, without a token", async () => {
  api = await startApi();
  const headers = [["Host", api.host]] as const;
  const answer = await send({ target: "/api/health", headers });
  expect(answer).toMatchObject({ status: 200, body: '{"status":"ok"}' });
});

test("the documentation needs no token, and lets nothing run", async () => {
  api = await startApi();
  const headers = [["Host", api.host]] as const;
  const docs = await send({ target: "/api/docs", headers });
  expect(docs).toMatchObject({
    status: 200,
    body: expect.stringContaining(`${api.url}/opportunity`),
  });
  expect(docs?.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  expect(docs?.headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const style = await send({ target: "/api/docs/docs.css", headers });
  expect(style).toMatchObject({ status: 200, body: expect.stringContaining("light-dark(") });
  expect(style?.headers.get("content-type")).toBe("text/css; charset=utf-8");
});

test("HEAD answers as GET does, without a body", async () => {
  api = await startApi();
  const answer = await send({ ...good(api), method: "HEAD" });
  expect(answer).toMatchObject({ status: 200, body: "" });
  expect(answer?.headers.get("content-type")).toBe("application/json");
});

test("TRACE does not send the token back", async () => {
  api = await startApi();
  const answer = await send({ ...good(api), method: "TRACE" });
  expect(answer?.body).not.toContain(api.writeToken);
});

test("a new record is answered with its path, and is there", async () => {
  api = await startApi();
  const made = await send(writing(api, VALID_BODY));
  const { id } = record.parse(JSON.parse(made?.body ?? ""));
  expect(made?.headers.get("location")).toBe(`${LIST}/${id}`);
  const read = await send(good(api, [], `${LIST}/${id}`));
  expect(read).toMatchObject({ status: 200, body: made?.body });
});

test("a GET that calls itself a DELETE is a GET", async () => {
  api = await startApi();
  const made = await send(writing(api, VALID_BODY));
  const { id } = record.parse(JSON.parse(made?.body ?? ""));
  const override = [["X-HTTP-Method-Override", "DELETE"]] as const;
  expect(await send(good(api, override, `${LIST}/${id}`))).toMatchObject({ status: 200 });
  expect(await send(good(api, [], `${LIST}/${id}`))).toMatchObject({ status: 200 });
});

test("a lookup in use is kept, and how many use it is told", async () => {
  api = await startApi();
  const stage = { stage_name: "Tasting" };
  const made = await send(writing(api, JSON.stringify(stage), { target: "/api/crm/sales-stage" }));
  const { id } = record.parse(JSON.parse(made?.body ?? ""));
  const using = {
    ...z.record(z.string(), z.string()).parse(JSON.parse(VALID_BODY)),
    sales_stage: "Tasting",
  };
  await send(writing(api, JSON.stringify(using)));
  const refused = await send({ ...good(api, [], `/api/crm/sales-stage/${id}`), method: "DELETE" });
  expect(refused?.status).toBe(409);
  expect(JSON.parse(refused?.body ?? "")).toMatchObject({ title: "Conflict", count: 1 });
});

test("each attempt to write is recorded under its token's name, without its body", async () => {
  api = await startApi();
  const made = await send(writing(api, VALID_BODY));
  const { id } = record.parse(JSON.parse(made?.body ?? ""));
  await send({ ...good(api, [], `${LIST}/${id}`), method: "DELETE" });
  await send(writing(api, "{}"));
  await send(writing(api, "{}", { type: "text/plain", target: "/a%0ab?c=d" }));
  await send(good(api));
  const headers = [
    ["Host", api.host],
    ["Authorization", `Bearer ${api.readToken}`],
  ] as const;
  await send({ target: `${LIST}/${id}`, method: "DELETE", headers });
  expect(
    api.audited.map(({ token, method, path, status }) => [token, method, path, status]),
  ).toEqual([
    ["writer", "POST", LIST, 201],
    ["writer", "DELETE", `${LIST}/${id}`, 200],
    ["writer", "POST", LIST, 400],
    ["writer", "POST", "/a%0ab", 415],
    ["reader", "DELETE", `${LIST}/${id}`, 403],
  ]);
  expect(JSON.stringify(api.audited)).not.toContain("Probe");
});

test("what is written carries the token's name in the change log", async () => {
  const store = await createMemoryStore();
  api = await startApi({ store });
  await send(writing(api, VALID_BODY));
  expect(store.log.at(-1)?.actor).toEqual({ kind: "token", name: "writer" });
});

test("a taken port is told as such", async () => {
  api = await startApi();
  await expect(startApi({ port: api.port })).rejects.toThrow(`Port ${api.port} is taken`);
});
