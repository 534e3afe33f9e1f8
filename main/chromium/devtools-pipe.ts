import type { Readable, Writable } from "node:stream";
import { z } from "zod";

const incoming = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** The DevTools protocol over a pair of pipes: only this process can speak on it, unlike a debugging port. */
export interface DevTools {
  /** Rejects when the browser refuses, or the pipe ends before it answered. */
  call<T extends z.ZodType>(method: string, params: object, result: T): Promise<z.output<T>>;
  on(method: string, listener: (params: unknown) => void): void;
}

const SEPARATOR = "\0";

interface Pending {
  settle(result: unknown): void;
  fail(error: Error): void;
}

/** Speaks to a browser started with --remote-debugging-pipe, whose file descriptors 3 and 4 these are. */
export function openDevTools(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, (params: unknown) => void>();
  let lastId = 0;
  let isClosed = false;
  let unread = "";

  function receive(text: string): void {
    const { id, method, params, result, error } = incoming.parse(JSON.parse(text));
    if (id !== undefined) {
      const waiting = pending.get(id);
      pending.delete(id);
      if (error) waiting?.fail(new Error(error.message));
      else waiting?.settle(result);
    } else if (method !== undefined) {
      listeners.get(method)?.(params);
    }
  }

  fromBrowser.setEncoding("utf8");
  fromBrowser.on("data", (chunk: string) => {
    const texts = (unread + chunk).split(SEPARATOR);
    unread = texts.pop() ?? "";
    for (const text of texts) receive(text);
  });
  fromBrowser.on("close", () => {
    isClosed = true;
    for (const { fail } of pending.values()) fail(new Error("the browser ended"));
    pending.clear();
  });
  // A browser that dies resets its pipes; `close` follows and says all there is to say.
  for (const pipe of [toBrowser, fromBrowser]) pipe.on("error", () => pipe.destroy());

  return {
    async call(method, params, result) {
      const answer = await new Promise((settle, fail) => {
        if (isClosed) return fail(new Error("the browser ended"));
        lastId += 1;
        pending.set(lastId, { settle, fail });
        toBrowser.write(JSON.stringify({ id: lastId, method, params }) + SEPARATOR);
      });
      return result.parse(answer);
    },
    on: (method, listener) => void listeners.set(method, listener),
  };
}
