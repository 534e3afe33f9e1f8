import { problem } from "../../../shared/api/problem.ts";
import { headerValues, isSafe, type Layer } from "../api-env.ts";

const JSON_ONLY = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Takes JSON and nothing else, which also shuts out what an HTML form can send. A DELETE needs no body. */
export const mediaType: Layer = async (c, next) => {
  const { incoming } = c.env;
  if (isSafe(c.req.method)) return next();
  const { "content-length": length = "0", "transfer-encoding": chunked } = incoming.headers;
  const empty = length === "0" && chunked === undefined;
  if (empty && c.req.method !== "POST" && c.req.method !== "PATCH") return next();
  const types = headerValues(incoming, "content-type");
  const coded = headerValues(incoming, "content-encoding").length > 0;
  if (types.length === 1 && JSON_ONLY.test(types[0] ?? "") && !coded) return next();
  return problem(415, "Send JSON as it is, with `Content-Type: application/json`.");
};
