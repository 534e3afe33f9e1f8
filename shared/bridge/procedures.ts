import { z } from "zod";
import { resourceNames, type ResourceName } from "../contract/contract.ts";
import type { PackedRow } from "../contract/packed-row.ts";
import type { Done, LogEntry, Outcome } from "../store.ts";

/**
 * The one contract between main and its pages: what each side may ask of the other, with the schema that
 * the receiver checks before it believes a word. Names are `<part>.<verb>`.
 */

const resource = z.custom<ResourceName>((name) => resourceNames.some((known) => known === name), {
  error: "must be the name of a resource",
});

const actor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("user") }),
  z.strictObject({ kind: z.literal("token"), name: z.string() }),
  z.strictObject({ kind: z.literal("import"), file: z.string() }),
  z.strictObject({ kind: z.literal("system") }),
]);

const id = z.string().max(200);
const command = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("create"), resource, body: z.unknown() }),
  z.strictObject({ kind: z.literal("update"), resource, id, body: z.unknown() }),
  z.strictObject({ kind: z.literal("remove"), resource, id }),
  z.strictObject({ kind: z.literal("reorder"), resource, parent_id: id, ids: z.array(id) }),
  z.strictObject({
    kind: z.literal("declare_lost"),
    id,
    lost_reasons: z.array(z.string()),
    order_lost_reason: z.string().nullish(),
  }),
  z.strictObject({ kind: z.literal("reopen"), id }),
]);

/** What the data host answers main. Row contents are the store's, checked on their way in. */
export const hostProcedures = {
  "store.write": {
    params: z.strictObject({
      commands: z.array(command),
      context: z.strictObject({ actor, group: z.string().optional() }),
    }),
    result: z.custom<readonly Outcome<Done>[]>(Array.isArray),
  },
  /** Rows of a resource in keyset pages by primary key, for main's mirror: those after `after`, at most `limit`. */
  "store.snapshot": {
    params: z.strictObject({ resource, after: id.nullable(), limit: z.int().min(1).max(10_000) }),
    result: z.custom<{ readonly rows: readonly PackedRow[]; readonly seq: number }>(
      (value) => typeof value === "object" && value !== null && "rows" in value,
    ),
  },
  /** Log entries after a sequence number, oldest first, at most `limit`. */
  "store.log": {
    params: z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(1_000) }),
    result: z.custom<readonly LogEntry[]>(Array.isArray),
  },
} as const;

/** What the data host tells main unasked. */
export const hostEvents = {
  /** Writes that are durable, in order of seq, from whatever page. */
  "store.changed": z.custom<readonly LogEntry[]>(Array.isArray),
  "host.ready": z.strictObject({ seq: z.int().min(0) }),
  "host.failed": z.strictObject({ reason: z.string(), message: z.string() }),
} as const;

export const TOKEN_SCOPES = ["read", "write", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const tokenInfo = z.strictObject({
  id: z.string(),
  name: z.string(),
  scope: z.enum(TOKEN_SCOPES),
  created_at: z.string(),
  last_used_at: z.string().nullable(),
});
export type TokenInfo = z.infer<typeof tokenInfo>;

const appInfo = z.strictObject({
  version: z.string(),
  shell: z.enum(["electron", "chromium"]),
  data_dir: z.string(),
  api: z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("listening"), url: z.string() }),
    z.strictObject({ state: z.literal("off"), reason: z.string() }),
  ]),
  /** False where secrets would be kept in plain text (no secret store on this machine). */
  secrets_protected: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfo>;

/** What main answers its pages. */
export const mainProcedures = {
  "app.info": { params: z.undefined(), result: appInfo },
  "tokens.list": { params: z.undefined(), result: z.array(tokenInfo) },
  /** The token itself is in this answer and nowhere else, ever again. */
  "tokens.create": {
    params: z.strictObject({
      name: z.string().trim().min(1, { error: "name the token" }).max(100),
      scope: z.enum(TOKEN_SCOPES),
    }),
    result: z.discriminatedUnion("ok", [
      z.strictObject({ ok: z.literal(true), token: z.string(), info: tokenInfo }),
      z.strictObject({ ok: z.literal(false), detail: z.string() }),
    ]),
  },
  "tokens.revoke": {
    params: z.strictObject({ id: z.string() }),
    result: z.strictObject({ revoked: z.boolean() }),
  },
} as const;

/** What main tells its pages unasked. */
export const mainEvents = {
  "app.info_changed": appInfo,
} as const;
