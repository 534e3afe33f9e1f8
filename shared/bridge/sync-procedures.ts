import { z } from "zod";
import { idSchema, resourceSchema, writeContextSchema } from "../command.ts";
import { choiceSchema } from "../sync/choice.ts";
import { SYNC_REFUSALS } from "../sync/sync-command.ts";
import { syncSettingsSchema, syncTestSettingsSchema } from "../sync/sync-settings.ts";
import { roundInfoSchema, syncStatusSchema, syncTestSchema } from "../sync/sync-status.ts";

/** What windows and main say to each other about sync. What waits, is refused or in conflict, windows read from the records. */

const nothing = z.void();

const decided = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    /** The store's reasons; sync is off; the server must be asked first, and cannot be reached. */
    reason: z.enum([...SYNC_REFUSALS, "off", "unreachable"]),
  }),
]);
export type SyncDecided = z.infer<typeof decided>;

const exported = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
});

/** What main answers its windows. They reject with StoreUnavailable's words where the records cannot be reached. */
export const syncMainProcedures = {
  "sync.status": { params: z.undefined(), result: syncStatusSchema },
  /** Answers the status after it. */
  "sync.save_settings": { params: syncSettingsSchema, result: syncStatusSchema },
  "sync.test": { params: syncTestSettingsSchema, result: syncTestSchema },
  /** A whole round, now; answers when it is done. Null where sync is off. */
  "sync.run": { params: z.undefined(), result: roundInfoSchema.nullable() },
  /** Ends the round under way, and begins no other before it is resumed. */
  "sync.pause": { params: z.undefined(), result: nothing },
  "sync.resume": { params: z.undefined(), result: nothing },
  /** Forgets the server, its token and all that is known of it; the records stay. */
  "sync.disconnect": { params: z.undefined(), result: nothing },
  "sync.resolve": {
    params: z.strictObject({
      id: idSchema,
      choice: choiceSchema,
      /** Ties what is decided at once into one act of the change log. */
      group: z.string(),
    }),
    result: decided,
  },
  /** Undoes the choice that an entry of the change log tells of, or does it again; answers what stays as it is. */
  "sync.revert_choice": {
    params: z.strictObject({
      seq: z.int(),
      group: z.string(),
      reverts: writeContextSchema.shape.reverts,
    }),
    result: z.array(
      z.strictObject({
        resource: resourceSchema,
        id: idSchema,
        fields: z.array(z.string()).readonly(),
      }),
    ),
  },
  "sync.unblock": {
    params: z.strictObject({ id: idSchema, action: z.enum(["retry", "discard"]) }),
    result: decided,
  },
  "sync.restore": { params: z.strictObject({ id: idSchema }), result: decided },
  "sync.decide_brake": {
    params: z.strictObject({
      resource: resourceSchema,
      choice: z.enum(["believe", "offer_again"]),
    }),
    result: decided,
  },
  /** The last rounds, newest first. */
  "sync.log": { params: z.undefined(), result: z.array(roundInfoSchema) },
  /** Unsent work as CSV files that the import understands; none where everything is sent. */
  "sync.export_unsent": { params: z.undefined(), result: exported },
} as const;

export const syncMainEvents = {
  /** Told at every change, and every so often while a round runs. */
  "sync.changed": syncStatusSchema,
} as const;
