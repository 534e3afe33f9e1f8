import type { Context } from "hono";
import type { WriteContext } from "../command.ts";
import type { ResourceName, Row } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { CrmStore, LogEntry } from "../store.ts";
import { hashOf } from "./etag.ts";
import { problem } from "./problem.ts";
import { invalidProblem } from "./refusal.ts";
import type { CrmVariables } from "./crm-routes.ts";

/** How long a key is known. */
const KEPT_MS = 86_400_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** What a request with a key is to become: a write of its own, or the answer it had before. */
type Turn =
  | { readonly kind: "write"; readonly context: WriteContext }
  | { readonly kind: "again"; readonly row: Row }
  | { readonly kind: "refused"; readonly response: Response };

/**
 * Makes sure that a create with an Idempotency-Key is done once (draft-ietf-httpapi-idempotency-key-header). The key is kept in the
 * change log, as the group of the entry that the create leaves: it is there exactly if the record is, whatever crashes
 * when, and the entry holds the first answer. What was refused left nothing, and is tried anew.
 */
export function createOnce(store: CrmStore, now: () => Date) {
  const underWay = new Map<string, string>();

  const reused = () =>
    problem(422, "This Idempotency-Key was used for another request: use a new one.");

  async function turnOf(
    act: string,
    request: string,
    resource: ResourceName,
    { actor }: WriteContext,
  ): Promise<Turn> {
    const at = now();
    const oldest = new Date(at.getTime() - KEPT_MS).toISOString();
    const earlier = (await store.acts(`${act} `)).filter((entry) => entry.at >= oldest).at(-1);
    if (!earlier) {
      return { kind: "write", context: { actor, group: `${act} ${request} ${at.toISOString()}` } };
    }
    const row = rowMadeIn(earlier, resource);
    const isSame = earlier.group.startsWith(`${act} ${request} `) && row;
    return isSame ? { kind: "again", row } : { kind: "refused", response: reused() };
  }

  return async function once(
    c: Context<{ Variables: CrmVariables }>,
    resource: ResourceName,
    write: (context: WriteContext) => Promise<Response>,
    answer: (row: Row) => Response,
  ): Promise<Response> {
    const context: WriteContext = { actor: c.get("actor") };
    const key = c.req.header("Idempotency-Key");
    if (key === undefined) return write(context);
    if (!KEY.test(key)) {
      const detail = "Idempotency-Key must be 1 to 200 printable characters without blanks";
      return invalidProblem([{ pointer: "/Idempotency-Key", detail }]);
    }
    const name = context.actor.kind === "token" ? context.actor.name : "";
    const act = `once ${hashOf(JSON.stringify([name, key]))}`;
    const request = hashOf(
      JSON.stringify([c.req.path, c.req.header("Client-Id") ?? null, c.get("body")]),
    );
    const running = underWay.get(act);
    if (running !== undefined) {
      if (running !== request) return reused();
      return problem(409, "The first request with this Idempotency-Key is still under way.");
    }
    underWay.set(act, request);
    try {
      const turn = await turnOf(act, request, resource, context);
      switch (turn.kind) {
        case "write":
          return await write(turn.context);
        case "again":
          return answer(turn.row);
        case "refused":
          return turn.response;
      }
    } finally {
      underWay.delete(act);
    }
  };
}

/** The record of the resource that an entry of the log made, as it then was. */
function rowMadeIn({ changes }: LogEntry, resource: ResourceName): Row | undefined {
  const made = changes.find((change) => change.resource === resource && change.before === null);
  return made && unpackRow<ResourceName>(resource, { ...made.after, id: made.id });
}
