import { z } from "zod";
import { resourceName } from "./sync-status.ts";

/** What a person must decide or may bring back, as the local API lists it. */

const scalar = z.union([z.string(), z.number(), z.null()]);

const listed = {
  id: z.string().describe("The record's own id; decisions are sent to it."),
  resource: resourceName,
  record_id: z.string().describe("The same id."),
  name: z.string().describe("What a person knows it by; may be empty."),
};

const unsent = {
  parent_id: z.string().nullable().describe("Of a child: whose it is."),
  unsent_since: z.string().nullable().describe("Since when a change of it is unsent."),
};

export const conflictInfoSchema = z.strictObject({
  ...listed,
  kind: z
    .enum(["fields", "deleted_there", "deleted_here"])
    .describe("Both changed the same fields, or one changed what the other deleted."),
  fields: z
    .record(z.string(), z.strictObject({ base: scalar, mine: scalar, theirs: scalar }))
    .describe("By field. Of a record deleted here: what was changed there."),
  ...unsent,
});
/** A record in conflict. */
export type ConflictInfo = z.infer<typeof conflictInfoSchema>;

export const blockedInfoSchema = z.strictObject({
  ...listed,
  change: z.enum(["create", "update", "delete"]).describe("What was to be done there."),
  status: z.int().describe("The HTTP status; 0 where the answer was none of this API's."),
  message: z.string().describe("The server's words."),
  fields: z
    .array(z.strictObject({ field: z.string(), message: z.string() }))
    .readonly()
    .describe("What the server says of single fields."),
  at: z.string().describe("When it was refused."),
  ...unsent,
});
/** A record of which the server refused something. */
export type BlockedInfo = z.infer<typeof blockedInfoSchema>;

export const trashInfoSchema = z.strictObject({
  ...listed,
  deleted_at: z.string().describe("When it was found to be deleted there."),
});
