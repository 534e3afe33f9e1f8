import type { IncomingMessage } from "node:http";
import { problem } from "../../../shared/api/problem.ts";
import { isSafe, type Layer } from "../api-env.ts";

/** Reads a body, and stops reading as soon as it is larger than allowed. Rejects where the client goes away. */
function readWithin(incoming: IncomingMessage, maxBytes: number): Promise<Buffer | "too_large"> {
  return new Promise((resolve, reject) => {
    if (incoming.destroyed && !incoming.readableEnded) throw new ClientGone();
    const chunks: Buffer[] = [];
    let bytes = 0;
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) finish(() => resolve("too_large"));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks, bytes)));
    const onGone = () => finish(() => reject(new ClientGone()));
    const finish = (settle: () => void) => {
      incoming.off("data", onData).off("end", onEnd).off("error", onGone).off("close", onGone);
      settle();
    };
    incoming.on("data", onData).on("end", onEnd).on("error", onGone).on("close", onGone);
  });
}

/** The client closed the connection in the middle of its request: nobody is left to answer. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

/** Reads the body of a write, however its length is told, up to the limit. */
export function bodyLimit(maxBytes: number): Layer {
  const tooLarge = () => problem(413, `A body may have at most ${maxBytes} bytes.`);
  return async (c, next) => {
    if (isSafe(c.req.method)) return next();
    const { incoming, outgoing } = c.env;
    if (Number(incoming.headers["content-length"] ?? 0) > maxBytes) return tooLarge();
    if (incoming.headers.expect !== undefined) outgoing.writeContinue();
    const bytes = await readWithin(incoming, maxBytes);
    if (bytes === "too_large") return tooLarge();
    c.set("bytes", bytes);
    return next();
  };
}
