import { z } from "zod";
import { positionSchema, tableChangeSchema } from "../../shared/bridge/backup-procedures.ts";
import { idSchema, resourceSchema, writeContextSchema } from "../../shared/command.ts";
import type { LogEntry } from "../../shared/store.ts";

const FORMAT = 1;

/**
 * The first line of a segment. `continues` says from what its changes go on: from the segment before, from an empty
 * database, from the backup of that name as it was restored, or from a database that no older backup leads to.
 */
export const segmentHeaderSchema = z.object({
  satchel_journal: z.literal(FORMAT, { error: `must be ${FORMAT}; a newer Satchel may read it` }),
  continues: z.union([
    z.enum(["segment_before", "empty", "unknown"]),
    z.strictObject({ backup: z.string() }),
  ]),
  /** The last log entry before this segment. */
  last: positionSchema.nullable(),
});
export type SegmentHeader = z.infer<typeof segmentHeaderSchema>;
export type Continues = SegmentHeader["continues"];

const fields = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();

const entrySchema = z.object({
  seq: z.int().min(1),
  group: z.string(),
  at: z.string(),
  actor: z.looseObject({ kind: z.string() }),
  reverts: writeContextSchema.shape.reverts,
  changes: z.array(
    z.object({ resource: resourceSchema, id: idSchema, before: fields, after: fields }),
  ),
});

/** Handed on as it was read: what a newer Satchel may have added to an entry is kept. */
export const logEntrySchema = z.custom<LogEntry>((entry) => entrySchema.safeParse(entry).success);

export const journalLineSchema = z.union([
  z.strictObject({ entry: logEntrySchema }),
  z.strictObject({ changed: tableChangeSchema }),
]);
export type JournalLine = z.infer<typeof journalLineSchema>;

export function segmentHeader(continues: Continues, last: SegmentHeader["last"]): SegmentHeader {
  return { satchel_journal: FORMAT, continues, last };
}
