import type { FileHandle } from "node:fs/promises";
import type { Position } from "../../shared/bridge/backup-procedures.ts";
import type { Log } from "../log.ts";
import { removePartial, type Disk } from "./disk.ts";
import { segmentHeader, type Continues, type JournalLine } from "./journal-format.ts";
import { listSegments, makeSegment, readSegment, segmentFile } from "./segments.ts";

/** Every change since the last backups, on disk as it is made, so that it outlives the browser's storage. */
export interface Journal {
  /** The segment that is written to. */
  readonly segment: number;
  /** The last log entry that is on disk here, or in the backup this journal goes on from. */
  readonly last: Position | null;
  /** Whether its segment holds log entries. */
  readonly hasEntries: boolean;
  /** True after a failure: nothing is noted before `resume`, after which what came since `last` is handed over again. */
  readonly isBehind: boolean;
  resume(): void;
  /** Notes lines; what comes while some are written shares the next flush to disk. */
  append(lines: readonly JournalLine[]): void;
  /** Fulfilled once all that was noted is on disk, or could not be written. */
  settled(): Promise<void>;
  /** From now on, lines go to a new segment. @returns its number */
  rotate(continues: Continues, last?: Position | null): Promise<number>;
  /** Removes the segments before a number: a backup holds what they hold. */
  dropBefore(segment: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the journal of a folder, or begins one. */
export async function openJournal(disk: Disk, folder: string, log: Log): Promise<Journal> {
  await disk.mkdir(folder, { recursive: true, mode: 0o700 });
  await removePartial(disk, folder);
  let segment = (await listSegments(disk, folder)).at(-1) ?? 0;
  if (segment === 0) {
    segment = 1;
    await makeSegment(disk, folder, segment, segmentHeader("empty", null));
  }
  const read = await readSegment(disk, folder, segment);
  let { last, entries, wholeBytes } = read;
  let handle = await openToAppend(disk, segmentFile(folder, segment), wholeBytes);
  let noted: JournalLine[] = [];
  let isBehind = false;
  let isWaiting = false;
  // Everything that touches the file, one after the other.
  let queue: Promise<unknown> = Promise.resolve();

  function enqueue<T>(task: () => Promise<T>): Promise<T> {
    const done = queue.then(task);
    queue = done.catch(() => {});
    return done;
  }

  async function write(batch: readonly JournalLine[]): Promise<void> {
    const bytes = Buffer.from(batch.map((line) => `${JSON.stringify(line)}\n`).join(""));
    try {
      // A line that was torn by a full disk would make one with the next.
      await handle.truncate(wholeBytes);
      await writeAll(handle, bytes, wholeBytes);
      await handle.datasync();
    } catch (error) {
      isBehind = true;
      noted = [];
      log.error(
        `What was changed could not be noted in ${folder} (${String(error)}): it is safe in the records, but not ` +
          "twice. Free some space; Satchel catches up by itself.",
      );
      return;
    }
    wholeBytes += bytes.length;
    for (const line of batch) {
      if (!("entry" in line)) continue;
      entries += 1;
      last = { seq: line.entry.seq, group: line.entry.group };
    }
  }

  /** Writes what has come by now; what comes while it writes is the next batch. */
  async function drain(): Promise<void> {
    isWaiting = false;
    const batch = noted;
    noted = [];
    if (batch.length > 0) await write(batch);
  }

  return {
    get segment() {
      return segment;
    },
    get last() {
      return last;
    },
    get hasEntries() {
      return entries > 0;
    },
    get isBehind() {
      return isBehind;
    },
    resume() {
      isBehind = false;
    },
    append(added) {
      if (isBehind) return;
      noted.push(...added);
      if (isWaiting) return;
      isWaiting = true;
      void enqueue(drain);
    },
    settled: () => enqueue(async () => {}),
    rotate: (continues, position) =>
      enqueue(async () => {
        const next = segment + 1;
        last = position === undefined ? last : position;
        const bytes = await makeSegment(disk, folder, next, segmentHeader(continues, last));
        await handle.close();
        handle = await openToAppend(disk, segmentFile(folder, next), bytes);
        segment = next;
        wholeBytes = bytes;
        entries = 0;
        return next;
      }),
    async dropBefore(kept) {
      for (const number of await listSegments(disk, folder)) {
        if (number < kept && number < segment) {
          await disk.rm(segmentFile(folder, number), { force: true });
        }
      }
    },
    close: () => enqueue(() => handle.close()),
  };
}

/** Opens a segment behind its whole lines; a torn one is cut off. */
async function openToAppend(disk: Disk, file: string, wholeBytes: number): Promise<FileHandle> {
  const handle = await disk.open(file, "r+");
  await handle.truncate(wholeBytes);
  return handle;
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
