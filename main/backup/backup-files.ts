import { join } from "node:path";
import {
  BACKUP_REASONS,
  type BackupInfo,
  type BackupReason,
} from "../../shared/bridge/backup-procedures.ts";
import type { Disk } from "./disk.ts";

/** Whenever they were made: with the journal since, the second brings all back should the first be damaged. */
const NEWEST_KEPT = 2;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
/** Of each kind that was made before something that changes much, or by hand. */
const SPECIAL_KEPT = 3;
const SPECIAL: readonly BackupReason[] = ["upgrade", "restore", "hand"];

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
/** 1970 began on a Thursday. */
const FIRST_MONDAY_OFFSET_DAYS = 3;

const NAME = /^satchel-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)\.jsonl\.gz$/;

/** A file's name tells when it was made and why: `satchel-2026-11-20T19-30-00-000Z-daily.jsonl.gz`. */
export function backupName(madeAt: Date, reason: BackupReason): string {
  return `satchel-${madeAt.toISOString().replaceAll(/[:.]/g, "-")}-${reason}.jsonl.gz`;
}

/** The backups of a folder, newest first. */
export async function listBackups(disk: Disk, folder: string): Promise<BackupInfo[]> {
  const backups: BackupInfo[] = [];
  for (const name of await disk.readdir(folder)) {
    const told = readName(name);
    if (told) backups.push({ name, ...told, bytes: (await disk.stat(join(folder, name))).size });
  }
  return backups.sort((a, b) => (a.made_at < b.made_at ? 1 : -1));
}

function readName(name: string): Pick<BackupInfo, "made_at" | "reason"> | null {
  const [, hour, minute, second, ms, word] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((known) => known === word);
  return reason ? { made_at: `${hour}:${minute}:${second}.${ms}Z`, reason } : null;
}

/**
 * Which of the backups (newest first) may go: what is kept is the newest two, the last of each of the newest days and
 * weeks that have any, and the newest of those made before an upgrade, before a restoring and by hand.
 */
export function backupsToDrop(backups: readonly BackupInfo[]): readonly BackupInfo[] {
  const day = ({ made_at }: BackupInfo) => Math.floor(Date.parse(made_at) / DAY_MS);
  const week = (backup: BackupInfo) =>
    Math.floor((day(backup) + FIRST_MONDAY_OFFSET_DAYS) / DAYS_A_WEEK);
  const kept = new Set([
    ...backups.slice(0, NEWEST_KEPT),
    ...newestOfEach(backups, day, DAYS_KEPT),
    ...newestOfEach(backups, week, WEEKS_KEPT),
    ...SPECIAL.flatMap((reason) =>
      backups.filter((backup) => backup.reason === reason).slice(0, SPECIAL_KEPT),
    ),
  ]);
  return backups.filter((backup) => !kept.has(backup));
}

function newestOfEach(
  backups: readonly BackupInfo[],
  period: (backup: BackupInfo) => number,
  count: number,
): BackupInfo[] {
  const newest = new Map<number, BackupInfo>();
  for (const backup of backups) {
    if (!newest.has(period(backup))) newest.set(period(backup), backup);
  }
  return [...newest.values()].slice(0, count);
}
