import { EventEmitter, once } from "node:events";
import type { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { ApiLimits } from "../../main/api/limits.ts";
import type { CrmStore } from "../../shared/store.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";
import { VALID_BODY } from "./body-probes.ts";
import { LIST, good } from "./probe.ts";
import { closed, nextAnswer, openSocket, requestBytes, sendBytes } from "./raw-http.ts";

/** For what comes about in a moment, and in several on a machine that is busy. */
const PATIENCE = { timeout: 4_000 };

const opened: Socket[] = [];
let api: ApiUnderTest | undefined;

/** An API whose patience is short enough to be tried. */
async function start(limits: Partial<ApiLimits> = {}): Promise<ApiUnderTest> {
  api = await startApi({ limits: { checkIntervalMs: 20, ...limits } });
  return api;
}

async function open({ port }: ApiUnderTest): Promise<Socket> {
  const socket = await openSocket(port);
  opened.push(socket);
  return socket;
}

const ask = (of: ApiUnderTest) => sendBytes(of.port, requestBytes(good(of)));

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await api?.close();
});

const keptOpen = (of: ApiUnderTest) =>
  `GET ${LIST} HTTP/1.1\r\nHost: ${of.host}\r\nAuthorization: Bearer ${of.readToken}\r\n\r\n`;

test("headers that never end are answered 408 and the connection closed", async () => {
  const slow = await start({ headersTimeoutMs: 60 });
  const socket = await open(slow);
  const answer = nextAnswer(socket);
  socket.write(`GET ${LIST} HTTP/1.1\r\nHost: ${slow.host}\r\nX-Slow: `);
  expect(await answer).toMatchObject({ status: 408 });
  await closed(socket);
  expect(await ask(slow)).toMatchObject({ status: 200 });
});

test("a connection that says nothing is closed", async () => {
  const slow = await start({ headersTimeoutMs: 60 });
  const socket = await open(slow);
  socket.resume();
  await closed(socket);
  expect(await ask(slow)).toMatchObject({ status: 200 });
});

test("a body that never ends is answered 408, and nothing is written", async () => {
  const slow = await start({ headersTimeoutMs: 60, requestTimeoutMs: 120 });
  const socket = await open(slow);
  const answer = nextAnswer(socket);
  const request = good(slow, [
    ["Content-Type", "application/json"],
    ["Content-Length", "1000"],
  ]);
  socket.write(requestBytes({ ...request, method: "POST", body: VALID_BODY }));
  expect(await answer).toMatchObject({ status: 408 });
  await closed(socket);
  const after = await ask(slow);
  expect(after?.body).toContain('"total":0');
  expect(slow.errors).toEqual([]);
});

test("an idle connection is closed after a while", async () => {
  const slow = await start({ keepAliveTimeoutMs: 30 });
  const socket = await open(slow);
  const answer = nextAnswer(socket);
  socket.write(keptOpen(slow));
  expect(await answer).toMatchObject({ status: 200 });
  await closed(socket);
});

test("of 200 connections at once 128 are kept, and a client that was there before is not disturbed", async () => {
  const crowded = await start();
  const regular = await open(crowded);
  const first = nextAnswer(regular);
  regular.write(keptOpen(crowded));
  expect(await first).toMatchObject({ status: 200 });

  const crowd = await Promise.all(Array.from({ length: 200 }, () => open(crowded)));
  for (const socket of crowd) socket.resume();
  const dropped = () => crowd.filter((socket) => socket.closed).length;
  await expect.poll(dropped, PATIENCE).toBe(200 + 1 - 128);
  const second = nextAnswer(regular);
  regular.write(keptOpen(crowded));
  expect(await second).toMatchObject({ status: 200 });

  for (const socket of crowd) socket.destroy();
  await expect.poll(() => ask(crowded), PATIENCE).toMatchObject({ status: 200 });
});

test("silent connections lose their places to whoever has something to say", async () => {
  const crowded = await start({ headersTimeoutMs: 60, maxConnections: 5 });
  const crowd = await Promise.all(Array.from({ length: 5 }, () => open(crowded)));
  for (const socket of crowd) socket.resume();
  await expect.poll(() => ask(crowded), PATIENCE).toMatchObject({ status: 200 });
  await Promise.all(crowd.map(closed));
});

