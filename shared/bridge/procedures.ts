import { z } from "zod";
import { commandSchema, idSchema, resourceSchema, writeContextSchema } from "../command.ts";
import type { PackedRow } from "../contract/packed-row.ts";
import type { Done, LogEntry, Outcome } from "../store.ts";
import {
  backupHostEvents,
  backupHostProcedures,
  backupMainEvents,
  backupMainProcedures,
} from "./backup-procedures.ts";
import { syncHostProcedures } from "./sync-host-procedures.ts";
import { syncMainEvents, syncMainProcedures } from "./sync-procedures.ts";

/**
 * The one contract between main and its pages: what each side may ask of the other, with the schema that
 * the receiver checks before it believes a word. Names are `<part>.<verb>`.
 */

/** What the data host answers main. Row contents are the store's, checked on their way in. */
export const hostProcedures = {
  "store.write": {
    params: z.strictObject({
      commands: z.array(commandSchema).readonly(),
      context: writeContextSchema,
    }),
    result: z.custom<readonly Outcome<Done>[]>(Array.isArray),
  },
  /** Rows of a resource in keyset pages by primary key, for main's mirror: those after `after`, at most `limit`. */
  "store.snapshot": {
    params: z.strictObject({
      resource: resourceSchema,
      after: idSchema.nullable(),
      limit: z.int().min(1).max(10_000),
    }),
    result: z.custom<readonly PackedRow[]>(Array.isArray),
  },
  /** The entries of the change log whose group begins so, in order. */
  "store.acts": {
    params: z.strictObject({ prefix: z.string().min(1) }),
    result: z.custom<readonly LogEntry[]>(Array.isArray),
  },
  ...backupHostProcedures,
  ...syncHostProcedures,
} as const;

/** What the data host tells main unasked. */
export const hostEvents = {
  /** Writes that are durable, in order of seq, from whatever page. */
  "store.changed": z.custom<readonly LogEntry[]>(Array.isArray),
  "host.ready": z.strictObject({ seq: z.int().min(0) }),
  "host.failed": z.strictObject({ reason: z.string(), message: z.string() }),
  ...backupHostEvents,
} as const;

export const TOKEN_SCOPES = ["read", "write", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Longest name of a token, in UTF-16 units. */
export const TOKEN_NAME_MAX = 100;

/** Why a token of a name is not made. */
export const TOKEN_REFUSALS = ["no_name", "not_one_line", "name_taken"] as const;
export type TokenRefusal = (typeof TOKEN_REFUSALS)[number];

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

/** A window's commands as a native menu shows them: one menu a group, in the person's language. */
const menuGroup = z.strictObject({
  group: z.string(),
  title: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** In Electron's notation; null where the keys are none a menu can show. */
      accelerator: z.string().nullable(),
      is_enabled: z.boolean(),
    }),
  ),
});
export type MenuGroup = z.infer<typeof menuGroup>;

/** What a window tells main unasked. */
export const windowEvents = {
  "menu.changed": z.array(menuGroup),
} as const;

/** What main answers its pages. */
export const mainProcedures = {
  "app.info": { params: z.undefined(), result: appInfo },
  "tokens.list": { params: z.undefined(), result: z.array(tokenInfo) },
  /** The token itself is in this answer and nowhere else, ever again. */
  "tokens.create": {
    params: z.strictObject({
      name: z.string().trim().min(1).max(TOKEN_NAME_MAX),
      scope: z.enum(TOKEN_SCOPES),
    }),
    result: z.discriminatedUnion("ok", [
      z.strictObject({ ok: z.literal(true), token: z.string(), info: tokenInfo }),
      z.strictObject({ ok: z.literal(false), reason: z.enum(TOKEN_REFUSALS) }),
    ]),
  },
  "tokens.revoke": {
    params: z.strictObject({ id: z.string() }),
    result: z.strictObject({ revoked: z.boolean() }),
  },
  ...backupMainProcedures,
  ...syncMainProcedures,
} as const;

/** What main tells its pages unasked. */
export const mainEvents = {
  "app.info_changed": appInfo,
  /** Somebody chose a command of the native menu. */
  "menu.chosen": z.strictObject({ id: z.string() }),
  /** Somebody wanted to close the window, and its page held it; it is for the page to ask. */
  "window.close_held": z.null(),
  ...backupMainEvents,
  ...syncMainEvents,
} as const;
