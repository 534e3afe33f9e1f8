import { z } from "zod";

export const DEFAULT_REMOTE_URL = "https://api.overplane.dev/api/crm";
export const DEFAULT_INTERVAL_S = 60;
export const INTERVAL_MIN_S = 1;
export const INTERVAL_MAX_S = 86_400;
const URL_MAX = 2_000;
const TOKEN_MAX = 4_000;

/** Anything that may stand in a header after `Bearer `. */
const TOKEN = /^[\x21-\x7e]+$/;

/** An address as it is kept: no slash at its end. */
const remoteUrlSchema = z
  .string({ error: "must be an address such as https://crm.example.com/api/crm" })
  .trim()
  .max(URL_MAX, { error: `must have at most ${URL_MAX} characters` })
  .refine(isServerAddress, {
    error:
      "must be an address that begins with https:// or http://, without a user, a query or a fragment, such as https://crm.example.com/api/crm",
  })
  .transform((text) => new URL(text).href.replace(/\/+$/, ""));

function isServerAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return false;
  return url.username === "" && url.password === "" && !text.includes("?") && !text.includes("#");
}

const tokenSchema = z
  .string({ error: "must be the server's API token, or null to forget it" })
  .trim()
  .max(TOKEN_MAX, { error: `must have at most ${TOKEN_MAX} characters` })
  .regex(TOKEN, { error: "must be an API token: one word of plain characters" });

/** What may be changed of the connection; what is not named stays. A null token is forgotten. */
export const syncSettingsSchema = z.strictObject({
  remote_url: remoteUrlSchema.optional(),
  token: tokenSchema.nullable().optional(),
  enabled: z.boolean({ error: "must be true or false" }).optional(),
  interval_s: z
    .int({ error: `must be a whole number of seconds from ${INTERVAL_MIN_S} to ${INTERVAL_MAX_S}` })
    .min(INTERVAL_MIN_S, { error: `must be at least ${INTERVAL_MIN_S}` })
    .max(INTERVAL_MAX_S, { error: `must be at most ${INTERVAL_MAX_S}` })
    .optional(),
  /** Where the server is another than the one the records belong to: theirs is forgotten, or the settings are as they were. */
  on_other_server: z.enum(["join", "go_back"], { error: "must be join or go_back" }).optional(),
});
export type SyncSettings = z.infer<typeof syncSettingsSchema>;

/** An address and a token to be tried; those that are kept where not named. */
export const syncTestSettingsSchema = syncSettingsSchema.pick({ remote_url: true, token: true });
export type SyncTestSettings = z.infer<typeof syncTestSettingsSchema>;
