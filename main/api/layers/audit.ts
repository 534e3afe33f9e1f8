import { isSafe, type Layer } from "../api-env.ts";

/** One attempt to write: who, what and how it ended. Never what was written. */
export interface AuditEntry {
  /** Instant, UTC. */
  readonly at: string;
  readonly token: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Records every attempt to write, refused ones too, under the name of the token that made it. */
export function audit(record: (entry: AuditEntry) => void, now: () => Date): Layer {
  return async (c, next) => {
    if (isSafe(c.req.method)) return next();
    await next();
    const { method, url } = c.req;
    // As it was sent: decoded, a path could break the lines of a log.
    const path = new URL(url).pathname;
    const at = now().toISOString();
    record({ at, token: c.get("token").name, method, path, status: c.res.status });
    return undefined;
  };
}
