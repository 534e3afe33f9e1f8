import { join } from "node:path";
import type {
  BackupOutcome,
  BackupOverview,
  BackupReason,
  Finding,
  RestoreState,
  TableChange,
} from "../../shared/bridge/backup-procedures.ts";
import type { LogEntry } from "../../shared/store.ts";
import type { Log } from "../log.ts";
import type { DataHost } from "../mirror.ts";
import { createBackupMaker } from "./backup-maker.ts";
import { realDisk, type Disk } from "./disk.ts";
import { openJournal } from "./journal.ts";
import { createNoting } from "./noting.ts";
import { createRestoreGuard, type Choice } from "./restore-guard.ts";

const DAILY_MS = 24 * 3_600_000;
const LOOK_INTERVAL_MS = 3_600_000;
/** After a start the machine belongs to whoever looks at the window. */
const FIRST_LOOK_MS = 60_000;
/** Quitting waits no longer for a backup: the journal has what it would have. */
const QUIT_WAIT_MS = 5_000;

export interface BackupKeeperParts {
  readonly dataDir: string;
  readonly version: string;
  readonly log: Log;
  /** What is to be restored where something is lost, without asking. */
  readonly answer: "latest" | "none" | null;
  /** The data host is to be closed and another one opened. */
  readonly replaceHost: () => void;
  readonly stateChanged: (state: RestoreState) => void;
  /** Fulfilled once no window writes any more after it was told of a restoring. */
  readonly windowsStopped: () => Promise<void>;
  readonly disk?: Disk;
  readonly now?: () => Date;
  readonly quitWaitMs?: number;
}

/** Keeps backups and the journal of a data folder, and what was lost from being lost. */
export interface BackupKeeper {
  readonly state: RestoreState;
  /** A data host waits to be allowed to open the database. */
  held(finding: Finding, host: DataHost): Promise<void>;
  /** A data host has opened it: answers whether its records may be used; else another is on its way. */
  accept(host: DataHost): Promise<boolean>;
  lost(): void;
  changed(entries: readonly LogEntry[]): void;
  tableChanged(change: TableChange): void;
  /** Fulfilled once what was told of is noted on disk; it does not fail where that is impossible. */
  noted(): Promise<void>;
  /** Answers once a window may open the database, whatever it found. */
  mayOpen(finding: Finding): Promise<void>;
  list(): Promise<BackupOverview>;
  make(): Promise<BackupOutcome>;
  restore(name: string): Promise<BackupOutcome>;
  decide(choice: Choice): void;
  /** Makes the backup of quitting, where something changed and it does not take too long. */
  stop(): Promise<void>;
}

export async function openBackupKeeper(parts: BackupKeeperParts): Promise<BackupKeeper> {
  const { dataDir, version, log, replaceHost, stateChanged, windowsStopped } = parts;
  const { disk = realDisk, now = () => new Date(), quitWaitMs = QUIT_WAIT_MS } = parts;
  const folders = { backups: join(dataDir, "backups"), journal: join(dataDir, "journal") };
  const journal = await openJournal(disk, folders.journal, log);
  const maker = await createBackupMaker({ disk, folders, journal, version, now, log });
  const guard = createRestoreGuard({
    disk,
    folders,
    journal,
    maker,
    log,
    stateChanged,
    windowsStopped,
    answer: parts.answer,
  });
  const noting = createNoting(journal);
  let host: DataHost | undefined;
  let accepted = deferred();
  let isTableChanged = false;
  let tables = new Set<string>();

  const first = setTimeout(look, FIRST_LOOK_MS).unref();
  const looking = setInterval(look, LOOK_INTERVAL_MS).unref();
  let isLooking = false;

  /** One look at a time: two that overlap would both find that a backup is due. */
  function look(): void {
    if (isLooking) return;
    isLooking = true;
    void makeIfDue().finally(() => {
      isLooking = false;
    });
  }

  /** Whether the newest backup lacks something. */
  function isBehind(): boolean {
    return journal.hasEntries || isTableChanged || maker.coveredSegment !== journal.segment;
  }

  async function makeIfDue(): Promise<void> {
    if (!host || guard.state.state !== "none" || !isBehind()) return;
    const [newest] = await maker.list();
    const age = newest ? now().getTime() - Date.parse(newest.made_at) : Infinity;
    // One from the future was made by a clock that was wrong.
    if (age < 0 || age >= DAILY_MS) await makeOrSay(host, "daily");
  }

  async function makeOrSay(from: DataHost, reason: BackupReason): Promise<BackupOutcome> {
    try {
      isTableChanged = false;
      const made = await maker.make(from, reason);
      if (made) log.info(`Backed up: ${join(folders.backups, made.name)}.`);
      return { ok: true };
    } catch (error) {
      isTableChanged = true;
      const detail = error instanceof Error ? error.message : String(error);
      log.error(`No backup was made in ${folders.backups}: ${detail}`);
      return { ok: false, detail };
    }
  }

  return {
    get state() {
      return guard.state;
    },
    async held(finding, next) {
      if ((await guard.check(next)) === "replace") return replaceHost();
      if (finding === "older_version") await makeOrSay(next, "upgrade");
      await next.call("host.proceed");
    },
    async accept(next) {
      if ((await guard.check(next)) === "replace") {
        replaceHost();
        return false;
      }
      host = next;
      tables = new Set();
      noting.attach(next).catch((error: unknown) => log.warn(`The journal is behind: ${error}`));
      accepted.resolve();
      return true;
    },
    lost() {
      if (!host) return;
      host = undefined;
      noting.detach();
      accepted = deferred();
    },
    changed: (entries) => {
      // What is told while a restoring begins is of the database that is about to go.
      if (host && guard.state.state === "none") noting.entries(entries);
    },
    tableChanged(change) {
      // What a host tells first is how the device's settings are, changed or not.
      if (tables.has(change.table) || change.table !== DEVICE_TABLE) isTableChanged = true;
      tables.add(change.table);
      maker.noteTableChange(change);
      noting.tableChange(change);
    },
    noted: () => noting.settled(),
    async mayOpen(finding) {
      if (finding === "empty") {
        if (!(await guard.hasAnything())) return;
        // The database was taken away under the data host.
        if (host) replaceHost();
      }
      await accepted.promise;
    },
    list: async () => ({ folder: folders.backups, backups: await maker.list() }),
    make: async () => (host ? makeOrSay(host, "hand") : NO_HOST),
    async restore(name) {
      if (!host || guard.state.state !== "none") return NO_HOST;
      try {
        await guard.restoreBackup(host, name);
        return { ok: true };
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        log.error(`Nothing was restored: ${detail}`);
        return { ok: false, detail };
      } finally {
        replaceHost();
      }
    },
    decide: (choice) => guard.decide(choice),
    async stop() {
      clearTimeout(first);
      clearInterval(looking);
      await journal.settled();
      if (host && guard.state.state === "none" && isBehind()) {
        await atMost(quitWaitMs, makeOrSay(host, "quit"));
      }
      await atMost(quitWaitMs, journal.close());
    },
  };
}

const DEVICE_TABLE = "device";
const NO_HOST: BackupOutcome = { ok: false, detail: "The records cannot be reached just now." };

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
