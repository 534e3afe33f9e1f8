import { problem } from "../../../shared/api/problem.ts";
import type { Layer } from "../api-env.ts";

/** What concerns the whole device, and shows or changes where its records go, is for tokens of the scope admin. */
export const adminOnly: Layer = async (c, next) => {
  const { name, scope } = c.get("token");
  if (scope === "admin") return next();
  const detail = `The token "${name}" has the scope ${scope}: sync needs one with the scope admin.`;
  const challenge = 'Bearer realm="Satchel", error="insufficient_scope", scope="admin"';
  return problem(403, detail, {}, { "WWW-Authenticate": challenge });
};