test("a client that does not read its answers loses its place", async () => {
  const store = await createMemoryStore();
  const body: unknown = JSON.parse(VALID_BODY);
  const commands = Array.from({ length: 1_000 }, () => {
    return { kind: "create", resource: "opportunity", body } as const;
  });
  await store.write(commands, { actor: { kind: "system" } });
  api = await startApi({ store, limits: { stillTimeoutMs: 100, maxConnections: 1 } });
  const running = api;
  const socket = await open(running);
  socket.pause();
  // Far more than the buffers between the two hold.
  socket.write(keptOpen(running).replace(LIST, `${LIST}?limit=1000`).repeat(30));
  await expect.poll(() => ask(running), PATIENCE).toMatchObject({ status: 200 });
});

test("a client that goes away in the middle of its body leaves nothing behind", async () => {
  const running = await start();
  const socket = await open(running);
  const request = good(running, [
    ["Content-Type", "application/json"],
    ["Content-Length", "1000"],
    ["Expect", "100-continue"],
  ]);
  const asked = once(socket, "data");
  socket.write(requestBytes({ ...request, method: "POST" }));
  await asked;
  socket.end(VALID_BODY);
  await closed(socket);
  const after = await ask(running);
  expect(after?.body).toContain('"total":0');
  expect(running.errors).toEqual([]);
});

test("a CONNECT is closed without an answer", async () => {
  const running = await start();
  const request = { ...good(running, [], "attacker.example:80"), method: "CONNECT" };
  expect(await sendBytes(running.port, requestBytes(request))).toBeUndefined();
  expect(await ask(running)).toMatchObject({ status: 200 });
});

test.each([
  ["noise", Buffer.from("\0\x01\x02 noise\r\n\r\n", "latin1")],
  ["the start of a TLS connection", Buffer.from("16030100a5010000a10303", "hex")],
  ["an SSH client", Buffer.from("SSH-2.0-OpenSSH_9.6\r\n\r\n")],
])("%s is answered 400", async (_what, bytes) => {
  const running = await start();
  expect(await sendBytes(running.port, bytes)).toMatchObject({ status: 400 });
  expect(await ask(running)).toMatchObject({ status: 200 });
});

test("a token that asks too often is told when to come again, and others are not slowed", async () => {
  const limited = await start({ burstRequests: 3, requestsPerSecond: 0.001 });
  for (let n = 0; n < 3; n += 1) expect(await ask(limited)).toMatchObject({ status: 200 });
  const refused = await ask(limited);
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  const [other] = [await sendBytes(limited.port, Buffer.from(keptOpen(limited)))];
  expect(other?.status).toBe(200);
});

test("a body is asked for only once the request is let through", async () => {
  const running = await start();
  const socket = await open(running);
  const length = String(VALID_BODY.length);
  const request = good(running, [
    ["Content-Type", "application/json"],
    ["Content-Length", length],
    ["Expect", "100-continue"],
  ]);
  const asked = once(socket, "data");
  socket.write(requestBytes({ ...request, method: "POST" }));
  expect(String((await asked)[0])).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  const answer = nextAnswer(socket);
  socket.write(VALID_BODY);
  expect(await answer).toMatchObject({ status: 201 });
});

test("two requests sent at once on one connection are answered in turn", async () => {
  const running = await start();
  const socket = await open(running);
  let text = "";
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
  });
  const last = `GET /nothing HTTP/1.1\r\nHost: ${running.host}\r\nConnection: close\r\n\r\n`;
  socket.write(keptOpen(running) + last);
  await closed(socket);
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(["200", "401"]);
});

test("closing lets a running request finish and takes no more", async () => {
  const store = await createMemoryStore();
  const gate = new EventEmitter();
  const slowStore: CrmStore = {
    ...store,
    async list(resource, query) {
      gate.emit("asked");
      await once(gate, "go on");
      return store.list(resource, query);
    },
  };
  api = await startApi({ store: slowStore, limits: { closeGraceMs: 5_000 } });
  const running = api;
  const asked = once(gate, "asked");
  const answer = ask(running);
  await asked;
  const closing = running.close();
  expect(await ask(running)).toBeUndefined();
  gate.emit("go on");
  expect(await answer).toMatchObject({ status: 200 });
  await closing;
});

test("closing does not wait for a request that never ends", async () => {
  const running = await start({ closeGraceMs: 20 });
  const socket = await open(running);
  socket.resume();
  socket.write(`GET ${LIST} HTTP/1.1\r\nHost: `);
  await running.close();
  await closed(socket);
  expect(socket.closed).toBe(true);
});
