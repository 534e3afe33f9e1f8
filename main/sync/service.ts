import { v7 } from "uuid";
import type { PartOfAct } from "../../shared/command.ts";
import type { RecordName, ResourceName, Row } from "../../shared/contract/contract.ts";
import { StoreUnavailable, type Kept, type LogEntry } from "../../shared/store.ts";
import type { SyncDecided } from "../../shared/bridge/sync-procedures.ts";
import type { Choice } from "../../shared/sync/choice.ts";
import type { SyncCommand, SyncDone } from "../../shared/sync/sync-command.ts";
import type { BlockedInfo, ConflictInfo } from "../../shared/sync/sync-lists.ts";
import type { TrashEntry } from "../../shared/sync/sync-row.ts";
import type { SyncSettings, SyncTestSettings } from "../../shared/sync/sync-settings.ts";
import type { RoundInfo, SyncStatus, SyncTest } from "../../shared/sync/sync-status.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import { unsentFiles, type UnsentFile } from "../../shared/sync/unsent-files.ts";
import type { Log } from "../log.ts";
import type { SecretStore } from "../secrets.ts";
import type { Settings } from "../settings.ts";
import { openConnection } from "./connection.ts";
import { testServer } from "./identify.ts";
import type { HttpTransport, HttpTransportOptions } from "./http-transport.ts";
import { createRemoteClient } from "./remote-client.ts";
import { createRoundTaker } from "./round-taker.ts";
import { createRunner, type Timers } from "./runner.ts";
import { createStatusBoard } from "./status-board.ts";
import { blockedOf, conflictsOf } from "./sync-records.ts";

export interface SyncServiceParts {
  readonly store: SyncStore;
  readonly record: (resource: RecordName, id: string) => Promise<Row | undefined>;
  readonly settings: Pick<Settings, "sync">;
  readonly secrets: SecretStore;
  readonly openTransport: (options: HttpTransportOptions) => HttpTransport;
  readonly timers: Timers;
  /** The device's own time: for what a person reads, and nothing is decided by it. */
  readonly today: () => Date;
  readonly random: () => number;
  readonly newOpId: () => string;
  readonly log: Log;
  /** The status is another, or may be. */
  readonly changed: (status: SyncStatus) => void;
}

/** Sync as windows and the local API know it. Calls reject with StoreUnavailable where the records cannot be reached. */
export interface SyncService {
  status(): Promise<SyncStatus>;
  saveSettings(settings: SyncSettings): Promise<SyncStatus>;
  test(settings: SyncTestSettings): Promise<SyncTest>;
  /** A whole round that begins from now on; null where sync is off or has no token. */
  run(): Promise<RoundInfo | null>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  disconnect(): Promise<void>;
  conflicts(): Promise<readonly ConflictInfo[]>;
  /** A group ties what is decided at once into one act; without one each choice is its own. */
  resolve(id: string, choice: Choice, group?: string): Promise<SyncDecided>;
  /** Undoes the choice of a log entry, or does it again; answers what stays as it is. */
  revertChoice(seq: number, act: PartOfAct): Promise<readonly Kept[]>;
  blocked(): Promise<readonly BlockedInfo[]>;
  unblock(id: string, action: "retry" | "discard"): Promise<SyncDecided>;
  trash(): Promise<readonly TrashEntry[]>;
  restore(id: string): Promise<SyncDecided>;
  decideBrake(resource: ResourceName, choice: "believe" | "offer_again"): Promise<SyncDecided>;
  /** The last rounds, newest first. */
  log(): readonly RoundInfo[];
  exportUnsent(): Promise<readonly UnsentFile[]>;
  /** The records can be reached, from now on or again. */
  storeFound(): void;
  /** The records cannot be reached until they are found again. */
  storeLost(): void;
  /** What was written, by whomever. */
  storeChanged(entries: readonly LogEntry[]): void;
  /** The machine came online, or woke. */
  wake(): void;
  /** Ends what is under way, and begins nothing more. */
  stop(): void;
}

const SYNC = { actor: { kind: "sync" } } as const;
const USER = { actor: { kind: "user" } } as const;

