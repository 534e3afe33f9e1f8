import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { Position } from "../../shared/bridge/backup-procedures.ts";
import type { TableChange, TableRow } from "../../shared/bridge/backup-procedures.ts";
import type { DataHost } from "../mirror.ts";
import { writeWhole, type Disk } from "./disk.ts";
import type { SnapshotHeader, SnapshotTrailer } from "./snapshot-format.ts";
import { pagesOf } from "./table-pages.ts";

const LOG_TABLE = "log";
/** Of gzip: JSON shrinks nearly as far as with the best, in a fraction of the time. */
const COMPRESSION_LEVEL = 3;

export interface SnapshotSource {
  readonly host: DataHost;
  readonly tables: readonly string[];
  /** What changed since reading began in tables that the log does not tell of. */
  readonly changedMeanwhile: () => readonly TableChange[];
}

/** Reads everything from the database, page by page while others write, into one file that is whole or not there. */
export async function writeSnapshot(
  disk: Disk,
  folder: string,
  name: string,
  header: SnapshotHeader,
  source: SnapshotSource,
): Promise<void> {
  const lines = Readable.from(linesOfSnapshot(header, source), { objectMode: false });
  // What goes wrong before the file is open is told to whoever then begins to read, and must not end the app meanwhile.
  const packed = pipeline(lines, createGzip({ level: COMPRESSION_LEVEL }), () => {});
  try {
    await writeWhole(disk, folder, name, packed);
  } finally {
    lines.destroy();
  }
}

async function* linesOfSnapshot(
  header: SnapshotHeader,
  { host, tables, changedMeanwhile }: SnapshotSource,
): AsyncGenerator<string> {
  const sha256 = createHash("sha256");
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`;
    sha256.update(text);
    return text;
  };
  const counts: Record<string, number> = {};
  let last: Position | null = null;

  yield line(header);
  // The log last: it then holds every change of the rows read before it.
  for (const table of [...tables.filter((name) => name !== LOG_TABLE), LOG_TABLE]) {
    if (table === LOG_TABLE) {
      for (const changed of changedMeanwhile()) yield line({ changed });
    }
    counts[table] = 0;
    for await (const rows of pagesOf(host, table, null)) {
      counts[table] += rows.length;
      if (table === LOG_TABLE) last = positionOf(rows.at(-1));
      yield line({ table, rows });
    }
  }
  const trailer: SnapshotTrailer = { rows: counts, last, sha256: sha256.digest("hex") };
  yield `${JSON.stringify(trailer)}\n`;
}

function positionOf(entry: TableRow | undefined): Position | null {
  return entry ? { seq: Number(entry["seq"]), group: String(entry["group"]) } : null;
}
