import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { answerControl, CONTROL_PATH } from "./control.ts";
import { Faults, type Due } from "./faults.ts";
import { fill, type Filling } from "./filler.ts";
import { meetRequest } from "./meet-request.ts";
import { receive, type ReceivedRequest } from "./receive.ts";
import { openRecordTable } from "./record-table.ts";
import { Records } from "./records.ts";
import { mistake, orError, Refusal } from "./refusal.ts";
import type { Value } from "./resources.ts";
import { answer, type ApiAnswer } from "./routes.ts";
import { send } from "./send.ts";

const BASE_PATH = "/api/crm";
const DEFAULT_TOKEN = "remote-token";
/** Long, so that a connection is closed by a fault that was ordered and by nothing else. */
const KEEP_ALIVE_MS = 600_000;

export interface RemoteOptions {
  /** 0, which is the default, takes any that is free. */
  readonly port?: number | undefined;
  readonly token?: string | undefined;
  /** Where records are kept beyond this process, even a killed one; in memory if none is named. */
  readonly file?: string | undefined;
  /** Item amounts and totals are the server's; without it they are attributes like any other. */
  readonly computes?: boolean | undefined;
  /** Timestamps with the spaces of the reference's examples. */
  readonly spacedTimestamps?: boolean | undefined;
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** How an ordered delay waits. */
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
}

/** A request as the server saw it. They stand in the order they came in. */
export interface LoggedRequest {
  readonly method: string;
  /** With its query, without `/api/crm`. */
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
  /** What was ordered for it. */
  readonly faults: readonly string[];
  /** Null until it is answered, and for ever where it never was. */
  status: number | null;
  /** From its arrival to its answer; null as the status is. */
  ms: number | null;
}

/** Starts a server that does what the API's reference pages show and nothing more, on 127.0.0.1. */
export async function startRemote(options: RemoteOptions = {}) {
  const { port = 0, now = Date.now } = options;
  const sleep = options.sleep ?? ((ms) => wait(ms, undefined, { ref: false }));
  const table = openRecordTable(options.file ?? null);
  const records = new Records(table, {
    now,
    computes: options.computes ?? false,
    spacedTimestamps: options.spacedTimestamps ?? false,
  });
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  let accepted = options.token ?? DEFAULT_TOKEN;

  /** What the server itself does, as strict and as small as was ordered. */
  function work(request: ReceivedRequest, due: readonly Due[]): ApiAnswer {
    if (request.authorization !== `Bearer ${accepted}`) throw new Refusal(401, "Unauthorized");
    if (!request.isApi) throw new Refusal(404, "Not found");
    if (!request.isJson) throw new Refusal(400, "The body is not JSON");
    let maxPage: number | null = null;
    let { body } = request;
    for (const fault of due) {
      if (fault.kind === "clamp") maxPage = fault.max;
      if (fault.kind === "alter") body = altered(body, fault.field, fault.value);
      if (fault.kind === "refuse" && valueIn(body, fault.field) === fault.value) {
        throw new Refusal(422, fault.error);
      }
    }
    return answer(records, { ...request, body, maxPage });
  }

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedMs = performance.now();
    const request = await receive(incoming, BASE_PATH);
    const { method, target, body, idempotencyKey } = request;
    const due = faults.take(`${method} ${target}`);
    const kinds = due.map(({ kind }) => kind);
    const entry: LoggedRequest = {
      method,
      path: target,
      body,
      idempotencyKey,
      faults: kinds,
      status: null,
      ms: null,
    };
    requests.push(entry);
    const own = () => orError(() => work(request, due));
    const meeting = { due, response, records, sleep, work: own };
    const sent = due.length === 0 ? own() : await meetRequest(meeting).catch(mistake);
    if (sent === "nothing") return;
    entry.status = sent.status;
    entry.ms = performance.now() - startedMs;
    send(response, sent, now());
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, response) => {
    const isControl = incoming.url?.startsWith(`${CONTROL_PATH}/`) === true;
    const done = isControl
      ? answerControl(remote, incoming, response)
      : respond(incoming, response);
    // A client that went away in the middle of its request.
    done.catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const remote = {
    /** What a client takes as the server's address. */
    url: `${origin}${BASE_PATH}`,
    /** Where a test in another process orders faults: `POST <controlUrl>/order` and so on. */
    controlUrl: `${origin}${CONTROL_PATH}`,
    get token() {
      return accepted;
    },
    /** From now on the old token is refused. */
    setToken(token: string): void {
      accepted = token;
    },
    /** The server's records, to look at or to change as another client would. */
    records,
    faults,
    requests,
    seed: (wanted: Filling) => fill(records, wanted),
    /** Ends every connection, as if the server had gone. */
    async close(): Promise<void> {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      table.close();
    },
  };
  return remote;
}

export type Remote = Awaited<ReturnType<typeof startRemote>>;

function valueIn(body: unknown, field: string): unknown {
  return Object.entries(Object(body)).find(([name]) => name === field)?.[1];
}

function altered(body: unknown, field: string, value: Value | undefined): unknown {
  if (valueIn(body, field) === undefined) return body;
  const others = Object.entries(Object(body)).filter(([name]) => name !== field);
  return Object.fromEntries(value === undefined ? others : [...others, [field, value]]);
}
