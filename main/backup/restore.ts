import { z } from "zod";
import type { TableChange } from "../../shared/bridge/backup-procedures.ts";
import type { LogEntry } from "../../shared/store.ts";
import type { Log } from "../log.ts";
import type { DataHost } from "../mirror.ts";
import type { Disk } from "./disk.ts";
import { logEntrySchema } from "./journal-format.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { Folders, RestorePlan } from "./restore-plan.ts";
import { readSegment } from "./segments.ts";

/** Log entries carried out in one transaction. */
const ENTRIES_AT_ONCE = 20;
const LOG_TABLE = "log";

export interface Progress {
  (rows: number, of: number | null): void;
}

/**
 * Puts a plan's state in the place of what the database holds. The database bears a mark until the end: a stop in
 * the middle is found at the next start, and begun again.
 * @param mark by what the next start knows what to begin again with
 */
export async function restore(
  disk: Disk,
  folders: Folders,
  plan: RestorePlan,
  mark: string,
  host: DataHost,
  { log, progress }: { readonly log: Log; readonly progress: Progress },
): Promise<void> {
  const { base } = plan;
  const schema_version = base?.header.schema_version ?? null;
  await host.call("database.erase", { make: { schema_version, backup: mark } });
  let rows = 0;
  const of = base ? Object.values(base.trailer.rows).reduce((sum, each) => sum + each, 0) : null;
  const count = (more: number) => progress((rows += more), of);
  const importer = createImporter(host);

  if (base) {
    const meanwhile: LogEntry[] = [];
    await readSnapshot(disk, folders.backups, base.name, async (line) => {
      if ("changed" in line) return importer.change(line.changed);
      await host.call("database.import_rows", line);
      count(line.rows.length);
      if (line.table !== LOG_TABLE) return;
      const entries = z.array(logEntrySchema).parse(line.rows);
      meanwhile.push(...entries.filter(({ seq }) => seq > base.header.seq));
    });
    for (const entry of meanwhile) await importer.entry(entry);
    await importer.flush();
  }
  await host.call("database.upgrade");

  let expected = (base?.trailer.last?.seq ?? 0) + 1;
  for (const number of plan.segments) {
    const { damagedLines } = await readSegment(disk, folders.journal, number, async (line) => {
      if ("changed" in line) return importer.change(line.changed);
      const { entry } = line;
      if (entry.seq < expected) return;
      if (entry.seq > expected) {
        log.warn(
          `The journal lacks the changes ${expected} to ${entry.seq - 1}: they are not restored.`,
        );
      }
      expected = entry.seq + 1;
      await importer.entry(entry);
      count(entry.changes.length);
    });
    if (damagedLines > 0) {
      log.warn(
        `${damagedLines} lines of the journal's segment ${number} cannot be read: left out.`,
      );
    }
  }
  await importer.flush();
  await host.call("database.import_finish");
}

/** Sends log entries on in batches, and what must not overtake them after them. */
function createImporter(host: DataHost) {
  let waiting: LogEntry[] = [];
  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    await host.call("database.import_entries", { entries });
  }
  return {
    flush,
    async entry(entry: LogEntry) {
      waiting.push(entry);
      if (waiting.length >= ENTRIES_AT_ONCE) await flush();
    },
    async change(change: TableChange) {
      await flush();
      await host.call("database.import_table_change", change);
    },
  };
}
