import { z } from "zod";
import { resourceNames, isChild, type ChildName } from "../contract/contract.ts";
import { idSchema, resourceSchema } from "../command.ts";
import type { Kept } from "../store.ts";
import { choiceSchema } from "./choice.ts";
import type { Pending } from "./pending.ts";
import { parsedJsonSchema } from "./sync-row.ts";

const childSchema = z.custom<ChildName>(
  (name) => resourceNames.filter(isChild).some((known) => known === name),
  { error: "must be the name of a child resource" },
);

const scalarSchema = z.union([z.string(), z.number(), z.null()]);

export const remoteRowSchema = z.strictObject({
  id: idSchema,
  attributes: z.record(z.string(), parsedJsonSchema),
  hash: z.string(),
  etag: z.string().optional(),
});

/**
 * What sync asks of the store; each is one step of a transaction (docs/SYNC.md names the rules). Ids are this
 * device's, unless they are called remote.
 */
export const syncCommandSchema = z.discriminatedUnion("kind", [
  /**
   * From now on the sync rows belong to this server. `keep` where it is the same one at another address; else what
   * was known of another is forgotten, and nothing here is known to this one yet.
   */
  z.strictObject({ kind: z.literal("connect"), server: z.string(), keep: z.boolean() }),
  /** There is no server from now on; what is known of this one is kept for when it is connected again. */
  z.strictObject({ kind: z.literal("disconnect") }),
  /** Offers records the server has never seen: those of a resource after an id. Answers `next`, null at the end. */
  z.strictObject({
    kind: z.literal("offer"),
    resource: resourceSchema,
    after: idSchema.nullable(),
    limit: z.int().min(1).max(1_000),
  }),
  /** Looks at the next log entries for what is now unsent. Answers whether there are more. */
  z.strictObject({ kind: z.literal("gather"), limit: z.int().min(1).max(1_000) }),
  /** What can be sent now, in order, of what earlier transactions left; `skip` leaves out records that this round has dealt with. */
  z.strictObject({
    kind: z.literal("plan"),
    limit: z.int().min(1).max(1_000),
    skip: z.array(idSchema).readonly(),
  }),
  /** Marks a create before it leaves. */
  z.strictObject({
    kind: z.literal("begin"),
    id: idSchema,
    op_id: z.string(),
    body: z.record(z.string(), scalarSchema),
    server_time: z.string().nullable(),
  }),
  /** The create was surely not done: `resend` keeps its key and body, else the next is a new one. */
  z.strictObject({ kind: z.literal("give_up"), id: idSchema, resend: z.boolean() }),
  /** The server answered a create or an update with the record, as it now is there. */
  z.strictObject({
    kind: z.literal("acknowledge"),
    id: idSchema,
    sent: z.record(z.string(), scalarSchema),
    row: remoteRowSchema,
  }),
  /** It is gone there, as this device asked. */
  z.strictObject({ kind: z.literal("acknowledge_removal"), id: idSchema }),
  /** The children of a parent have the order this device gave them; remote ids. */
  z.strictObject({
    kind: z.literal("acknowledge_order"),
    resource: childSchema,
    parent_id: idSchema,
    remote_ids: z.array(idSchema).readonly(),
  }),
  /** The server refused what is to be sent of a record. */
  z.strictObject({
    kind: z.literal("block"),
    id: idSchema,
    status: z.int(),
    message: z.string(),
    fields: z.array(z.strictObject({ field: z.string(), message: z.string() })).readonly(),
  }),
  /** Records of a resource as the server has them now. */
  z.strictObject({
    kind: z.literal("apply"),
    resource: resourceSchema,
    rows: z.array(remoteRowSchema).readonly(),
  }),
  /** All children of one parent as the server has them now, in their order. */
  z.strictObject({
    kind: z.literal("apply_children"),
    resource: childSchema,
    parent_id: idSchema,
    rows: z.array(remoteRowSchema).readonly(),
    /** Remote ids that two lists of the parent were without. */
    gone: z.array(idSchema).readonly(),
  }),
  /** Records that were not known, each with its lists of children where all of them were read. Answers `applied_with_rows`. */
  z.strictObject({
    kind: z.literal("apply_with_rows"),
    resource: resourceSchema,
    records: z
      .array(
        z.strictObject({
          row: remoteRowSchema,
          lists: z
            .array(
              z.strictObject({ resource: childSchema, rows: z.array(remoteRowSchema).readonly() }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
  /** The rows of these records were listed, when the records had these hashes. */
  z.strictObject({
    kind: z.literal("rows_read"),
    records: z.array(z.strictObject({ id: idSchema, hash: z.string() })).readonly(),
  }),
  /** The rows of a record that was deleted here were changed there. */
  z.strictObject({ kind: z.literal("contest"), id: idSchema }),
  /** Records that are surely gone there: an end-to-end sweep was without them, and asking for each said so. */
  z.strictObject({
    kind: z.literal("gone"),
    resource: resourceSchema,
    remote_ids: z.array(idSchema).readonly(),
    /** Of children: whose lists were without them. */
    parent_id: idSchema.optional(),
  }),
  /** Records the server lost (an old backup was restored there): to be given to it again, with their children. */
  z.strictObject({
    kind: z.literal("offer_again"),
    resource: resourceSchema,
    remote_ids: z.array(idSchema).readonly(),
  }),
  /** A resource was read from end to end. */
  z.strictObject({ kind: z.literal("swept"), resource: resourceSchema }),
  /** A person decides a conflict. */
  z.strictObject({ kind: z.literal("resolve"), id: idSchema, choice: choiceSchema }),
  /** A refused change is tried again, or taken back to what the server has. */
  z.strictObject({
    kind: z.literal("unblock"),
    id: idSchema,
    action: z.enum(["retry", "discard"]),
  }),
  /**
   * Takes back what a log entry tells of a choice: what was decided is to be decided again, and what was to be decided again is
   * decided as it was. What has been sent or changed since stays.
   */
  z.strictObject({
    kind: z.literal("revert_choice"),
    seq: z.int(),
    /** Records of which something is on its way to the server: what is decided of them stays. */
    under_way: z.array(idSchema).readonly(),
  }),
  /** Brings a record back from the trash, with its rows. */
  z.strictObject({ kind: z.literal("restore"), id: idSchema }),
]);
export type SyncCommand = z.infer<typeof syncCommandSchema>;

/** What a command of sync did, or why it could not. */
export type SyncDone =
  | { readonly kind: "done" }
  | { readonly kind: "gathered"; readonly more: boolean }
  | { readonly kind: "offered"; readonly next: string | null }
  | { readonly kind: "reverted"; readonly kept: readonly Kept[] }
  | { readonly kind: "planned"; readonly pending: readonly Pending[] }
  | {
      readonly kind: "applied";
      readonly changed: number;
      /** The ids here of the rows that were applied, in their order. */
      readonly ids: readonly string[];
      /** Children to be listed again: the list was without these remote ids. */
      readonly missing: readonly string[];
    }
  | {
      readonly kind: "applied_with_rows";
      readonly changed: number;
      readonly records: readonly {
        readonly id: string;
        /** The ids here of each list's rows; null where rows are to be listed again. */
        readonly lists: readonly (readonly string[])[] | null;
      }[];
    }
  | { readonly kind: "refused"; readonly reason: SyncRefusal };

export const SYNC_REFUSALS = [
  /** No such record, conflict, blocked change, choice or trash entry: it may have been dealt with meanwhile. */
  "not_found",
  /** The answer lacks a field that was sent, so nothing shows that it was kept. */
  "no_echo",
  /** A chosen value is not one the field takes. */
  "invalid_value",
  /** It belongs to a record that is gone. */
  "no_parent",
] as const;
export type SyncRefusal = (typeof SYNC_REFUSALS)[number];
