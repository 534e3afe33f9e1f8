import { z } from "zod";
import type { TableChange } from "../../shared/bridge/backup-procedures.ts";
import type { LogEntry } from "../../shared/store.ts";
import type { DataHost } from "../mirror.ts";
import type { Journal } from "./journal.ts";
import { logEntrySchema } from "./journal-format.ts";
import { pagesOf } from "./table-pages.ts";

/**
 * Brings what the data host tells of into the journal, each log entry once and in order, also those that were made
 * while no data host was there to tell.
 */
export interface Noting {
  /** A data host is there: what it holds and the journal does not is fetched. */
  attach(host: DataHost): Promise<void>;
  detach(): void;
  entries(entries: readonly LogEntry[]): void;
  tableChange(change: TableChange): void;
  /** Fulfilled once all that was told is on disk, or could not be written. */
  settled(): Promise<void>;
}

export function createNoting(journal: Journal): Noting {
  let host: DataHost | undefined;
  let noted = 0;
  let catchingUp: Promise<void> | undefined;

  function append(entries: readonly LogEntry[]): void {
    const fresh = entries.filter(({ seq }) => seq > noted);
    const last = fresh.at(-1);
    if (!last) return;
    noted = last.seq;
    journal.append(fresh.map((entry) => ({ entry })));
  }

  async function fetchMissing(from: DataHost): Promise<void> {
    await journal.settled();
    journal.resume();
    noted = journal.last?.seq ?? 0;
    for await (const entries of pagesOf(from, "log", noted)) {
      append(z.array(logEntrySchema).parse(entries));
    }
  }

  async function catchUp(): Promise<void> {
    if (!host) return;
    catchingUp ??= fetchMissing(host).finally(() => {
      catchingUp = undefined;
    });
    await catchingUp;
  }

  /** Whoever is catching up reads to the end of the log; where that was before an entry, it is done again. */
  async function readOn(until: number): Promise<void> {
    try {
      await catchUp();
      if (noted < until) await catchUp();
    } catch {
      // The host is gone: what is missing is fetched from the next one.
    }
  }

  return {
    async attach(next) {
      await catchingUp?.catch(() => {});
      host = next;
      await catchUp();
    },
    detach() {
      host = undefined;
    },
    entries(entries) {
      const isNext = entries[0]?.seq === noted + 1;
      if (isNext && !catchingUp && !journal.isBehind) append(entries);
      else void readOn(entries.at(-1)?.seq ?? 0);
    },
    tableChange: (changed) => journal.append([{ changed }]),
    async settled() {
      await catchingUp?.catch(() => {});
      await journal.settled();
    },
  };
}
