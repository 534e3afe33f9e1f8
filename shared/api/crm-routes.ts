import { Hono, type Context } from "hono";
import {
  isChild,
  resourceNames,
  type ChildName,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { packRow, type PackedRow } from "../contract/packed-row.ts";
import type { Actor, Command, WriteContext } from "../command.ts";
import type { CrmStore, Done } from "../store.ts";
import { etagOf, isNamed, readTags } from "./etag.ts";
import { commandOf, readBatch } from "./batch.ts";
import { isClientId } from "./client-id.ts";
import { readListQuery } from "./list-query.ts";
import { problem } from "./problem.ts";
import { invalidProblem, refusalProblem } from "./refusal.ts";
import { createOnce } from "./once.ts";
import { readReorderBody } from "./reorder-body.ts";

/** What the routes need to have been put into the request's context before they run. */
export interface CrmVariables {
  /** Who asks: becomes the author of what it writes. */
  actor: Actor;
  /** The parsed JSON body of a write; {} where there was none. */
  body: unknown;
}

type Once = ReturnType<typeof createOnce>;
type CrmContext = Context<{ Variables: CrmVariables }>;

const JSON_TYPE = "application/json";

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
  const text = JSON.stringify(outcome.value);
  const ETag = etagOf(text);
  const known = c.req.header("If-None-Match");
  if (known !== undefined && isNamed(known, ETag)) return c.body(null, 304, { ETag });
  return c.body(text, 200, { "Content-Type": JSON_TYPE, ETag });
}

