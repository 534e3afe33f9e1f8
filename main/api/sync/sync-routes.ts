import { Hono, type Context } from "hono";
import { z } from "zod";
import { onlyMethods } from "../../../shared/api/crm-routes.ts";
import { problem } from "../../../shared/api/problem.ts";
import { invalidProblem } from "../../../shared/api/refusal.ts";
import type { SyncDecided } from "../../../shared/bridge/sync-procedures.ts";
import { isResourceName } from "../../../shared/contract/contract.ts";
import { syncSettingsSchema, syncTestSettingsSchema } from "../../../shared/sync/sync-settings.ts";
import type { SyncService } from "../../sync/service.ts";
import type { ApiEnv } from "../api-env.ts";
import { choiceBodySchema, choiceProblems } from "./read-choice.ts";
import { readBody } from "./read-body.ts";

type SyncContext = Context<ApiEnv>;

const blockedBody = z.strictObject({
  action: z.enum(["retry", "discard"], { error: 'must be "retry" or "discard"' }),
});

const brakeBody = z.strictObject({
  choice: z.enum(["believe", "offer_again"], { error: 'must be "believe" or "offer_again"' }),
});

const OFF =
  'Sync is off: PUT /api/sync/settings with {"remote_url": ..., "token": ..., "enabled": true} first.';

const listed = <T>(data: readonly T[]) => ({ data, has_more: false, total: data.length });

/** The answer to a decision that could not be carried out; null where it was. */
function refused(decided: SyncDecided, notFound: string): Response | null {
  if (decided.ok) return null;
  switch (decided.reason) {
    case "not_found":
      return problem(404, notFound);
    case "invalid_value":
      return problem(400, "A chosen value is not one the field takes.");
    case "no_parent":
      return problem(409, "It belongs to a record that is gone: restore that one first.");
    case "off":
      return problem(409, OFF);
    case "unreachable":
      return problem(409, "The server must be asked first, and cannot be reached now: try again.");
    case "no_echo":
      return problem(409, "It is on the server already.");
  }
}

async function resolve(c: SyncContext, sync: SyncService): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const read = readBody(choiceBodySchema, c.get("body"));
  if (!read.ok) return read.problem;
  const notFound = `The record "${id}" is not in conflict (any more): GET /api/sync/conflicts lists those that are.`;
  const conflict = (await sync.conflicts()).find((each) => each.id === id);
  if (!conflict) return problem(404, notFound);
  const { choice } = read.value;
  const problems = choiceProblems(conflict, choice);
  if (problems.length > 0) return invalidProblem(problems);
  const decided = await sync.resolve(id, choice);
  const left = (await sync.conflicts()).find((each) => each.id === id);
  return refused(decided, notFound) ?? c.json({ id, resolved: !left, conflict: left ?? null });
}

async function unblock(c: SyncContext, sync: SyncService): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const read = readBody(blockedBody, c.get("body"));
  if (!read.ok) return read.problem;
  const { action } = read.value;
  const notFound = `Nothing of the record "${id}" is refused (any more): GET /api/sync/blocked lists what is.`;
  return refused(await sync.unblock(id, action), notFound) ?? c.json({ id, action });
}

async function decideBrake(c: SyncContext, sync: SyncService): Promise<Response> {
  const resource = c.req.param("resource") ?? "";
  const read = readBody(brakeBody, c.get("body"));
  if (!read.ok) return read.problem;
  const notFound = `Nobody is asked about ${resource}: brakes in GET /api/sync lists what is to be decided.`;
  if (!isResourceName(resource)) return problem(404, notFound);
  const { choice } = read.value;
  return (
    refused(await sync.decideBrake(resource, choice), notFound) ?? c.json({ resource, choice })
  );
}

async function run(c: SyncContext, sync: SyncService): Promise<Response> {
  const round = await sync.run();
  if (!round) return problem(409, OFF);
  return c.json({ ...round, completed: round.problem === null, status: await sync.status() });
}

/** The routes of sync, relative to /api/sync; for tokens of the scope admin. */
export function syncRoutes(service: () => SyncService): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get("/", async (c) => c.json(await service().status()));
  api.all("/", onlyMethods("GET", "HEAD"));
  api.put("/settings", async (c) => {
    const read = readBody(syncSettingsSchema, c.get("body"));
    return read.ok ? c.json(await service().saveSettings(read.value)) : read.problem;
  });
  api.all("/settings", onlyMethods("PUT"));
  api.post("/test", async (c) => {
    const read = readBody(syncTestSettingsSchema, c.get("body"));
    return read.ok ? c.json(await service().test(read.value)) : read.problem;
  });
  api.all("/test", onlyMethods("POST"));
  api.post("/run", (c) => run(c, service()));
  api.all("/run", onlyMethods("POST"));
  api.post("/pause", async (c) => {
    await service().pause();
    return c.json(await service().status());
  });
  api.all("/pause", onlyMethods("POST"));
  api.post("/resume", async (c) => {
    await service().resume();
    return c.json(await service().status());
  });
  api.all("/resume", onlyMethods("POST"));
  api.post("/disconnect", async (c) => {
    await service().disconnect();
    return c.json(await service().status());
  });
  api.all("/disconnect", onlyMethods("POST"));
  api.get("/conflicts", async (c) => c.json(listed(await service().conflicts())));
  api.all("/conflicts", onlyMethods("GET", "HEAD"));
  api.post("/conflicts/:id", (c) => resolve(c, service()));
  api.all("/conflicts/:id", onlyMethods("POST"));
  api.get("/blocked", async (c) => c.json(listed(await service().blocked())));
  api.all("/blocked", onlyMethods("GET", "HEAD"));
  api.post("/blocked/:id", (c) => unblock(c, service()));
  api.all("/blocked/:id", onlyMethods("POST"));
  api.get("/trash", async (c) =>
    c.json(
      listed(
        (await service().trash()).map(({ id, resource, name, deleted_at }) => ({
          id,
          resource,
          record_id: id,
          name,
          deleted_at,
        })),
      ),
    ),
  );
  api.all("/trash", onlyMethods("GET", "HEAD"));
  api.post("/trash/:id/restore", async (c) => {
    const id = c.req.param("id");
    const notFound = `The trash has no "${id}" (any more): GET /api/sync/trash lists what it has.`;
    return refused(await service().restore(id), notFound) ?? c.json({ id, restored: true });
  });
  api.all("/trash/:id/restore", onlyMethods("POST"));
  api.post("/brakes/:resource", (c) => decideBrake(c, service()));
  api.all("/brakes/:resource", onlyMethods("POST"));
  api.get("/log", (c) => c.json(listed(service().log())));
  api.all("/log", onlyMethods("GET", "HEAD"));
  api.get("/unsent", async (c) => c.json(listed(await service().exportUnsent())));
  api.all("/unsent", onlyMethods("GET", "HEAD"));
  return api;
}
