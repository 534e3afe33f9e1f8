import { problem } from "../../../shared/api/problem.ts";
import type { Layer } from "../api-env.ts";
import type { ApiLimits } from "../limits.ts";

/**
 * A token bucket for each API token: a program run wild slows itself, not the others.
 * @param now milliseconds of a clock that never goes back
 */
export function rateLimit(
  { burstRequests, requestsPerSecond }: Pick<ApiLimits, "burstRequests" | "requestsPerSecond">,
  now: () => number,
): Layer {
  const buckets = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    const { id } = c.get("token");
    const at = now();
    const bucket = buckets.get(id) ?? { left: burstRequests, at };
    const earned = ((at - bucket.at) / 1_000) * requestsPerSecond;
    const left = Math.min(burstRequests, bucket.left + earned);
    buckets.set(id, { left: left < 1 ? left : left - 1, at });
    if (left >= 1) return next();
    const seconds = Math.max(1, Math.ceil((1 - left) / requestsPerSecond));
    const detail = `This token has asked too often: try again in ${seconds} s.`;
    return problem(429, detail, {}, { "Retry-After": String(seconds) });
  };
}