/** What a command left, in the shape the reference shows for it. */
function shown(done: Exclude<Done, { readonly kind: "record" }>): object {
  switch (done.kind) {
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
  context: WriteContext = { actor: c.get("actor") },
) {
  const [outcome] = await store.write([command], context);
  if (!outcome) throw new Error("The store answered a command with nothing.");
  if (!outcome.ok) return refusalProblem(outcome.refusal);
  const done = outcome.value;
  if (done.kind !== "record") return c.json(shown(done));
  if (command.kind === "create") return created(c, command.resource, done.row);
  const text = JSON.stringify(done.row);
  return c.body(text, 200, { "Content-Type": JSON_TYPE, ETag: etagOf(text) });
}

/** The answer to a create, the first time and again. */
function created(c: CrmContext, resource: ResourceName, row: Row): Response {
  const text = JSON.stringify(row);
  const Location = `/api/crm/${resource}/${row.id}`;
  return c.body(text, 201, { "Content-Type": JSON_TYPE, ETag: etagOf(text), Location });
}

function create(c: CrmContext, store: CrmStore, once: Once, resource: ResourceName) {
  const id = c.req.header("Client-Id");
  if (id !== undefined && !isClientId(resource, id)) {
    const detail = `Client-Id must be ${resource}_ and 8 to 100 letters, digits or hyphens`;
    return invalidProblem([{ pointer: "/Client-Id", detail }]);
  }
  const command = { kind: "create", resource, body: c.get("body"), id } as const;
  return once(
    c,
    resource,
    (context) => write(c, store, command, context),
    (row) => created(c, resource, row),
  );
}

async function writeOne(
  c: CrmContext,
  store: CrmStore,
  resource: ResourceName,
  kind: "update" | "remove",
) {
  const id = c.req.param("id") ?? "";
  if (id.length > ID_MAX_LENGTH) return notFound(resource, id);
  const seen = await readIfMatch(c, store, resource, id);
  if (!seen.ok) return seen.refused;
  const { expected } = seen;
  if (kind === "remove") return write(c, store, { kind, resource, id, expected });
  return write(c, store, { kind, resource, id, body: c.get("body"), expected });
}

type IfMatch =
  | { readonly ok: true; readonly expected?: PackedRow }
  | { readonly ok: false; readonly refused: Response };

/** What the record must still be when it is written: the version If-Match names, which is the one there is now or none. */
async function readIfMatch(
  c: CrmContext,
  store: CrmStore,
  resource: ResourceName,
  id: string,
): Promise<IfMatch> {
  const header = c.req.header("If-Match");
  if (header === undefined) return { ok: true };
  const tags = readTags(header);
  if (tags === null) {
    const detail = "If-Match must be the ETag of an answer, in its quotes, or *";
    return { ok: false, refused: invalidProblem([{ pointer: "/If-Match", detail }]) };
  }
  const outcome = await store.get(resource, id);
  if (!outcome.ok || tags === "*") return { ok: true };
  const { value: row } = outcome;
  if (tags.includes(etagOf(JSON.stringify(row)))) return { ok: true, expected: packRow(row) };
  return { ok: false, refused: refusalProblem({ kind: "changed", resource, id }) };
}

async function reorder(c: CrmContext, store: CrmStore, resource: ChildName): Promise<Response> {
  const read = readReorderBody(c.get("body"));
  if (!read.ok) return invalidProblem(read.problems);
  return write(c, store, { kind: "reorder", resource, ...read.value });
}

/** Carries out operations in order, in one transaction: each wholly or not at all, and a refused one stops none of the others. */
async function batch(c: CrmContext, store: CrmStore): Promise<Response> {
  if (c.req.header("Idempotency-Key") !== undefined) {
    const detail = "a batch takes no Idempotency-Key: give its records ids (client_id)";
    return invalidProblem([{ pointer: "/Idempotency-Key", detail }]);
  }
  const read = readBatch(c.get("body"));
  if (!read.ok) return read.refused;
  const planned = read.operations.map(commandOf);
  const commands = planned.flatMap((each) => (each instanceof Response ? [] : [each]));
  const outcomes =
    commands.length === 0 ? [] : await store.write(commands, { actor: c.get("actor") });
  let next = 0;
  const results: object[] = [];
  for (const each of planned) {
    if (each instanceof Response) {
      results.push(await asResult(each));
      continue;
    }
    const outcome = outcomes[next];
    next += 1;
    if (!outcome) throw new Error("The store answered a command with nothing.");
    if (!outcome.ok) results.push(await asResult(refusalProblem(outcome.refusal)));
    else if (outcome.value.kind !== "record") {
      results.push({ status: 200, body: shown(outcome.value) });
    } else {
      const { row } = outcome.value;
      const etag = etagOf(JSON.stringify(row));
      results.push({ status: each.kind === "create" ? 201 : 200, etag, body: row });
    }
  }
  return c.json({ results });
}

async function asResult(refused: Response): Promise<object> {
  const body: unknown = await refused.json();
  return { status: refused.status, body };
}

/**
 * The routes of all nine resources over any store, relative to /api/crm. Whoever mounts them has checked who asks
 * and parsed the body (CrmVariables), and answers what they throw: StoreUnavailable, or a bug.
 */
export function crmRoutes(
  store: CrmStore,
  now = () => new Date(),
): Hono<{ Variables: CrmVariables }> {
  const api = new Hono<{ Variables: CrmVariables }>();
  const once = createOnce(store, now);
  api.options("/", onlyMethods());
  api.post("/batch", (c) => batch(c, store));
  api.all("/batch", onlyMethods("POST"));
  for (const resource of resourceNames) {
    const all = `/${resource}`;
    const one = `/${resource}/:id`;
    if (isChild(resource)) {
      api.post(`${all}/reorder`, (c) => reorder(c, store, resource));
      api.all(`${all}/reorder`, onlyMethods("POST"));
    }
    api.get(all, (c) => list(c, store, resource));
    api.post(all, (c) => create(c, store, once, resource));
    api.all(all, onlyMethods("GET", "HEAD", "POST"));
    api.get(one, (c) => get(c, store, resource));
    api.patch(one, (c) => writeOne(c, store, resource, "update"));
    api.delete(one, (c) => writeOne(c, store, resource, "remove"));
    api.all(one, onlyMethods("GET", "HEAD", "PATCH", "DELETE"));
  }
  return api;
}
