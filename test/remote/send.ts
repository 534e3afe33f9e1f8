import type { ServerResponse } from "node:http";
import type { Spoilt } from "./meet-request.ts";

/** Writes an answer, or as much of it as is meant to arrive. */
export function send(response: ServerResponse, answer: Spoilt, nowMs: number): void {
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    "Content-Type": answer.contentType ?? "application/json",
    "Content-Length": bytes.length,
    Date: new Date(nowMs).toUTCString(),
    ...(answer.retryAfter === undefined ? {} : { "Retry-After": answer.retryAfter }),
  });
  if (answer.isCut !== true) {
    response.end(bytes);
    return;
  }
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
  response.write(half, () => response.destroy());
}
