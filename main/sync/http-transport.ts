import * as http from "node:http";
import * as https from "node:https";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { FailureReason, RemoteRequest, RemoteResult, Transport } from "./ports.ts";
import { CONCURRENCY } from "./pool.ts";

/** From the first byte sent to the last one read. */
const REQUEST_TIMEOUT_MS = 30_000;
/** A page of a thousand records with long notes has a few MB. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Shorter than what servers keep a silent connection for, so that none is used as it is being closed. */
const IDLE_SOCKET_MS = 4_000;

const gunzipped = promisify(gunzip);

export interface HttpTransport {
  readonly send: Transport;
  /** Ends what is under way, as if the network had gone. */
  close(): void;
}

export interface HttpTransportOptions {
  /** The server's address, without a slash at its end. */
  readonly url: string;
  readonly token: string;
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
}

/** A request that came to nothing. */
class Failed extends Error {
  override readonly name = "Failed";
  readonly reason: FailureReason;
  constructor(reason: FailureReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

function reasonOf(error: NodeJS.ErrnoException): FailureReason {
  const { code = "" } = error;
  if (code === "ENOTFOUND") return "no_such_host";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ETIMEDOUT") return "timeout";
  // What OpenSSL calls a certificate it does not believe, and a server that speaks no TLS at all.
  if (/CERT|^ERR_TLS|^UNABLE_TO_|^ERR_SSL|^EPROTO/.test(code)) return "certificate";
  return "network";
}

function read(answer: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    answer.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > maxBytes) {
        answer.destroy(new Failed("network", `The answer has more than ${maxBytes} bytes.`));
      }
    });
    answer.on("end", () => resolve(Buffer.concat(chunks, bytes)));
    answer.on("error", reject);
    answer.on("close", () => {
      if (!answer.complete) reject(new Failed("network", "The answer was cut off."));
    });
  });
}

async function textOf(answer: http.IncomingMessage, maxBytes: number): Promise<string> {
  const bytes = await read(answer, maxBytes);
  if (answer.headers["content-encoding"] !== "gzip") return bytes.toString("utf8");
  const whole = await gunzipped(bytes, { maxOutputLength: maxBytes });
  return whole.toString("utf8");
}

function headersOf({ headers }: http.IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

/** Calls back once a request's connection stands: what fails before that was surely not sent. */
function whenConnected(request: http.ClientRequest, isSecure: boolean, connected: () => void) {
  request.once("socket", (socket) => {
    if (request.reusedSocket) connected();
    else socket.once(isSecure ? "secureConnect" : "connect", connected);
  });
}

/**
 * Sends requests to one server over connections that are kept. Redirects are not followed, so that the token goes to no
 * address but the one it was given for.
 */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { url, token, timeoutMs = REQUEST_TIMEOUT_MS, maxAnswerBytes = MAX_ANSWER_BYTES } = options;
  const isSecure = url.startsWith("https:");
  const { Agent, request: open } = isSecure ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY, timeout: IDLE_SOCKET_MS });
  const underWay = new Set<(failure: Failed) => void>();
  let isClosed = false;

  async function sendOnce({ method, path, body, headers = {} }: RemoteRequest) {
    const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const request = open(`${url}${path}`, {
      method,
      agent,
      headers: {
        ...headers,
        Accept: "application/json",
        "Accept-Encoding": "gzip",
        Authorization: `Bearer ${token}`,
        "User-Agent": "Satchel",
        ...(text ? { "Content-Type": "application/json", "Content-Length": text.length } : {}),
      },
    });
    let isConnected = false;
    whenConnected(request, isSecure, () => {
      isConnected = true;
    });
    let ended: Failed | null = null;
    const end = (failure: Failed) => {
      ended = failure;
      request.destroy(failure);
    };
    underWay.add(end);
    const late = () => end(new Failed("timeout", `No answer within ${timeoutMs / 1_000} s.`));
    const timer = setTimeout(late, timeoutMs);
    try {
      const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
        request.once("response", resolve).on("error", reject).end(text);
      });
      const result: RemoteResult = {
        kind: "answer",
        status: answer.statusCode ?? 0,
        headers: headersOf(answer),
        text: await textOf(answer, maxAnswerBytes),
      };
      return { result, isStale: false };
    } catch (error) {
      // A connection that is ended here fails with an error of its own.
      const failure = ended ?? (error instanceof Error ? error : new Error(String(error)));
      const result: RemoteResult = {
        kind: "failed",
        sent: isConnected ? "maybe" : "no",
        reason: failure instanceof Failed ? failure.reason : reasonOf(failure),
        detail: failure.message,
      };
      // The server closed a connection that was kept, just as it was used again.
      return { result, isStale: request.reusedSocket && !(failure instanceof Failed) };
    } finally {
      clearTimeout(timer);
      underWay.delete(end);
    }
  }

  return {
    async send(request) {
      if (isClosed) return { kind: "failed", sent: "no", reason: "network", detail: "Closed." };
      const { result, isStale } = await sendOnce(request);
      return isStale && request.method === "GET" && !isClosed
        ? (await sendOnce(request)).result
        : result;
    },
    close() {
      isClosed = true;
      for (const end of underWay) end(new Failed("network", "Closed."));
      agent.destroy();
    },
  };
}
