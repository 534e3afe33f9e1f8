import { problem } from "../../../shared/api/problem.ts";
import { isSafe, type Layer } from "../api-env.ts";

/** A read token may read and no more: any method not known to be safe needs the write scope. */
export const scope: Layer = async (c, next) => {
  if (isSafe(c.req.method) || c.get("token").scope !== "read") return next();
  const detail = `The token "${c.get("token").name}" may only read: use one with the scope write.`;
  const challenge = 'Bearer realm="Satchel", error="insufficient_scope", scope="write"';
  return problem(403, detail, {}, { "WWW-Authenticate": challenge });
};
