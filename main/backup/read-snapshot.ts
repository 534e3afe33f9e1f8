import { createHash } from "node:crypto";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { join } from "node:path";
import { z } from "zod";
import type { Disk } from "./disk.ts";
import { jsonOf, linesOf, type Line } from "./lines.ts";
import {
  contentLineSchema,
  headerSchema,
  trailerSchema,
  type ContentLine,
  type SnapshotHeader,
  type SnapshotTrailer,
} from "./snapshot-format.ts";

/** A backup that is not what was written; the message names the file and what can be done. */
export class SnapshotDamaged extends Error {
  override readonly name = "SnapshotDamaged";
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`${file} is damaged (${what}): restore an older backup, or copy this one anew.`, options);
  }
}

export interface Verified {
  readonly header: SnapshotHeader;
  readonly trailer: SnapshotTrailer;
}

/**
 * Whether a backup just made is on the disk as it was written: its checksum is of all its lines, so that none of
 * them needs to be understood. @throws SnapshotDamaged
 */
export function readBack(disk: Disk, folder: string, name: string): Promise<Verified> {
  return walk(disk, join(folder, name), async () => {});
}

/** Reads a backup from end to end and checks all it says, before something is given up for it. @throws SnapshotDamaged */
export async function verifySnapshot(disk: Disk, folder: string, name: string): Promise<Verified> {
  const counts: Record<string, number> = {};
  const whole = await readSnapshot(disk, folder, name, async (line) => {
    if ("rows" in line) counts[line.table] = (counts[line.table] ?? 0) + line.rows.length;
  });
  for (const [table, count] of Object.entries(whole.trailer.rows)) {
    if ((counts[table] ?? 0) === count) continue;
    throw new SnapshotDamaged(join(folder, name), `${table} has not ${count} rows`);
  }
  return whole;
}

/** The first line alone, which is quick. @throws SnapshotDamaged */
export async function readHeader(
  disk: Disk,
  folder: string,
  name: string,
): Promise<SnapshotHeader> {
  for await (const { bytes } of unpackedLines(disk, join(folder, name))) {
    return check(join(folder, name), headerSchema, bytes);
  }
  throw new SnapshotDamaged(join(folder, name), "it is empty");
}

/**
 * Hands over what a backup holds, line by line. That all of it is right is known only once it answers.
 * @throws SnapshotDamaged
 */
export function readSnapshot(
  disk: Disk,
  folder: string,
  name: string,
  take: (line: ContentLine) => Promise<void>,
): Promise<Verified> {
  const file = join(folder, name);
  return walk(disk, file, (bytes) => take(check(file, contentLineSchema, bytes)));
}

/** Hands over the lines between header and trailer as they are in the file. */
async function walk(
  disk: Disk,
  file: string,
  take: (bytes: Buffer) => Promise<void>,
): Promise<Verified> {
  const sha256 = createHash("sha256");
  let header: SnapshotHeader | undefined;
  let previous: Buffer | undefined;
  for await (const { bytes, isWhole } of unpackedLines(disk, file)) {
    if (!isWhole) throw new SnapshotDamaged(file, "its last line is torn");
    if (previous) {
      sha256.update(previous).update("\n");
      if (header) await take(previous);
      else header = check(file, headerSchema, previous);
    }
    previous = bytes;
  }
  if (!header || !previous) throw new SnapshotDamaged(file, "it is cut off");
  const trailer = check(file, trailerSchema, previous);
  if (trailer.sha256 !== sha256.digest("hex")) {
    throw new SnapshotDamaged(file, "its checksum is not that of its contents");
  }
  return { header, trailer };
}

async function* unpackedLines(disk: Disk, file: string): AsyncGenerator<Line> {
  const handle = await disk.open(file, "r");
  const packed = handle.createReadStream();
  const unpacked = createGunzip();
  // What fails is told to whoever reads the unpacked end.
  pipeline(packed, unpacked, () => {});
  try {
    yield* linesOf(unpacked);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_")))
      throw error;
    throw new SnapshotDamaged(file, error.message, { cause: error });
  } finally {
    unpacked.destroy();
    await handle.close().catch(() => {});
  }
}

function check<S extends z.ZodType>(file: string, schema: S, bytes: Buffer): z.output<S> {
  const checked = schema.safeParse(jsonOf(bytes));
  if (checked.success) return checked.data;
  throw new SnapshotDamaged(file, z.prettifyError(checked.error).replaceAll("\n", " "));
}
