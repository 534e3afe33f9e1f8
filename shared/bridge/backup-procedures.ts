import { z } from "zod";
import type { LogEntry } from "../store.ts";

/**
 * What main and its pages say to each other about backups: main keeps the files, the data host reads and fills the
 * database, windows show what is kept and ask what is to be restored.
 */

/** A row of any table, as it is kept. */
export type TableRow = Readonly<Record<string, unknown>>;
const rowsSchema = z.custom<readonly TableRow[]>(Array.isArray);
const keySchema = z.union([z.string(), z.number()]);

/** Why a page asks before it opens the database: there is nothing in it yet, or it is of an older version. */
export const findingSchema = z.enum(["empty", "older_version"]);
export type Finding = z.infer<typeof findingSchema>;

/** Where a change log ends. */
export const positionSchema = z.strictObject({ seq: z.int().min(0), group: z.string() });
export type Position = z.infer<typeof positionSchema>;

const lookSchema = z.strictObject({
  /** Names of the tables there are; none where there is no database. */
  tables: z.array(z.string()),
  schema_version: z.int().min(0),
  /** Whether it was ever filled, wholly. */
  is_started: z.boolean(),
  /** The backup whose restoring was begun and not finished. */
  restoring: z.string().nullable(),
  last: positionSchema.nullable(),
  /** The group of the log entry that was asked for. */
  group_at: z.string().nullable(),
});
export type Look = z.infer<typeof lookSchema>;

const nothing = z.void();

/** What the data host answers main. None of these makes or upgrades a database, but those that restore. */
export const backupHostProcedures = {
  /** What is in the database; `seq` asks for one entry of the log. */
  "database.look": { params: z.strictObject({ seq: z.int().nullable() }), result: lookSchema },
  /**
   * Rows of a table after a primary key, and the key of the last of them; none at its end. An entry of the log counts
   * as all the records it changed, and the last one may go beyond `limit`: an import's holds thousands.
   */
  "database.page": {
    params: z.strictObject({
      table: z.string(),
      after: keySchema.nullable(),
      limit: z.int().min(1).max(10_000),
    }),
    result: z.strictObject({ rows: rowsSchema, last: keySchema.nullable() }),
  },
  /** Deletes the database; then makes an empty one of a version (null: today's), marked as not whole, where asked to. */
  "database.erase": {
    params: z.strictObject({
      make: z
        .strictObject({ schema_version: z.int().min(1).nullable(), backup: z.string() })
        .nullable(),
    }),
    result: nothing,
  },
  "database.import_rows": {
    params: z.strictObject({ table: z.string(), rows: rowsSchema }),
    result: nothing,
  },
  /** Brings the imported database to today's version. */
  "database.upgrade": { params: z.undefined(), result: nothing },
  /** Carries changes of the log out on the imported rows; one that is in already comes to the same again. */
  "database.import_entries": {
    params: z.strictObject({ entries: z.custom<readonly LogEntry[]>(Array.isArray) }),
    result: nothing,
  },
  "database.import_table_change": {
    params: z.strictObject({
      table: z.string(),
      put: rowsSchema,
      removed: z.array(keySchema).readonly(),
    }),
    result: nothing,
  },
  /** Takes the mark away: the database is whole. */
  "database.import_finish": { params: z.undefined(), result: nothing },
  /** Lets the page go on that asked with host.held. */
  "host.proceed": { params: z.undefined(), result: nothing },
} as const;

/** What changed in a table that the log does not tell of. */
export const tableChangeSchema = z.strictObject({
  table: z.string(),
  put: rowsSchema,
  removed: z.array(keySchema).readonly(),
});
export type TableChange = z.infer<typeof tableChangeSchema>;

export const backupHostEvents = {
  "table.changed": tableChangeSchema,
  /** The database is not opened before host.proceed. */
  "host.held": z.strictObject({ finding: findingSchema }),
} as const;

export const BACKUP_REASONS = ["daily", "quit", "upgrade", "restore", "hand"] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

const backupInfoSchema = z.strictObject({
  name: z.string(),
  made_at: z.string(),
  reason: z.enum(BACKUP_REASONS),
  bytes: z.int(),
});
export type BackupInfo = z.infer<typeof backupInfoSchema>;

const overviewSchema = z.strictObject({
  folder: z.string(),
  /** Newest first. */
  backups: z.array(backupInfoSchema),
});
export type BackupOverview = z.infer<typeof overviewSchema>;

const restoreStateSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("none") }),
  z.strictObject({
    state: z.literal("asking"),
    /** Nothing where there was something, less than there was, or a restoring that did not end. */
    found: z.enum(["nothing", "older", "unfinished"]),
    /** The newest backup; null where there is only the journal. */
    backup: backupInfoSchema.nullable(),
    /** When the last change was noted that restoring brings back. */
    until: z.string().nullable(),
    /** Why the last attempt did not work. */
    failed: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal("restoring"), rows: z.int(), of: z.int().nullable() }),
]);
export type RestoreState = z.infer<typeof restoreStateSchema>;

const outcome = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), detail: z.string() }),
]);
export type BackupOutcome = z.infer<typeof outcome>;

/** What main answers its windows. */
export const backupMainProcedures = {
  /** Answers once the page may open the database: what it found was backed up, restored, or is as it should be. */
  "database.may_open": { params: z.strictObject({ finding: findingSchema }), result: nothing },
  "backup.list": { params: z.undefined(), result: overviewSchema },
  "backup.make": { params: z.undefined(), result: outcome },
  /** Puts a backup in the place of what is here, of which a backup is made first. Windows are told of the progress. */
  "backup.restore": { params: z.strictObject({ name: z.string() }), result: outcome },
  "restore.state": { params: z.undefined(), result: restoreStateSchema },
  "restore.decide": {
    params: z.strictObject({ choice: z.enum(["restore", "keep"]) }),
    result: nothing,
  },
} as const;

export const backupMainEvents = {
  "restore.changed": restoreStateSchema,
} as const;
