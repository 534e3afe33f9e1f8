import { problem } from "../../../shared/api/problem.ts";
import { headerValues, isSafe, type Layer } from "../api-env.ts";

const JSON_ONLY = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

const MAY_NEED_ONE: ReadonlySet<string> = new Set(["POST", "PATCH"]);

/**
 * Takes JSON and nothing else, which also shuts out what an HTML form can send. A DELETE needs no body, and what sync is told to
 * do has none.
 */
export const mediaType: Layer = async (c, next) => {
  const { incoming } = c.env;
  if (isSafe(c.req.method)) return next();
  const { "content-length": length = "0", "transfer-encoding": chunked } = incoming.headers;
  const empty = length === "0" && chunked === undefined;
  const takesNone = !MAY_NEED_ONE.has(c.req.method) || c.req.path.startsWith("/api/sync/");
  if (empty && takesNone) return next();
  const types = headerValues(incoming, "content-type");
  const coded = headerValues(incoming, "content-encoding").length > 0;
  if (types.length === 1 && JSON_ONLY.test(types[0] ?? "") && !coded) return next();
  return problem(415, "Send JSON as it is, with `Content-Type: application/json`.");
};
