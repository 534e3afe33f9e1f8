import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { createHttpTransport, type HttpTransport } from "./http-transport.ts";

const open: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/crm`;
}

function transportTo(url: string, more: { timeoutMs?: number; maxAnswerBytes?: number } = {}) {
  const transport: HttpTransport = createHttpTransport({ url, token: "T", ...more });
  open.push(() => transport.close());
  return transport;
}

const GET = { method: "GET", path: "/opportunity?limit=1&offset=0" } as const;
const POST = { method: "POST", path: "/opportunity", body: { title: "Käse" } } as const;

test("S33 a request carries the token and its body as JSON, and the answer comes back whole", async () => {
  const url = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { authorization, "content-type": type, "idempotency-key": key } = request.headers;
      const text = Buffer.concat(chunks).toString("utf8");
      const body = JSON.stringify({ target: request.url, authorization, type, key, text });
      response.writeHead(201, { "Content-Encoding": "gzip", ETag: '"1"' }).end(gzipSync(body));
    });
  });
  const result = await transportTo(url).send({ ...POST, headers: { "Idempotency-Key": "op" } });
  expect(result).toMatchObject({ kind: "answer", status: 201, headers: { etag: '"1"' } });
  expect(result.kind === "answer" && JSON.parse(result.text)).toEqual({
    target: "/api/crm/opportunity",
    authorization: "Bearer T",
    type: "application/json",
    key: "op",
    text: '{"title":"Käse"}',
  });
});

test("S33 a redirect is not followed, so that the token goes nowhere else", async () => {
  let isTold = false;
  const other = await serve((_request, response) => {
    isTold = true;
    response.end();
  });
  const url = await serve((_request, response) => {
    response.writeHead(307, { Location: other }).end();
  });
  expect(await transportTo(url).send(GET)).toMatchObject({ kind: "answer", status: 307 });
  expect(isTold).toBe(false);
});

test("S10 what fails before a connection stands was surely not sent", async () => {
  const gone = await serve(() => undefined);
  for (const close of open.splice(0)) await close();
  expect(await transportTo(gone).send(POST)).toMatchObject({ sent: "no", reason: "refused" });
  const nowhere = transportTo("http://no-such-host.invalid/api/crm");
  expect(await nowhere.send(POST)).toMatchObject({ kind: "failed", sent: "no" });
  const plain = await serve((_request, response) => void response.end());
  const secure = transportTo(plain.replace("http:", "https:"));
  expect(await secure.send(POST)).toMatchObject({ sent: "no", reason: "certificate" });
});

test("S10 what fails after it was sent may have been done", async () => {
  const url = await serve((request) => void request.socket.destroy());
  expect(await transportTo(url).send(POST)).toMatchObject({ sent: "maybe", reason: "network" });
  const cut = await serve((request, response) => {
    response.writeHead(200, { "Content-Length": "100" }).write("{");
    request.socket.end();
  });
  expect(await transportTo(cut).send(POST)).toMatchObject({ sent: "maybe", reason: "network" });
});

test("S14 a server that does not answer in time is given up", async () => {
  const url = await serve(() => undefined);
  const transport = transportTo(url, { timeoutMs: 30 });
  expect(await transport.send(POST)).toMatchObject({ sent: "maybe", reason: "timeout" });
  const slow = await serve((_request, response) => void response.writeHead(200).write("{"));
  const other = transportTo(slow, { timeoutMs: 30 });
  expect(await other.send(POST)).toMatchObject({ sent: "maybe", reason: "timeout" });
});

test("S19 an answer larger than any page is no answer", async () => {
  const url = await serve((_request, response) => void response.end("x".repeat(2_000)));
  const transport = transportTo(url, { maxAnswerBytes: 1_000 });
  expect(await transport.send(GET)).toMatchObject({ kind: "failed", reason: "network" });
});

test("a read on a kept connection that the server has just closed is asked again", async () => {
  let count = 0;
  const url = await serve((request, response) => {
    count += 1;
    if (count === 2) request.socket.destroy();
    else response.end("{}");
  });
  const transport = transportTo(url);
  await transport.send(GET);
  expect(await transport.send(GET)).toMatchObject({ kind: "answer", status: 200 });
});

test("closing ends what is under way, and nothing is sent after it", async () => {
  const url = await serve(() => transport.close());
  const transport = createHttpTransport({ url, token: "T" });
  expect(await transport.send(POST)).toMatchObject({ kind: "failed", sent: "maybe" });
  expect(await transport.send(POST)).toMatchObject({ kind: "failed", sent: "no" });
});
