import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Channel } from "../../shared/bridge/channel.ts";
import { startPageServer, type PageServer } from "./page-server.ts";

const ours = { host: "satchel.localhost" };
let server: PageServer;
let cookie: string;
let connected: { page: string; channel: Channel }[];

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "satchel-pages-"));
  const root = join(folder, "renderer");
  mkdirSync(join(root, "assets"), { recursive: true });
  writeFileSync(join(root, "index.html"), "<title>Satchel</title>");
  writeFileSync(join(root, "assets", "app-1.js"), "start()");
  writeFileSync(join(folder, "secret.js"), "not for pages");
  connected = [];
  server = await startPageServer(root, (page, channel) => connected.push({ page, channel }));
  server.admitBrowser();
  cookie = `satchel=${server.secret}`;
});
afterEach(() => server.stop());

type Headers = Readonly<Record<string, string>>;

async function get(path: string, headers: Headers, method = "GET"): Promise<IncomingMessage> {
  const asked = request({ port: server.port, host: "127.0.0.1", path, method, headers }).end();
  const [response] = await once(asked, "response");
  return response.resume();
}

/** The status a WebSocket is answered with; 101 where it is let in. */
async function upgrade(path: string, headers: Headers): Promise<number | undefined> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
  return new Promise((resolve) => {
    socket.on("upgrade", ({ statusCode }) => resolve(statusCode));
    socket.on("unexpected-response", (_, { statusCode }) => resolve(statusCode));
    socket.on("error", () => {});
  });
}

test("the browser that holds the cookie gets the page, under a strict policy", async () => {
  const { statusCode, headers } = await get("/", { ...ours, cookie });
  expect(statusCode).toBe(200);
  expect(headers["content-type"]).toContain("text/html");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
});

test("a window that asked before it had the cookie is sent to ask again, once", async () => {
  const early = await get("/", ours);
  expect([early.statusCode, early.headers.location]).toEqual([303, "/?admitted"]);
  expect((await get("/?admitted", ours)).statusCode).toBe(403);
  const again = await get("/?admitted", { ...ours, cookie });
  expect([again.statusCode, again.headers.location]).toEqual([303, "/"]);
});

test("it has to wait until the cookie is planted", async () => {
  server.awaitBrowser();
  const answers: string[] = [];
  const early = get("/", ours).then(() => answers.push("early"));
  await get("/assets/app-1.js", { ...ours, cookie }).then(() => answers.push("meanwhile"));
  server.admitBrowser();
  await early;
  expect(answers).toEqual(["meanwhile", "early"]);
});

test.each([
  ["no cookie", "/assets/app-1.js", { ...ours }],
  ["an empty cookie", "/assets/app-1.js", { ...ours, cookie: "satchel=" }],
  ["another secret", "/assets/app-1.js", { ...ours, cookie: `satchel=${"a".repeat(43)}` }],
])("%s lets nobody in", async (_, path, headers) => {
  expect((await get(path, headers)).statusCode).toBe(403);
});

test.each<[string, Headers]>([
  ["a rebound name", { host: "evil.example" }],
  ["the bare address", { host: "127.0.0.1" }],
  ["a foreign page", { ...ours, origin: "http://evil.example" }],
  ["a sandboxed page", { ...ours, origin: "null" }],
  ["a foreign site's image", { ...ours, "sec-fetch-site": "cross-site" }],
  ["another localhost page", { ...ours, "sec-fetch-site": "same-site" }],
])("%s is refused even with the cookie", async (_, headers) => {
  expect((await get("/", { ...headers, cookie })).statusCode).toBe(403);
});

test.each([
  "/../secret.js",
  "/assets/../../secret.js",
  "/%2e%2e/secret.js",
  "/..%2fsecret.js",
  "//secret.js",
  "/assets",
  "/index.html/",
  "/constructor",
])("the path %s reaches nothing", async (path) => {
  expect((await get(path, { ...ours, cookie })).statusCode).toBe(404);
});

test("pages can only be read", async () => {
  const { statusCode, headers } = await get("/", { ...ours, cookie }, "POST");
  expect([statusCode, headers.allow]).toEqual([405, "GET, HEAD"]);
  expect((await get("/", { ...ours, cookie }, "HEAD")).statusCode).toBe(200);
});

test("the bridge is opened to the own page, and says which page it is", async () => {
  const origin = "http://satchel.localhost";
  expect(await upgrade("/bridge/window", { ...ours, cookie, origin })).toBe(101);
  expect(await upgrade("/bridge/data-host", { ...ours, cookie, origin })).toBe(101);
  expect(connected.map(({ page }) => page)).toEqual(["window", "data-host"]);
  expect(await upgrade("/bridge/other", { ...ours, cookie, origin })).toBe(404);
});

test.each<[string, () => Headers]>([
  ["without the cookie", () => ({ ...ours, origin: "http://satchel.localhost" })],
  ["without an origin", () => ({ ...ours, cookie })],
  ["from a foreign origin", () => ({ ...ours, cookie, origin: "http://evil.example" })],
  ["under another name", () => ({ host: "localhost", cookie, origin: "http://satchel.localhost" })],
])("the bridge stays shut %s", async (_, headers) => {
  expect(await upgrade("/bridge/window", headers())).toBe(403);
  expect(connected).toEqual([]);
});
