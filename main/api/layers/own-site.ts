import { problem } from "../../../shared/api/problem.ts";
import { headerValues, type Layer } from "../api-env.ts";

/** `none` is a person's own doing: an address typed, a bookmark. */
const OWN: ReadonlySet<string> = new Set(["same-origin", "none"]);

/**
 * Refuses what a browser says another site caused, even where it sends no Origin (images, links, scripts).
 * Other ports of this machine are "same-site" to a browser, and other programs to us.
 */
export const ownSite: Layer = async (c, next) => {
  const sites = headerValues(c.env.incoming, "sec-fetch-site");
  if (sites.every((site) => OWN.has(site))) return next();
  return problem(403, "Other sites may not cause requests to this API.");
};
