import { z } from "zod";
import {
  BACKUP_REASONS,
  positionSchema,
  tableChangeSchema,
} from "../../shared/bridge/backup-procedures.ts";

/** Counts up when the form of the file changes so that an older Satchel cannot read it. */
const FORMAT = 1;

/**
 * A backup is gzipped JSON lines: this header, rows, what changed while they were read, and a trailer. The rows
 * are as they were at different moments between `seq` and the trailer's `last`: the log, which is read last, is
 * carried out on them from `seq` on, and makes them what they were at `last`.
 */
export const headerSchema = z.object({
  satchel_backup: z.literal(FORMAT, { error: `must be ${FORMAT}; a newer Satchel may read it` }),
  schema_version: z.int().min(1),
  app_version: z.string(),
  made_at: z.iso.datetime(),
  reason: z.enum(BACKUP_REASONS),
  /** The last log entry when reading began. */
  seq: z.int().min(0),
  /** The journal's segment that holds what was written since reading began. */
  segment: z.int().min(1),
});
export type SnapshotHeader = z.infer<typeof headerSchema>;

export const rowsLineSchema = z.strictObject({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())),
});

export const changedLineSchema = z.strictObject({ changed: tableChangeSchema });

export const trailerSchema = z.object({
  /** Rows of each table. */
  rows: z.record(z.string(), z.int()),
  last: positionSchema.nullable(),
  /** Of all lines before this one. */
  sha256: z.string(),
});
export type SnapshotTrailer = z.infer<typeof trailerSchema>;

export const contentLineSchema = z.union([rowsLineSchema, changedLineSchema]);
export type ContentLine = z.infer<typeof contentLineSchema>;

export function headerOf(facts: Omit<SnapshotHeader, "satchel_backup">): SnapshotHeader {
  return { satchel_backup: FORMAT, ...facts };
}
