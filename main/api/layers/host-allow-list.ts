import { problem } from "../../../shared/api/problem.ts";
import { headerValues, type Layer } from "../api-env.ts";

/** The Host values that mean this server and nothing else. */
export function allowedHosts(port: number): readonly string[] {
  return ["127.0.0.1", "localhost"].map((name) => (port === 80 ? name : `${name}:${port}`));
}

const ABSOLUTE_FORM = /^https?:\/\/([^/?#]*)/i;

/**
 * Refuses any Host but the server's own names with its port, so that a name which a site points at 127.0.0.1
 * (DNS rebinding) gets nowhere. A request target in absolute form names a host too, and is held to the same.
 */
export function hostAllowList(hosts: ReadonlySet<string>): Layer {
  return async (c, next) => {
    const { incoming } = c.env;
    const named = headerValues(incoming, "host");
    if (named.length !== 1) return problem(400, "There must be one Host header.");
    const target = ABSOLUTE_FORM.exec(incoming.url ?? "")?.[1];
    if (target !== undefined) named.push(target);
    if (named.every((host) => hosts.has(host))) return next();
    return problem(403, `The Host header must be one of ${[...hosts].join(", ")}.`);
  };
}
