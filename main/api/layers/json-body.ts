import { problem } from "../../../shared/api/problem.ts";
import { parseStrictJson } from "../../../shared/api/strict-json.ts";
import { isSafe, type Layer } from "../api-env.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Parses the body of a write; no body at all counts as {}, as the reference's own examples send none. */
export const jsonBody: Layer = async (c, next) => {
  if (isSafe(c.req.method)) return next();
  const bytes = c.get("bytes");
  if (bytes.length === 0) {
    c.set("body", {});
    return next();
  }
  const text = decode(bytes);
  if (text === undefined) return problem(400, "The body is not UTF-8.");
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return problem(400, parsed.detail);
  c.set("body", parsed.value);
  return next();
};
