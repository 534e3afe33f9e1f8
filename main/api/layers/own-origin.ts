import { problem } from "../../../shared/api/problem.ts";
import { headerValues, type Layer } from "../api-env.ts";

/**
 * Refuses requests a browser makes for a page of another origin, or of none (`null`). Programs send no Origin;
 * the only page with a reason to ask is the server's own.
 */
export const ownOrigin: Layer = async (c, next) => {
  const origins = headerValues(c.env.incoming, "origin");
  const own = `http://${c.env.incoming.headers.host}`;
  if (origins.every((origin) => origin === own)) return next();
  return problem(403, "Pages of other origins may not use this API.");
};