export function createSyncService(parts: SyncServiceParts): SyncService {
  const { store, timers, log } = parts;
  const connection = openConnection(parts.settings, parts.secrets);
  let isStoreHere = false;
  let isStopped = false;

  const taker = createRoundTaker({
    ...parts,
    connection,
    progress: (progress) => board.progressed(progress),
  });
  const runner = createRunner({
    timers,
    random: parts.random,
    intervalMs: connection.intervalMs,
    async round(depth) {
      const taken = taker.take(depth);
      board.touch();
      const ran = await taken;
      board.roundEnded(ran.info);
      return ran;
    },
    failed: (error) => log.error(`A round of sync failed: ${describe(error)}`),
  });
  const board = createStatusBoard({
    store,
    timers,
    today: parts.today,
    connection,
    taker,
    runner,
    isStoreHere: () => isStoreHere,
    changed: parts.changed,
    failed: (error) => log.error(`The state of sync cannot be read: ${describe(error)}`),
  });

  function mayRun(): boolean {
    const { isEnabled, isPaused, token } = connection;
    return isStoreHere && !isStopped && isEnabled && !isPaused && token !== null;
  }

  /** Lets rounds begin, or not, as things now are. */
  function settle(): void {
    runner.allow(mayRun());
    board.touch();
  }

  /** Carries out what a person decided; what follows from it goes to the server soon. */
  async function carryOut(command: SyncCommand, act?: PartOfAct): Promise<SyncDone | undefined> {
    const [done] = await store.sync([command], { ...USER, ...act });
    await board.refresh();
    board.touch();
    if (done?.kind === "refused") return done;
    taker.forget();
    runner.changed();
    return done;
  }

  async function decide(command: SyncCommand, act?: PartOfAct): Promise<SyncDecided> {
    const done = await carryOut(command, act);
    return done?.kind === "refused" ? { ok: false, reason: done.reason } : { ok: true };
  }

  return {
    status: () => board.status(),
    async saveSettings(settings) {
      // To the round's turn nothing is awaited: a round must not begin in between.
      const before = { url: connection.url, token: connection.token };
      connection.save(settings);
      const { url, token } = connection;
      const isOther = url !== before.url || token !== before.token;
      if (isOther) taker.reconnect();
      if (settings.interval_s !== undefined) runner.setInterval(connection.intervalMs);
      if (settings.enabled === false) taker.stop();
      if (settings.enabled === true || settings.token) connection.isPaused = false;
      if (isOther || settings.on_other_server || settings.enabled === true || settings.token)
        runner.wake();
      settle();
      return board.status();
    },
    async test({ remote_url: url = connection.url, token = connection.tokenFor(url) }) {
      if (token === null) {
        return { ok: false, problem: { reason: "token_refused", detail: "There is no token." } };
      }
      const transport = parts.openTransport({ url, token });
      try {
        return await testServer(createRemoteClient(transport.send));
      } finally {
        transport.close();
      }
    },
    async run() {
      if (connection.isPaused) {
        connection.isPaused = false;
        settle();
      }
      const info = await runner.run();
      if (info === null && connection.isEnabled && connection.token !== null && !isStopped) {
        throw new StoreUnavailable("host_lost", "they cannot be reached just now; try again");
      }
      return info;
    },
    async pause() {
      connection.isPaused = true;
      taker.stop();
      settle();
    },
    async resume() {
      connection.isPaused = false;
      settle();
      runner.wake();
    },
    async disconnect() {
      taker.stop();
      await runner.between(async () => {
        await store.sync([{ kind: "disconnect" }], SYNC);
        connection.forget();
        taker.reconnect();
      });
      await board.refresh();
      settle();
    },
    conflicts: () => conflictsOf(store),
    resolve: (id, choice, group = v7()) => decide({ kind: "resolve", id, choice }, { group }),
    async revertChoice(seq, act) {
      const done = await taker.holdWhile((under_way) =>
        carryOut({ kind: "revert_choice", seq, under_way }, act),
      );
      if (done?.kind !== "reverted") throw new Error(`no choice is logged as ${seq}`);
      return done.kept;
    },
    blocked: () => blockedOf(store),
    unblock: (id, action) => decide({ kind: "unblock", id, action }),
    trash: () => store.trash(),
    restore: (id) => decide({ kind: "restore", id }),
    async decideBrake(resource, choice) {
      if (!mayRun()) return { ok: false, reason: "off" };
      const outcome = await runner.between(() => taker.decideBrake(resource, choice));
      await board.refresh();
      board.touch();
      if (outcome !== "done") return { ok: false, reason: outcome };
      runner.wake();
      return { ok: true };
    },
    log: () => taker.log(),
    exportUnsent: () => unsentFiles(store, parts.record),
    storeFound() {
      isStoreHere = true;
      taker.forget();
      settle();
      runner.wake();
    },
    storeLost() {
      isStoreHere = false;
      taker.forget();
      settle();
    },
    storeChanged(entries) {
      const isOwn = entries.some(({ actor }) => actor.kind !== "sync");
      if (isOwn) {
        board.recordsChanged();
        runner.changed();
      } else board.touch();
    },
    wake: () => runner.wake(),
    stop() {
      isStopped = true;
      runner.allow(false);
      board.stop();
      taker.close();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
