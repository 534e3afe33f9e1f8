import type { Look, RestoreState } from "../../shared/bridge/backup-procedures.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import type { Log } from "../log.ts";
import type { DataHost } from "../mirror.ts";
import type { BackupMaker } from "./backup-maker.ts";
import type { Disk } from "./disk.ts";
import type { Journal } from "./journal.ts";
import { isOnlyPulledSince } from "./only-pulled.ts";
import { restore } from "./restore.ts";
import {
  describeLatest,
  planBackup,
  planLatest,
  type Folders,
  type RestorePlan,
} from "./restore-plan.ts";

/** By which a restoring of the newest state is begun again after a stop; else it is a backup's name. */
const LATEST = "latest";

export type Choice = "restore" | "keep";

/** What the database holds is less than what was backed up and noted. */
interface Loss {
  readonly found: "nothing" | "older" | "unfinished";
  readonly restoring: string;
}

export interface RestoreGuardParts {
  readonly disk: Disk;
  readonly folders: Folders;
  readonly journal: Journal;
  readonly maker: BackupMaker;
  readonly log: Log;
  /** Given at the start, for when nobody can be asked. */
  readonly answer: "latest" | "none" | null;
  readonly stateChanged: (state: RestoreState) => void;
  /** Fulfilled once no window writes any more after the state was told; rejects where one does not answer. */
  readonly windowsStopped: () => Promise<void>;
}

/** What becomes of a data host: it may go on, or another must take its place. */
export type Verdict = "go_on" | "replace";

/** Keeps the app from carrying on over a database that lost something, until it is restored or somebody says so. */
export interface RestoreGuard {
  readonly state: RestoreState;
  /** Looks at a database, and answers once it may be used or was exchanged. */
  check(host: DataHost): Promise<Verdict>;
  decide(choice: Choice): void;
  /** Puts one backup in the place of what is there, of which one is made first. */
  restoreBackup(host: DataHost, name: string): Promise<void>;
  /** Whether there is anything that could be restored. */
  hasAnything(): Promise<boolean>;
}

export function createRestoreGuard(parts: RestoreGuardParts): RestoreGuard {
  const { disk, folders, journal, maker, log } = parts;
  let state: RestoreState = { state: "none" };
  let decided: (choice: Choice) => void = () => {};
  let answer = parts.answer;
  let isEmptyWanted = false;

  function become(next: RestoreState): void {
    state = next;
    parts.stateChanged(next);
  }

  async function findLoss(look: Look): Promise<Loss | null> {
    if (look.restoring !== null) return { found: "unfinished", restoring: look.restoring };
    if (!look.is_started) {
      const isLost = !isEmptyWanted && (await describeLatest(disk, folders)) !== null;
      return isLost ? { found: "nothing", restoring: LATEST } : null;
    }
    isEmptyWanted = false;
    const isOlder = journal.last !== null && look.group_at !== journal.last.group;
    return isOlder ? { found: "older", restoring: LATEST } : null;
  }

  /** A restoring that was begun goes on by itself, and so does what was said at the start; else somebody is asked. */
  async function choose(loss: Loss, failed: string | null): Promise<Choice> {
    if (failed === null && loss.found === "unfinished") return "restore";
    if (failed === null && answer !== null) return answer === "latest" ? "restore" : "keep";
    const latest = await describeLatest(disk, folders);
    log.warn(
      `${WORDS[loss.found]} Choose in the window what is to be done, or start with --restore latest ` +
        "(or --restore none, to go on without it).",
    );
    const choice = new Promise<Choice>((resolve) => {
      decided = resolve;
    });
    become({
      state: "asking",
      found: loss.found,
      backup: latest?.backup ?? null,
      until: latest?.until ?? null,
      failed,
    });
    return choice;
  }

  async function run(plan: RestorePlan, mark: string, host: DataHost): Promise<void> {
    become({ state: "restoring", rows: 0, of: null });
    await restore(disk, folders, plan, mark, host, {
      log,
      progress: (rows, of) => become({ state: "restoring", rows, of }),
    });
  }

  async function restoreLost({ restoring }: Loss, host: DataHost): Promise<void> {
    const plan =
      restoring === LATEST
        ? await planLatest(disk, folders, log)
        : await planBackup(disk, folders, restoring);
    if (!plan) throw new Error(`no backup in ${folders.backups} can be read`);
    await run(plan, restoring, host);
    // Where the journal had a gap, its last entry is not what the log ends with; it goes on from what is there.
    const seq = journal.last?.seq ?? null;
    const look = await host.call("database.look", { seq });
    if (look.group_at !== (journal.last?.group ?? null)) await journal.rotate("unknown", look.last);
    log.info(`Restored ${plan.base?.name ?? "what the journal holds"}, and what was noted since.`);
  }

  async function keep({ found }: Loss, host: DataHost): Promise<Verdict> {
    if (found === "older") {
      // From here on it is a history of its own; the backups of the other one stay.
      await maker.make(host, "restore", "unknown");
      return "go_on";
    }
    if (found === "unfinished") await host.call("database.erase", { make: null });
    isEmptyWanted = true;
    await journal.rotate("empty", null);
    return found === "nothing" ? "go_on" : "replace";
  }

  async function settle(loss: Loss, look: Look, host: DataHost): Promise<Verdict> {
    if (loss.found === "older" && (await isOnlyPulledSince(disk, folders.journal, look.last))) {
      log.info("What came from the server last did not reach the disk: sync reads it there again.");
      return keep(loss, host);
    }
    let failed: string | null = null;
    for (;;) {
      const choice: Choice = await choose(loss, failed);
      try {
        if (choice === "keep") return await keep(loss, host);
        await restoreLost(loss, host);
        return "replace";
      } catch (error) {
        // Whoever asks again does it with the next host.
        if (error instanceof StoreUnavailable && error.reason === "host_lost") throw error;
        failed = error instanceof Error ? error.message : String(error);
        log.error(`Nothing was restored: ${failed}`);
      }
    }
  }

  return {
    get state() {
      return state;
    },
    async check(host) {
      const look = await host.call("database.look", { seq: journal.last?.seq ?? null });
      const loss = await findLoss(look);
      const verdict = loss ? await settle(loss, look, host) : "go_on";
      answer = null;
      if (state.state !== "none") become({ state: "none" });
      return verdict;
    },
    decide: (choice) => decided(choice),
    async restoreBackup(host, name) {
      const plan = await planBackup(disk, folders, name);
      // First, so that no window writes any more what would be in neither.
      become({ state: "restoring", rows: 0, of: null });
      try {
        await parts.windowsStopped();
        await maker.make(host, "restore");
        await journal.rotate({ backup: name }, plan.base?.trailer.last ?? null);
        await run(plan, name, host);
        log.info(`Restored ${name}.`);
      } finally {
        become({ state: "none" });
      }
    },
    hasAnything: async () => (await describeLatest(disk, folders)) !== null,
  };
}

const WORDS = {
  nothing: "There are no records, although there is a backup.",
  older: "The records are older than what was noted of them.",
  unfinished: "The records were being restored, and that did not end well.",
};
