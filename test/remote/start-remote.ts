import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fill, type Filling } from "./filler.ts";
import { openRecordTable } from "./record-table.ts";
import { Records } from "./records.ts";
import { Refusal } from "./refusal.ts";
import { answer, type ApiAnswer } from "./routes.ts";

const BASE_PATH = "/api/crm";
const DEFAULT_TOKEN = "remote-token";
/** Long, so that a connection is closed by a fault that was ordered and by nothing else. */
const KEEP_ALIVE_MS = 600_000;

export interface RemoteOptions {
  /** 0, which is the default, takes any that is free. */
  readonly port?: number | undefined;
  readonly token?: string | undefined;
  /** Where records are kept beyond this process; in memory if none is named. */
  readonly file?: string | undefined;
  /** Item amounts and totals are the server's; without it they are attributes like any other. */
  readonly computes?: boolean | undefined;
  /** Timestamps with the spaces of the reference's examples. */
  readonly spacedTimestamps?: boolean | undefined;
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** A request as the server saw it, in the order they came in. */
export interface LoggedRequest {
  readonly method: string;
  /** With its query, without `/api/crm`. */
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
  /** Null until it is answered, and for ever where it never was. */
  status: number | null;
  /** From its arrival to its answer; null as the status is. */
  ms: number | null;
}

/** Starts a server that does what the API's reference pages show and nothing more, on 127.0.0.1. */
export async function startRemote(options: RemoteOptions = {}) {
  const { port = 0, token = DEFAULT_TOKEN, now = Date.now } = options;
  const table = openRecordTable(options.file ?? null);
  const records = new Records(table, {
    now,
    computes: options.computes ?? false,
    spacedTimestamps: options.spacedTimestamps ?? false,
  });
  const requests: LoggedRequest[] = [];

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedMs = performance.now();
    const { method = "GET", url = "/", headers } = request;
    const body = method === "GET" ? "" : await readBody(request);
    const isInside = url === BASE_PATH || url.startsWith(`${BASE_PATH}/`);
    const path = isInside ? url.slice(BASE_PATH.length) : url;
    const { pathname, searchParams } = new URL(path, "http://remote");
    const given = parseJson(body);
    const key = headers["idempotency-key"];
    const entry: LoggedRequest = {
      method,
      path,
      body: given.ok ? given.value : body,
      idempotencyKey: typeof key === "string" ? key : null,
      status: null,
      ms: null,
    };
    requests.push(entry);
    const result = tryAnswer(() => {
      if (headers.authorization !== `Bearer ${token}`) throw new Refusal(401, "Unauthorized");
      if (!isInside) throw new Refusal(404, "Not found");
      if (!given.ok) throw new Refusal(400, "The body is not JSON");
      const asked = { method, path: pathname, query: searchParams, maxPage: null };
      return answer(records, { ...asked, body: given.value });
    });
    response.writeHead(result.status, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(result.body),
      Date: new Date(now()).toUTCString(),
    });
    response.end(result.body);
    entry.status = result.status;
    entry.ms = performance.now() - startedMs;
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    // A client that goes away in the middle of its request ends nothing but itself.
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const address = server.address() as AddressInfo;

  return {
    /** What a client takes as the server's address. */
    url: `http://127.0.0.1:${address.port}${BASE_PATH}`,
    token,
    /** The server's records, to look at or to change as another client would. */
    records,
    requests,
    seed: (wanted: Filling) => fill(records, wanted),
    async close(): Promise<void> {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      table.close();
    },
  };
}

export type Remote = Awaited<ReturnType<typeof startRemote>>;

function tryAnswer(work: () => ApiAnswer): ApiAnswer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: JSON.stringify({ error: error.message }) };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  if (text === "") return { ok: true, value: {} };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
