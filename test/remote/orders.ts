import { z } from "zod";
import { edit } from "./edits.ts";

const MAX_DELAY_MS = 600_000;

const milliseconds = z.number().min(0).max(MAX_DELAY_MS);
const times = z.number().int().min(1).optional();

/** Which requests are met. */
export const target = z.strictObject({
  /** A pattern of `GET /opportunity?limit=20`: method, path without `/api/crm`, query. Every request if there is none. */
  on: z.union([z.string(), z.instanceof(RegExp)]).optional(),
  /** Only the n-th that matches, counted from 1 when this is ordered. */
  nth: times,
  /** Only the first so many that match. */
  first: times,
});
export type Target = z.input<typeof target>;

/** Whether the server has done what was asked when it happens. */
const when = z.enum(["before", "after"]).default("before");

function order<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return target.extend({ kind: z.literal(kind), ...shape });
}

/** Everything that can be ordered to go wrong, or to happen, when a request comes. */
export const faultOrder = z.discriminatedUnion("kind", [
  /** Slow: by so many milliseconds, or by a number between two that a seed decides. */
  order("delay", {
    when,
    ms: z.union([
      milliseconds,
      z.strictObject({ from: milliseconds, to: milliseconds, seed: z.number().int() }),
    ]),
  }),
  /** The connection ends without an answer. */
  order("drop", { when }),
  /** The same, rudely: RST instead of FIN. */
  order("reset", { when }),
  /** No answer ever, on a connection that stays open. */
  order("hang", { when }),
  /** Another answer: 500, 502, 503, 429 with Retry-After, 401, 403 and so on. */
  order("answer", {
    when,
    status: z.number().int().min(200).max(599),
    error: z.string().optional(),
    retryAfter: z.union([z.number(), z.string()]).optional(),
  }),
  /** The answer's head and half its body; then the connection ends. */
  order("truncate", {}),
  /** An answer of status 200 whose JSON stops half-way. */
  order("malformed", {}),
  /** A page in HTML with status 200, as a hotel's Wi-Fi sends. */
  order("html", {}),
  /** No page is longer than this, whatever limit was asked for. */
  order("clamp", { max: z.number().int().min(1) }),
  /** 422 for a POST or PATCH that gives the field this value. */
  order("refuse", {
    field: z.string(),
    value: z.union([z.string(), z.number(), z.null()]),
    error: z.string(),
  }),
  /** The server takes a field it was sent as another value or, without one, leaves it as it is. */
  order("alter", {
    field: z.string(),
    value: z.union([z.string(), z.number(), z.null()]).optional(),
  }),
  /** Other clients change records. */
  order("edit", { when, edits: z.array(edit) }),
]);
export type FaultOrder = z.input<typeof faultOrder>;
export type Fault = z.output<typeof faultOrder>;
