import { join } from "node:path";
import type {
  BackupInfo,
  BackupReason,
  TableChange,
} from "../../shared/bridge/backup-procedures.ts";
import type { Log } from "../log.ts";
import type { DataHost } from "../mirror.ts";
import { backupName, backupsToDrop, listBackups } from "./backup-files.ts";
import { removePartial, type Disk } from "./disk.ts";
import type { Journal } from "./journal.ts";
import type { Continues } from "./journal-format.ts";
import { readBack, readHeader } from "./read-snapshot.ts";
import type { Folders } from "./restore-plan.ts";
import { headerOf } from "./snapshot-format.ts";
import { writeSnapshot } from "./write-snapshot.ts";

export interface BackupMakerParts {
  readonly disk: Disk;
  readonly folders: Folders;
  readonly journal: Journal;
  readonly version: string;
  readonly now: () => Date;
  readonly log: Log;
}

export interface BackupMaker {
  /**
   * Makes a backup of all that is in the database, reads it back, and lets go of what it makes needless.
   * Null where there is nothing to back up. Rejects where it cannot be made; then none of the others is touched.
   */
  make(host: DataHost, reason: BackupReason, continues?: Continues): Promise<BackupInfo | null>;
  list(): Promise<BackupInfo[]>;
  /** What changed in tables that the log does not tell of. */
  noteTableChange(change: TableChange): void;
  /** The journal's segment begun with the newest backup. */
  readonly coveredSegment: number | null;
}

/** Makes the backups of a folder, one at a time. */
export async function createBackupMaker(parts: BackupMakerParts): Promise<BackupMaker> {
  const { disk, folders, journal, version, now, log } = parts;
  await disk.mkdir(folders.backups, { recursive: true, mode: 0o700 });
  await removePartial(disk, folders.backups);
  /** Held only while a backup is made: in a day sync changes more than there are records. */
  let meanwhile: TableChange[] | null = null;
  let coveredSegment = await segmentOf((await list())[0]);
  let last: Promise<unknown> = Promise.resolve();

  function list(): Promise<BackupInfo[]> {
    return listBackups(disk, folders.backups);
  }

  async function segmentOf(backup: BackupInfo | undefined): Promise<number | null> {
    if (!backup) return null;
    try {
      return (await readHeader(disk, folders.backups, backup.name)).segment;
    } catch (error) {
      log.warn(String(error));
      return null;
    }
  }

  async function makeNow(
    host: DataHost,
    reason: BackupReason,
    continues: Continues,
  ): Promise<BackupInfo | null> {
    const look = await host.call("database.look", { seq: null });
    if (look.tables.length === 0) return null;
    const position = continues === "segment_before" ? undefined : look.last;
    const segment = await journal.rotate(continues, position);
    const madeAt = now();
    const name = backupName(madeAt, reason);
    const header = headerOf({
      schema_version: look.schema_version,
      app_version: version,
      made_at: madeAt.toISOString(),
      reason,
      seq: look.last?.seq ?? 0,
      segment,
    });
    const changed: TableChange[] = [];
    const source = { host, tables: look.tables, changedMeanwhile: () => changed };
    meanwhile = changed;
    try {
      await writeSnapshot(disk, folders.backups, name, header, source);
    } finally {
      meanwhile = null;
    }
    try {
      await readBack(disk, folders.backups, name);
    } catch (error) {
      await disk.rm(join(folders.backups, name), { force: true });
      throw error;
    }
    coveredSegment = segment;
    await letGo().catch((error: unknown) => log.warn(`Old backups are still there: ${error}`));
    return (await list()).find((backup) => backup.name === name) ?? null;
  }

  /** Removes old backups, and what the journal need not hold even if the newest backup were to be found damaged. */
  async function letGo(): Promise<void> {
    const backups = await list();
    for (const { name } of backupsToDrop(backups)) {
      await disk.rm(join(folders.backups, name), { force: true });
    }
    const secondNewest = await segmentOf((await list())[1]);
    if (secondNewest !== null) await journal.dropBefore(secondNewest);
  }

  return {
    make(host, reason, continues = "segment_before") {
      const made = last.then(() => makeNow(host, reason, continues));
      last = made.catch(() => {});
      return made;
    },
    list,
    noteTableChange: (change) => void meanwhile?.push(change),
    get coveredSegment() {
      return coveredSegment;
    },
  };
}
