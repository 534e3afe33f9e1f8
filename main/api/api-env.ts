import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import type { CrmVariables } from "../../shared/api/crm-routes.ts";
import type { KnownToken } from "./tokens.ts";

/** What a request carries through the layers: Node's own objects, and what each layer has found out. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: CrmVariables & { token: KnownToken; bytes: Buffer };
}

/** One layer: answers with a refusal, or lets the request on to the next. */
export type Layer = MiddlewareHandler<ApiEnv>;

/** Methods that change nothing (RFC 9110, 9.2.1) and that a read token may use. */
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/** Every value of a header as it came: Node's own `headers` keeps only the first of repeated ones. */
export function headerValues(incoming: IncomingMessage, name: string): string[] {
  const { rawHeaders } = incoming;
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const raw = rawHeaders[index];
    if (raw?.length === name.length && raw.toLowerCase() === name) {
      values.push(rawHeaders[index + 1] ?? "");
    }
  }
  return values;
}
