import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { problem } from "../../shared/api/problem.ts";
import type { CrmStore } from "../../shared/store.ts";
import type { SyncService } from "../sync/service.ts";
import { createApiApp, type ApiLog } from "./app.ts";
import { answerClientError } from "./client-error.ts";
import { allowedHosts } from "./layers/host-allow-list.ts";
import { RESPONSE_HEADERS } from "./layers/response-headers.ts";
import { DEFAULT_LIMITS, type ApiLimits } from "./limits.ts";
import type { TokenStore } from "./tokens.ts";

/** The only address the API listens at: this machine's own, and no other machine's way in. */
const LOOPBACK_ADDRESS = "127.0.0.1";

export interface ApiServerOptions {
  readonly store: CrmStore;
  /** Throws StoreUnavailable while Satchel is starting. */
  readonly sync: () => SyncService;
  readonly tokens: Pick<TokenStore, "recognise" | "flush">;
  readonly log: ApiLog;
  /** 0 takes any free port. */
  readonly port: number;
  /** The app's version, for the OpenAPI document. */
  readonly version: string;
  readonly limits?: Partial<ApiLimits>;
}

export type StartedApi =
  | {
      readonly ok: true;
      readonly port: number;
      /** Where the resources are: `http://127.0.0.1:47800/api/crm`. */
      readonly url: string;
      /** Takes no more requests, lets running ones finish for a moment, and closes. */
      close(): Promise<void>;
    }
  | {
      readonly ok: false;
      readonly reason: "port_taken" | "port_forbidden" | "failed";
      readonly detail: string;
    };

function notStarted(error: NodeJS.ErrnoException, port: number): StartedApi {
  switch (error.code) {
    case "EADDRINUSE": {
      const detail = `Port ${port} is taken by another program: choose another with --port.`;
      return { ok: false, reason: "port_taken", detail };
    }
    case "EACCES": {
      const detail = `Port ${port} is not open to ordinary users: choose one above 1023 with --port.`;
      return { ok: false, reason: "port_forbidden", detail };
    }
    default:
      return { ok: false, reason: "failed", detail: `The API could not start: ${error.message}` };
  }
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

/** Starts the local API on the loopback address. */
export async function startApiServer(options: ApiServerOptions): Promise<StartedApi> {
  const { store, sync, tokens, log, version } = options;
  const limits: ApiLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const hosts = new Set<string>();
  const app = createApiApp({ store, sync, tokens, log, limits, version, hosts });
  const listener = getRequestListener(app.fetch, {
    // Stands in for a missing Host, so that the layer that asks for one gets to refuse the request.
    hostname: "no-host.invalid",
    errorHandler: () => problem(400, "The request's target is not a path.", {}, RESPONSE_HEADERS),
  });
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) =>
    void listener(incoming, outgoing);
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      connectionsCheckingInterval: limits.checkIntervalMs,
      keepAliveTimeout: limits.keepAliveTimeoutMs,
      maxHeaderSize: limits.maxHeaderBytes,
      // The layer that looks at Host asks for it too, and answers as all refusals are answered.
      requireHostHeader: false,
    },
    answer,
  );
  // Refused before the body is sent for, where a client waits to be asked for it.
  server.on("checkContinue", answer);
  server.on("checkExpectation", answer);
  server.timeout = limits.stillTimeoutMs;
  server.maxConnections = limits.maxConnections;
  server.on("clientError", answerClientError);

  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once("error", resolve);
    server.listen(options.port, LOOPBACK_ADDRESS, () => resolve(undefined));
  });
  if (error) return notStarted(error, options.port);

  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No address to listen at.");
  const { port } = address;
  for (const host of allowedHosts(port)) hosts.add(host);
  return {
    ok: true,
    port,
    url: `http://${LOOPBACK_ADDRESS}:${port}/api/crm`,
    async close() {
      await closeServer(server, limits.closeGraceMs);
      tokens.flush();
    },
  };
}
