import type { BackupInfo } from "../../shared/bridge/backup-procedures.ts";
import type { Log } from "../log.ts";
import { listBackups } from "./backup-files.ts";
import type { Disk } from "./disk.ts";
import { SnapshotDamaged, verifySnapshot, type Verified } from "./read-snapshot.ts";
import { listSegments, readSegment, type ReadSegment } from "./segments.ts";

/** What is put back: a backup (or an empty database), and then what the journal's segments hold, in order. */
export interface RestorePlan {
  readonly base: (Verified & { readonly name: string }) | null;
  readonly segments: readonly number[];
}

export interface Folders {
  readonly backups: string;
  readonly journal: string;
}

/** Puts back one backup as it is. @throws SnapshotDamaged */
export async function planBackup(disk: Disk, folders: Folders, name: string): Promise<RestorePlan> {
  const verified = await verifySnapshot(disk, folders.backups, name);
  return { base: { name, ...verified }, segments: [] };
}

/**
 * Puts back the newest state there is: the newest backup that is whole, or the one restored after it was made, and
 * what was noted since. Null where nothing can be put back.
 */
export async function planLatest(
  disk: Disk,
  folders: Folders,
  log: Log,
): Promise<RestorePlan | null> {
  const segments = await readSegments(disk, folders.journal);
  for (const { name } of await listBackups(disk, folders.backups)) {
    const base = await tryVerify(disk, folders, name, log);
    const plan = base && (await planFrom(disk, folders, base, segments, log));
    if (plan) return plan;
  }
  // Before the first backup, the journal holds everything.
  if (segments[0]?.read.header.continues !== "empty") return null;
  return planFrom(disk, folders, null, segments, log);
}

type Base = RestorePlan["base"];

interface Segment {
  readonly number: number;
  readonly read: ReadSegment;
}

async function planFrom(
  disk: Disk,
  folders: Folders,
  base: Base,
  all: readonly Segment[],
  log: Log,
): Promise<RestorePlan | null> {
  const since = all.filter(({ number }) => number >= (base?.header.segment ?? 0));
  // The first segment since is the one that was begun with the backup.
  const restart = since.findLastIndex(
    ({ read }, at) => at > 0 && read.header.continues !== "segment_before",
  );
  const numbers = since.map(({ number }) => number);
  const from = since[restart];
  if (!from) return { base, segments: numbers };
  const { continues } = from.read.header;
  if (continues === "empty") return { base: null, segments: numbers.slice(restart) };
  if (typeof continues === "string") return { base, segments: numbers.slice(0, restart) };
  const restored = await tryVerify(disk, folders, continues.backup, log);
  return restored && { base: restored, segments: numbers.slice(restart) };
}

async function tryVerify(disk: Disk, folders: Folders, name: string, log: Log): Promise<Base> {
  try {
    return { name, ...(await verifySnapshot(disk, folders.backups, name)) };
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isGone && !(error instanceof SnapshotDamaged)) throw error;
    log.error(`An older backup is taken: ${error.message}`);
    return null;
  }
}

async function readSegments(disk: Disk, folder: string): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const number of await listSegments(disk, folder)) {
    segments.push({ number, read: await readSegment(disk, folder, number) });
  }
  return segments;
}

/** What a person is told before anything is read: the newest backup, and until when the journal goes on. */
export async function describeLatest(
  disk: Disk,
  folders: Folders,
): Promise<{ readonly backup: BackupInfo | null; readonly until: string | null } | null> {
  const [backup = null] = await listBackups(disk, folders.backups);
  const segments = await readSegments(disk, folders.journal);
  const until = segments.findLast(({ read }) => read.lastAt !== null)?.read.lastAt ?? null;
  return backup === null && until === null ? null : { backup, until };
}
