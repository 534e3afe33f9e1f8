import type { Duplex } from "node:stream";
import { PROBLEM_TYPE, problemJson, type ProblemStatus } from "../../shared/api/problem.ts";
import { RESPONSE_HEADERS } from "./layers/response-headers.ts";

interface Answer {
  readonly status: ProblemStatus;
  readonly reason: string;
  readonly detail: string;
}

function answerTo(code: string | undefined): Answer {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, reason: "Request Timeout", detail: "The request came too slowly." };
    case "HPE_HEADER_OVERFLOW":
      return {
        status: 431,
        reason: "Request Header Fields Too Large",
        detail: "The request's headers are too large.",
      };
    default:
      return { status: 400, reason: "Bad Request", detail: "This is not an HTTP request." };
  }
}

/** Answers what Node could not read as a request, or not in time, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason, detail } = answerTo(error.code);
  const body = problemJson(status, detail);
  const headers = {
    ...RESPONSE_HEADERS,
    "Content-Type": PROBLEM_TYPE,
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${body}`);
}
