import { z } from "zod";
import { blockedInfoSchema, conflictInfoSchema, trashInfoSchema } from "../sync/sync-lists.ts";
import { syncSettingsSchema, syncTestSettingsSchema } from "../sync/sync-settings.ts";
import { roundInfoSchema, syncProblemSchema, syncStatusSchema } from "../sync/sync-status.ts";
import type { Operation, PathItem, Schema } from "./openapi-types.ts";
import { answer, errors, json, listOf, ref } from "./operations.ts";
import { schemaOf } from "./zod-schema.ts";

const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const choice: Schema = {
  description:
    '"mine", "theirs", or an object with one of these, or {"value": ...}, for fields in conflict.',
};
const path = (name: string, description: string) =>
  ({ name, in: "path", required: true, description, schema: { type: "string" } }) as const;

function operation(
  operationId: string,
  summary: string,
  ok: Schema,
  more: Partial<Operation> & { readonly fails?: readonly string[] } = {},
): Operation {
  const { fails = [], ...rest } = more;
  return {
    operationId,
    tags: ["sync"],
    summary,
    ...rest,
    responses: { "200": answer("Done; how it is now.", ok), ...errors(...fails) },
  };
}

const body = (schema: Schema, required = true) => ({
  requestBody: { required, content: json(schema) },
});
const WITH_BODY = ["400", "413", "415"] as const;

export const syncSchemas: Readonly<Record<string, Schema>> = {
  SyncStatus: { title: "SyncStatus", description: "How sync is.", ...schemaOf(syncStatusSchema) },
  SyncSettings: {
    title: "SyncSettings",
    description: "What is not named stays as it is; a null token is forgotten.",
    ...schemaOf(syncSettingsSchema, "input"),
  },
  SyncRound: {
    title: "SyncRound",
    description: "What one round did.",
    ...schemaOf(roundInfoSchema),
  },
  SyncConflict: {
    title: "SyncConflict",
    description: "A record that both sides changed.",
    ...schemaOf(conflictInfoSchema),
  },
  SyncBlocked: {
    title: "SyncBlocked",
    description: "A record of which the server refused something.",
    ...schemaOf(blockedInfoSchema),
  },
  SyncTrashEntry: {
    title: "SyncTrashEntry",
    description: "A record that the server deleted, for 30 days.",
    ...schemaOf(trashInfoSchema),
  },
};

const status = ref("SyncStatus");

/** All paths of sync. */
export const syncPaths: Readonly<Record<string, PathItem>> = {
  "/api/sync": { get: operation("syncStatus", "How sync is", status) },
  "/api/sync/settings": {
    put: operation("saveSyncSettings", "Connect, change or switch off", status, {
      description:
        "Another address needs its token again. on_other_server: join makes the records here another server's; go_back takes the address and token from before.",
      ...body(ref("SyncSettings")),
      fails: WITH_BODY,
    }),
  },
  "/api/sync/test": {
    post: operation(
      "testSync",
      "Try an address and a token",
      object({
        ok: { type: "boolean" },
        counts: { type: "object", description: "Where it is ok: how many records it says it has." },
        problem: schemaOf(syncProblemSchema.describe("Where it is not: why.")),
      }),
      { ...body(schemaOf(syncTestSettingsSchema, "input"), false), fails: WITH_BODY },
    ),
  },
  "/api/sync/run": {
    post: operation(
      "runSync",
      "Sync everything now",
      {
        ...object({
          ...schemaOf(roundInfoSchema).properties,
          completed: { type: "boolean", description: "Whether it came through." },
          status,
        }),
      },
      { description: "Answers when a full cycle is done, with what it did.", fails: ["409"] },
    ),
  },
  "/api/sync/pause": { post: operation("pauseSync", "Pause", status) },
  "/api/sync/resume": { post: operation("resumeSync", "Go on", status) },
  "/api/sync/disconnect": {
    post: operation("disconnectSync", "Disconnect the server", status, {
      description:
        "Its token is forgotten; the records stay, and where it is connected again sync goes on where it stopped.",
    }),
  },
  "/api/sync/conflicts": {
    get: operation("listConflicts", "What must be decided", listOf(ref("SyncConflict"))),
  },
  "/api/sync/conflicts/{id}": {
    post: operation(
      "resolveConflict",
      "Decide a conflict",
      object({
        id: { type: "string" },
        resolved: { type: "boolean", description: "Whether nothing of it is left to decide." },
        conflict: { type: ["object", "null"], description: "What is left of it." },
      }),
      {
        parameters: [path("id", "The record.")],
        ...body(object({ choice })),
        fails: [...WITH_BODY, "404"],
      },
    ),
  },
  "/api/sync/blocked": {
    get: operation("listBlocked", "What the server refused", listOf(ref("SyncBlocked"))),
  },
  "/api/sync/blocked/{id}": {
    post: operation(
      "unblock",
      "Send it again, or give it up",
      object({ id: { type: "string" }, action: { type: "string" } }),
      {
        parameters: [path("id", "The record.")],
        ...body(object({ action: { type: "string", enum: ["retry", "discard"] } })),
        fails: [...WITH_BODY, "404"],
      },
    ),
  },
  "/api/sync/trash": {
    get: operation("listTrash", "What the server deleted", listOf(ref("SyncTrashEntry"))),
  },
  "/api/sync/trash/{id}/restore": {
    post: operation(
      "restoreFromTrash",
      "Bring a record back, with its rows",
      object({ id: { type: "string" }, restored: { const: true } }),
      { parameters: [path("id", "The record.")], fails: ["404", "409"] },
    ),
  },
  "/api/sync/brakes/{resource}": {
    post: operation(
      "decideBrake",
      "Say whether so many were really deleted there",
      object({ resource: { type: "string" }, choice: { type: "string" } }),
      {
        description: "offer_again gives the records to the server once more.",
        parameters: [path("resource", "One of brakes in GET /api/sync.")],
        ...body(object({ choice: { type: "string", enum: ["believe", "offer_again"] } })),
        fails: [...WITH_BODY, "404", "409"],
      },
    ),
  },
  "/api/sync/log": {
    get: operation("listRounds", "The last rounds, newest first", listOf(ref("SyncRound"))),
  },
  "/api/sync/unsent": {
    get: operation(
      "exportUnsent",
      "Unsent work as CSV files for the import",
      listOf(schemaOf(z.strictObject({ name: z.string(), text: z.string() }))),
    ),
  },
};
