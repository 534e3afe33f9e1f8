import { problem } from "../../../shared/api/problem.ts";
import type { Layer } from "../api-env.ts";

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Refuses whoever is not on this machine, should the socket ever listen wider than it is meant to. */
export const loopbackOnly: Layer = async (c, next) => {
  if (LOOPBACK.test(c.env.incoming.socket.remoteAddress ?? "")) return next();
  return problem(403, "Only programs on this computer may use this API.");
};
