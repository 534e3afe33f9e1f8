import { Hono, type Context } from "hono";
import { isChild, resourceNames, type ChildName, type ResourceName } from "../contract/contract.ts";
import type { Actor, Command } from "../command.ts";
import type { CrmStore, Done } from "../store.ts";
import { readListQuery } from "./list-query.ts";
import { problem } from "./problem.ts";
import { invalidProblem, refusalProblem } from "./refusal.ts";
import { readReorderBody } from "./reorder-body.ts";

/** What the routes need to have been put into the request's context before they run. */
export interface CrmVariables {
  /** Who asks: becomes the author of what it writes. */
  actor: Actor;
  /** The parsed JSON body of a write; {} where there was none. */
  body: unknown;
}

type CrmContext = Context<{ Variables: CrmVariables }>;

/** No id is longer; longer ones are not looked for. */
const ID_MAX_LENGTH = 200;

/** Answers OPTIONS with what a path allows, and any other method with 405 and the same. */
export function onlyMethods(...methods: readonly string[]) {
  const Allow = [...methods, "OPTIONS"].join(", ");
  return (c: Context) =>
    c.req.method === "OPTIONS"
      ? new Response(null, { status: 204, headers: { Allow } })
      : problem(405, `${c.req.method} is not possible here: use ${Allow}.`, {}, { Allow });
}

function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start === -1 ? "" : url.slice(start + 1);
}

function notFound(resource: ResourceName, id: string): Response {
  return refusalProblem({ kind: "not_found", resource, id });
}

async function list(c: CrmContext, store: CrmStore, resource: ResourceName): Promise<Response> {
  const read = readListQuery(resource, searchOf(c.req.url));
  if (!read.ok) return invalidProblem(read.problems);
  const outcome = await store.list(resource, read.query);
  if (!outcome.ok) return refusalProblem(outcome.refusal);
  return c.json(outcome.value);
}

async function get(c: CrmContext, store: CrmStore, resource: ResourceName): Promise<Response> {
  const id = c.req.param("id") ?? "";
  if (id.length > ID_MAX_LENGTH) return notFound(resource, id);
  const outcome = await store.get(resource, id);
  if (!outcome.ok) return refusalProblem(outcome.refusal);
  return c.json(outcome.value);
}

/** What a command left, in the shape the reference shows for it. */
function shown(done: Done): object {
  switch (done.kind) {
    case "record":
      return done.row;
    case "removed":
      return { id: done.id, deleted: true };
    case "reordered":
      return { data: done.rows };
    case "reverted":
      return { kept: done.kept };
  }
}

async function write(
  c: CrmContext,
  store: CrmStore,
  command: Command & { resource: ResourceName },
) {
  const [outcome] = await store.write([command], { actor: c.get("actor") });
  if (!outcome) throw new Error("The store answered a command with nothing.");
  if (!outcome.ok) return refusalProblem(outcome.refusal);
  const done = outcome.value;
  if (command.kind !== "create" || done.kind !== "record") return c.json(shown(done));
  return c.json(done.row, 201, { Location: `/api/crm/${command.resource}/${done.row.id}` });
}

async function writeOne(
  c: CrmContext,
  store: CrmStore,
  resource: ResourceName,
  kind: "update" | "remove",
) {
  const id = c.req.param("id") ?? "";
  if (id.length > ID_MAX_LENGTH) return notFound(resource, id);
  if (kind === "remove") return write(c, store, { kind, resource, id });
  return write(c, store, { kind, resource, id, body: c.get("body") });
}

async function reorder(c: CrmContext, store: CrmStore, resource: ChildName): Promise<Response> {
  const read = readReorderBody(c.get("body"));
  if (!read.ok) return invalidProblem(read.problems);
  return write(c, store, { kind: "reorder", resource, ...read.value });
}

/**
 * The routes of all nine resources over any store, relative to /api/crm. Whoever mounts them has checked who asks
 * and parsed the body (CrmVariables), and answers what they throw: StoreUnavailable, or a bug.
 */
export function crmRoutes(store: CrmStore): Hono<{ Variables: CrmVariables }> {
  const api = new Hono<{ Variables: CrmVariables }>();
  for (const resource of resourceNames) {
    const all = `/${resource}`;
    const one = `/${resource}/:id`;
    if (isChild(resource)) {
      api.post(`${all}/reorder`, (c) => reorder(c, store, resource));
      api.all(`${all}/reorder`, onlyMethods("POST"));
    }
    api.get(all, (c) => list(c, store, resource));
    api.post(all, (c) => write(c, store, { kind: "create", resource, body: c.get("body") }));
    api.all(all, onlyMethods("GET", "HEAD", "POST"));
    api.get(one, (c) => get(c, store, resource));
    api.patch(one, (c) => writeOne(c, store, resource, "update"));
    api.delete(one, (c) => writeOne(c, store, resource, "remove"));
    api.all(one, onlyMethods("GET", "HEAD", "PATCH", "DELETE"));
  }
  return api;
}
