import type { Position } from "../../shared/bridge/backup-procedures.ts";
import type { Disk } from "./disk.ts";
import { listSegments, readSegment } from "./segments.ts";

/**
 * Whether the journal tells of the log's last entry, and after it of nothing but what came from the server: that is not
 * flushed to disk at once, so that a power cut may lose what is noted here, and sync reads it there again.
 */
export async function isOnlyPulledSince(
  disk: Disk,
  folder: string,
  end: Position | null,
): Promise<boolean> {
  if (!end) return false;
  let isKnown = false;
  let isOnlyPulled = true;
  const compare = ({ seq, group }: Position) => {
    if (seq === end.seq) isKnown = group === end.group;
  };
  for (const number of await listSegments(disk, folder)) {
    const { header } = await readSegment(disk, folder, number, (line) => {
      if (!("entry" in line)) return;
      compare(line.entry);
      if (line.entry.seq > end.seq && line.entry.actor.kind !== "sync") isOnlyPulled = false;
    });
    if (header.last) compare(header.last);
  }
  return isKnown && isOnlyPulled;
}
