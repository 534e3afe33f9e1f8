import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Channel } from "../../shared/bridge/channel.ts";
import { newAdmission } from "./admission.ts";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { readPageFiles } from "../page-files.ts";
import { webSocketChannel } from "./web-socket-channel.ts";

/** The constant origin of the pages: the records in IndexedDB belong to it, so it may never change. */
export const PAGE_HOST = "satchel.localhost";
export const PAGE_ORIGIN = `http://${PAGE_HOST}`;
export const COOKIE_NAME = "satchel";

/** Where a window that asked too early asks again, once: without the cookie it is refused here. */
const ADMITTED_PATH = "/?admitted";
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;
const HEADERS_TIMEOUT_MS = 5_000;
const MAX_CONNECTIONS = 128;

export interface PageServer {
  /** On 127.0.0.1; the browser is told to find PAGE_HOST there. */
  readonly port: number;
  /** The value of the cookie that lets the one browser in; new at every start. */
  readonly secret: string;
  /** Says that the browser holds the cookie now: a window that asked too early is sent to ask again. */
  admitBrowser(): void;
  /** Says that a new browser, without the cookie yet, is about to be started. */
  awaitBrowser(): void;
  stop(): void;
}

export type BridgePage = "window" | "data-host";

/**
 * Serves the built pages and their bridge to the one browser that holds the cookie, and nothing to
 * anybody else on this machine. The port alone lets nobody in.
 * @param root folder of the built pages
 */
export async function startPageServer(
  root: string,
  connected: (page: BridgePage, channel: Channel) => void,
): Promise<PageServer> {
  const files = readPageFiles(root);
  const secret = randomBytes(32).toString("base64url");
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
  });
  let admission = newAdmission();

  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS });
  server.maxConnections = MAX_CONNECTIONS;
  server.on("request", (request, response) => void respond(request, response));
  server.on("upgrade", upgrade);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response);
    if (!isAddressedToUs(request)) return end(response, 403);
    if (!holdsCookie(request, secret)) {
      if (request.url !== "/") return end(response, 403);
      // A window asks as soon as the browser is up, which may be before the cookie was planted.
      await admission.opened;
      return redirect(response, ADMITTED_PATH);
    }
    if (request.url === ADMITTED_PATH) return redirect(response, "/");
    if (request.method !== "GET" && request.method !== "HEAD") {
      return end(response.setHeader("Allow", "GET, HEAD"), 405);
    }
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const file = files.get(path);
    if (!file) return end(response, 404);
    response.setHeader("Content-Type", file.type);
    response.setHeader(
      "Cache-Control",
      file.isImmutable ? "private, max-age=31536000, immutable" : "no-cache",
    );
    response.writeHead(200).end(request.method === "HEAD" ? undefined : file.body);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const page = bridgePage(request.url);
    const isOurs =
      isAddressedToUs(request) &&
      request.headers.origin === PAGE_ORIGIN &&
      holdsCookie(request, secret);
    if (!isOurs || !page) {
      socket.end(
        `HTTP/1.1 ${isOurs ? "404 Not Found" : "403 Forbidden"}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      connected(page, webSocketChannel(webSocket));
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No address to listen at.");
  return {
    port: address.port,
    secret,
    admitBrowser: () => admission.open(),
    awaitBrowser() {
      admission = newAdmission();
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}

function bridgePage(url: string | undefined): BridgePage | undefined {
  return (["window", "data-host"] as const).find((page) => url === `/bridge/${page}`);
}

/** Refuses a rebound name and a foreign page, whatever cookie they come with. */
function isAddressedToUs({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  return (
    headers.host === PAGE_HOST &&
    (headers.origin === undefined || headers.origin === PAGE_ORIGIN) &&
    (site === undefined || site === "same-origin" || site === "none")
  );
}

function holdsCookie({ headers }: IncomingMessage, secret: string): boolean {
  const expected = Buffer.from(`${COOKIE_NAME}=${secret}`);
  return (headers.cookie ?? "").split("; ").some((cookie) => {
    const given = Buffer.from(cookie);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/**
 * No Cross-Origin-Opener-Policy: nobody else's page is let in to be an opener, and with it Chromium starts a second process for each page when
 * the answer is there, instead of keeping the one it made ready while it waited.
 */
function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", contentSecurityPolicy([`ws://${PAGE_HOST}`]));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
}

function redirect(response: ServerResponse, path: string): void {
  end(response.setHeader("Location", path), 303);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
