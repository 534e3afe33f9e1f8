import { join } from "node:path";
import { z } from "zod";
import type { Position } from "../../shared/bridge/backup-procedures.ts";
import { writeWhole, type Disk } from "./disk.ts";
import {
  journalLineSchema,
  segmentHeader,
  segmentHeaderSchema,
  type JournalLine,
  type SegmentHeader,
} from "./journal-format.ts";
import { jsonOf, linesOf } from "./lines.ts";

const NAME = /^journal-(\d{6,})\.jsonl$/;
const NUMBER_DIGITS = 6;

export function segmentFile(folder: string, number: number): string {
  return join(folder, segmentName(number));
}

function segmentName(number: number): string {
  return `journal-${String(number).padStart(NUMBER_DIGITS, "0")}.jsonl`;
}

/** The numbers of the segments there are, oldest first. */
export async function listSegments(disk: Disk, folder: string): Promise<number[]> {
  const names = await disk.readdir(folder);
  const numbers = names.flatMap((name) => Number(NAME.exec(name)?.[1] ?? Number.NaN));
  return numbers.filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
}

/** Makes a segment with its header; it is there wholly or not at all. @returns how many bytes it has */
export async function makeSegment(
  disk: Disk,
  folder: string,
  number: number,
  header: SegmentHeader,
): Promise<number> {
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  return writeWhole(disk, folder, segmentName(number), [line]);
}

export interface ReadSegment {
  readonly header: SegmentHeader;
  /** The last log entry in it, or before it. */
  readonly last: Position | null;
  /** When that entry was made, where it is in this segment. */
  readonly lastAt: string | null;
  /** Bytes of the whole lines: what follows was torn while it was written. */
  readonly wholeBytes: number;
  readonly entries: number;
  /** Whole lines that cannot be read: something else changed the file, or the disk is failing. */
  readonly damagedLines: number;
}

/** Reads a segment and hands over each line. A torn last one was never acknowledged and is passed over. */
export async function readSegment(
  disk: Disk,
  folder: string,
  number: number,
  take: (line: JournalLine) => Promise<void> | void = () => {},
): Promise<ReadSegment> {
  const file = segmentFile(folder, number);
  const handle = await disk.open(file, "r");
  let header: SegmentHeader | undefined;
  let read: Omit<ReadSegment, "header"> = {
    last: null,
    lastAt: null,
    wholeBytes: 0,
    entries: 0,
    damagedLines: 0,
  };
  try {
    for await (const { bytes, isWhole } of linesOf(handle.createReadStream({ autoClose: false }))) {
      if (!isWhole) break;
      const wholeBytes = read.wholeBytes + bytes.length + 1;
      if (!header) {
        header = readHeaderLine(bytes);
        read = { ...read, last: header.last, wholeBytes };
        continue;
      }
      const line = journalLineSchema.safeParse(jsonOf(bytes));
      read = { ...read, wholeBytes };
      if (!line.success) {
        read = { ...read, damagedLines: read.damagedLines + 1 };
        continue;
      }
      if ("entry" in line.data) {
        const { seq, group, at } = line.data.entry;
        read = { ...read, last: { seq, group }, lastAt: at, entries: read.entries + 1 };
      }
      await take(line.data);
    }
  } finally {
    await handle.close();
  }
  return { header: header ?? segmentHeader("unknown", null), ...read };
}

/** A header that cannot be read leaves open what the lines go on from. */
function readHeaderLine(bytes: Buffer): SegmentHeader {
  const checked = segmentHeaderSchema.safeParse(jsonOf(bytes));
  if (checked.success) return checked.data;
  if (z.looseObject({ satchel_journal: z.int() }).safeParse(jsonOf(bytes)).success) {
    throw new Error("the journal was written by a newer Satchel: update Satchel to read it");
  }
  return segmentHeader("unknown", null);
}
