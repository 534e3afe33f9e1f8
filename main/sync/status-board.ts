import { NO_SERVER } from "../../shared/sync/sync-row.ts";
import type {
  RoundInfo,
  SyncProgress,
  SyncState,
  SyncStatus,
} from "../../shared/sync/sync-status.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import type { Connection } from "./connection.ts";
import type { RoundTaker } from "./round-taker.ts";
import type { Runner, Timers } from "./runner.ts";
import { stateAfter } from "./sync-problem.ts";
import { Watchdog } from "./watchdog.ts";

const SYNC = { actor: { kind: "sync" } } as const;
/** Log entries looked at in one transaction. */
const GATHER_SIZE = 50;
/** No oftener than this is a window told: it has other things to do. */
const TELL_MS = 250;

export interface StatusBoardParts {
  readonly store: SyncStore;
  readonly timers: Timers;
  readonly today: () => Date;
  readonly connection: Connection;
  readonly taker: Pick<RoundTaker, "brakes" | "problem">;
  readonly runner: Pick<Runner, "isRunning" | "retryAt">;
  readonly isStoreHere: () => boolean;
  readonly changed: (status: SyncStatus) => void;
  readonly failed: (error: unknown) => void;
}

/** Records of a sweep that would delete too many, named for a person to recognise what they are. */
const NAMED_MAX = 20;

type Counts = Awaited<ReturnType<SyncStore["meta"]>>;

/** What is said of sync: always the whole of it, and seldom enough to be read (docs/SYNC.md, S36). */
export interface StatusBoard {
  /**
   * As it is now; changes that no round has looked at yet are looked at first. While the records cannot be reached, as it
   * was last known.
   */
  status(): Promise<SyncStatus>;
  /** Reads anew what the store counts. */
  refresh(): Promise<void>;
  /** Something of it may be another: it is told soon. */
  touch(): void;
  recordsChanged(): void;
  progressed(progress: SyncProgress): void;
  roundEnded(info: RoundInfo): void;
  stop(): void;
}

export function createStatusBoard(parts: StatusBoardParts): StatusBoard {
  const { store, timers, connection, taker, runner, isStoreHere } = parts;
  const watchdog = new Watchdog();
  let counted: Counts | null = null;
  let hasChanges = true;
  let progress: SyncProgress | null = null;
  let cancel: (() => void) | null = null;
  let isStopped = false;

  async function refresh(): Promise<void> {
    const { server } = await store.meta();
    if (hasChanges && server !== null) {
      hasChanges = false;
      try {
        await gather();
      } catch (error) {
        hasChanges = true;
        throw error;
      }
    }
    counted = await store.meta();
  }

  async function gather(): Promise<void> {
    for (;;) {
      const [done] = await store.sync([{ kind: "gather", limit: GATHER_SIZE }], SYNC);
      if (done?.kind !== "gathered" || !done.more) return;
    }
  }

  /** How much waits, but for what only waits until a person has decided about, or mended, what it belongs to or names. */
  async function waitingByItself({ waiting, conflict, blocked }: Counts["counts"]) {
    if (waiting === 0 || conflict + blocked === 0) return waiting;
    const [planned] = await store.sync([{ kind: "plan", limit: 1, skip: [] }], SYNC);
    return planned?.kind === "planned" ? planned.pending.length : 0;
  }

  async function watch(pushed: number): Promise<void> {
    await refresh();
    if (counted) watchdog.cameThrough(pushed, await waitingByItself(counted.counts));
  }

  function state(): SyncState {
    const { isEnabled, isPaused, token } = connection;
    if (!isEnabled) return "off";
    if (isPaused) return "paused";
    if (token === null) return "needs_token";
    if (runner.isRunning) return "syncing";
    return taker.problem ? stateAfter(taker.problem) : "idle";
  }

  function retryAt(): string | null {
    const { retryAt: at } = runner;
    if (at === null || !taker.problem) return null;
    return new Date(parts.today().getTime() + Math.max(0, at - timers.now())).toISOString();
  }

  function current(counts: Counts): SyncStatus {
    const { waiting, blocked, conflict } = counts.counts;
    const { url, token, isEnabled, intervalMs } = connection;
    return {
      state: state(),
      pending: waiting,
      blocked,
      conflicts: conflict,
      oldest_unsent_at: counts.oldest_unsent_at,
      last_sync_at: connection.lastSyncAt,
      remote: {
        url,
        has_token: token !== null,
        enabled: isEnabled,
        interval_s: Math.round(intervalMs / 1_000),
      },
      problem: taker.problem,
      retry_at: retryAt(),
      progress: runner.isRunning ? progress : null,
      brakes: taker.brakes.map(({ resource, remote_ids, known }) => ({
        resource,
        gone: remote_ids.length,
        known,
        remote_ids: remote_ids.slice(0, NAMED_MAX),
      })),
      stuck: watchdog.verdict(counts.oldest_unsent_at, parts.today().getTime()),
      is_connected: counts.server !== null,
    };
  }

  async function tell(): Promise<void> {
    cancel = null;
    try {
      if (isStoreHere()) await refresh();
    } catch (error) {
      // The records went away meanwhile: what was known last is told, and the rest when they are back.
      if (isStoreHere()) parts.failed(error);
    }
    if (!isStopped && counted) parts.changed(current(counted));
  }

  function touch(): void {
    if (!isStopped) cancel ??= timers.after(TELL_MS, () => void tell());
  }

  return {
    async status() {
      if (isStoreHere() || !counted) await refresh();
      return current(counted ?? { ...NO_SERVER, oldest_unsent_at: null });
    },
    refresh,
    touch,
    recordsChanged() {
      hasChanges = true;
      touch();
    },
    progressed(next) {
      progress = next;
      touch();
    },
    roundEnded({ pushed, problem }) {
      progress = null;
      touch();
      // Of a round that did not come through its own problem is said.
      if (problem) watchdog.reset();
      else void watch(pushed).catch(() => undefined);
    },
    stop() {
      isStopped = true;
      cancel?.();
    },
  };
}
