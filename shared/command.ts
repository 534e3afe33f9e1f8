import { z } from "zod";
import { isChild, resourceNames, type ChildName, type ResourceName } from "./contract/contract.ts";

export const resourceSchema = z.custom<ResourceName>(
  (name) => resourceNames.some((known) => known === name),
  { error: "must be the name of a resource" },
);

const childSchema = z.custom<ChildName>(
  (name) => resourceNames.filter(isChild).some((known) => known === name),
  { error: "must be the name of a child resource" },
);

/** The resources of which a person may find two records to be one. */
export const MERGEABLE = ["opportunity", "prospect"] as const satisfies readonly ResourceName[];
export type MergeableName = (typeof MERGEABLE)[number];

export const idSchema = z.string().max(200);

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The record as whoever asks saw it: nothing is done where it is another by now. */
const expectedSchema = fieldsSchema.optional();

/** One thing to be done to the records, as it comes in: bodies are checked by the store, whoever wrote them. */
export const commandSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("create"),
    resource: resourceSchema,
    body: z.unknown(),
    /** The id it is to have; refused where another has it. Without one it gets a new one. */
    id: idSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal("update"),
    resource: resourceSchema,
    id: idSchema,
    body: z.unknown(),
    expected: expectedSchema,
  }),
  z.strictObject({
    kind: z.literal("remove"),
    resource: resourceSchema,
    id: idSchema,
    expected: expectedSchema,
  }),
  z.strictObject({
    kind: z.literal("reorder"),
    resource: childSchema,
    parent_id: idSchema,
    ids: z.array(idSchema).readonly(),
  }),
  z.strictObject({
    kind: z.literal("declare_lost"),
    id: idSchema,
    /** Names or ids of lost reasons; they replace those it had. */
    lost_reasons: z.array(z.string()).readonly(),
    /** Left as it was where absent. */
    order_lost_reason: z.string().nullish(),
  }),
  z.strictObject({ kind: z.literal("reopen"), id: idSchema }),
  /** Works an opportunity's amounts out anew, after the company's currency changed. */
  z.strictObject({ kind: z.literal("recalculate"), id: idSchema }),
  /** Makes one record of two: `id` stays, with the fields of the body, and what belonged to the other belongs to it. */
  z.strictObject({
    kind: z.literal("merge"),
    resource: z.enum(MERGEABLE),
    id: idSchema,
    other_id: idSchema,
    body: z.unknown(),
  }),
  /** Takes back changes as the change log holds them; what was changed since stays as it is. */
  z.strictObject({
    kind: z.literal("revert"),
    changes: z
      .array(
        z.strictObject({
          resource: resourceSchema,
          id: idSchema,
          before: fieldsSchema.nullable(),
          after: fieldsSchema.nullable(),
        }),
      )
      .readonly(),
  }),
]);
export type Command = z.infer<typeof commandSchema>;

/** Who makes a change. */
const actorSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("user") }),
  z.strictObject({ kind: z.literal("token"), name: z.string() }),
  z.strictObject({ kind: z.literal("import"), file: z.string() }),
  z.strictObject({ kind: z.literal("system") }),
  /** The server, by way of sync. */
  z.strictObject({ kind: z.literal("sync") }),
]);
export type Actor = z.infer<typeof actorSchema>;

export const writeContextSchema = z.strictObject({
  actor: actorSchema,
  /** Ties several writes into one act (an import), so that it can be undone as one; else each is its own. */
  group: z.string().optional(),
  /** The group whose changes are all taken back with this write, or done again after they were. */
  reverts: z.strictObject({ group: z.string(), as: z.enum(["undo", "redo"]) }).optional(),
});
export type WriteContext = z.infer<typeof writeContextSchema>;

/** A write that is part of what a person does, or takes back. */
export interface PartOfAct {
  readonly group: string;
  readonly reverts?: WriteContext["reverts"];
}
