import type { ResourceName } from "../../shared/contract/contract.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import type { RoundInfo, SyncProblem, SyncProgress } from "../../shared/sync/sync-status.ts";
import { lastServer, type SyncStore } from "../../shared/sync/sync-store.ts";
import type { Connection } from "./connection.ts";
import type { HttpTransport, HttpTransportOptions } from "./http-transport.ts";
import { identify } from "./identify.ts";
import { createRemoteClient } from "./remote-client.ts";
import { Halted, type Progress } from "./round.ts";
import { createRounds, type Depth, type RoundReport, type Rounds } from "./rounds.ts";
import type { Ran, Timers } from "./runner.ts";
import type { Ended } from "./schedule.ts";
import type { Brake } from "./sweep.ts";
import { problemOfHalt } from "./sync-problem.ts";

const SYNC = { actor: { kind: "sync" } } as const;
/** Rounds that are remembered for a person to look at. */
const LOG_SIZE = 50;
/** Rounds in a row that one who asks for a whole one gets, where each leaves something that can go at once. */
const MAX_ROUNDS = 4;

export interface RoundTakerParts {
  readonly store: SyncStore;
  readonly connection: Connection;
  readonly openTransport: (options: HttpTransportOptions) => HttpTransport;
  readonly timers: Timers;
  readonly today: () => Date;
  readonly random: () => number;
  readonly newOpId: () => string;
  readonly progress: (progress: SyncProgress) => void;
}

/** Takes rounds with the server that the settings name, after it was made sure that it is the right one. */
export interface RoundTaker {
  /** Never two at once. Rejects only for a bug. */
  take(depth: Depth): Promise<Ran>;
  decideBrake(
    resource: ResourceName,
    choice: "believe" | "offer_again",
  ): Promise<"done" | "not_found" | "unreachable">;
  readonly brakes: readonly Brake[];
  /** Why the last round ended early. */
  readonly problem: SyncProblem | null;
  /** The last rounds, newest first. */
  log(): readonly RoundInfo[];
  /** Sends nothing while a person takes something back (docs/SYNC.md, S30). */
  holdWhile: Rounds["holdWhile"];
  /** Something else than a round changed what is known of the server. */
  forget(): void;
  /** The address or the token is another. */
  reconnect(): void;
  /** Ends a round under way; the next carries on. */
  stop(): void;
  /** Ends everything for good. */
  close(): void;
}

interface Server {
  readonly transport: HttpTransport;
  readonly rounds: Rounds;
}

export function createRoundTaker(parts: RoundTakerParts): RoundTaker {
  const { store, connection, timers, today } = parts;
  const rounds: RoundInfo[] = [];
  const brakes = new Map<ResourceName, Brake>();
  let server: Server | null = null;
  let problem: SyncProblem | null = null;
  let signal = { isStopped: false };

  function open(): Server {
    const transport = parts.openTransport({ url: connection.url, token: connection.token ?? "" });
    const clock = {
      now: () => timers.now(),
      sleep: (ms: number) => new Promise<void>((resolve) => void timers.after(ms, resolve)),
    };
    const { random, newOpId } = parts;
    return {
      transport,
      rounds: createRounds({ store, transport: transport.send, clock, random, newOpId }),
    };
  }

  /** Makes sure that the records here and the server belong together (docs/SYNC.md, S32). */
  async function meet({ transport, rounds: own }: Server): Promise<SyncProblem | null> {
    const { url, identity } = connection;
    const meta = await store.meta();
    if (identity === "known" && meta.server === url) return null;
    const nothing = { done: 0, total: null, pushed: 0, pulled: 0 };
    parts.progress({ step: "connecting", resource: null, ...nothing });
    const identified = await identify(store, createRemoteClient(transport.send));
    if (identified.kind === "failed") return identified.problem;
    // Who disconnected one and connects another has chosen.
    if (identified.kind === "other" && meta.server !== null && identity !== "to_join") {
      return { reason: "other_server", detail: url };
    }
    // Somebody may have changed the settings meanwhile.
    if (server?.transport !== transport) return null;
    const last = lastServer(meta);
    const isSame = last === url && identified.kind === "nobody";
    const keep = last !== null && (identified.kind === "same" || isSame);
    await store.sync([{ kind: "connect", server: url, keep }], SYNC);
    if (!keep) {
      brakes.clear();
      connection.lastSyncAt = null;
    }
    own.forget();
    connection.recognised();
    return null;
  }

  function shown({ pushed, pulled, doing, done, total }: Progress): SyncProgress {
    return { ...doing, done, total, pushed, pulled };
  }

  /** One round, or for a whole one as many as it takes until nothing more can go at once. */
  async function run({ rounds: own }: Server, depth: Depth): Promise<RoundReport> {
    let pushed = 0;
    let pulled = 0;
    const watch = (progress: Progress) =>
      parts.progress(
        shown({
          ...progress,
          pushed: pushed + progress.pushed,
          pulled: pulled + progress.pulled,
        }),
      );
    const incomplete = new Map<ResourceName, RoundReport["incomplete"][number]>();
    for (let count = 1; ; count += 1) {
      const report = await own.run(count === 1 ? depth : "quick", watch, signal);
      pushed += report.pushed;
      pulled += report.pulled;
      if (count === 1 && depth !== "quick") brakes.clear();
      for (const brake of report.brakes) brakes.set(brake.resource, brake);
      for (const each of report.incomplete) incomplete.set(each.resource, each);
      const hasMoved = report.pushed > 0 || report.pulled > 0;
      const isOver = depth !== "complete" || report.halt !== null || !hasMoved;
      if (isOver || count === MAX_ROUNDS || (await store.meta()).counts.waiting === 0) {
        return { ...report, pushed, pulled, incomplete: [...incomplete.values()] };
      }
    }
  }

  function endedBy(report: RoundReport, depth: Depth): Ended {
    const { halt, pulled, incomplete, look_again } = report;
    switch (halt?.kind) {
      case undefined:
        return {
          kind: "through",
          depth,
          has_changes: pulled > 0,
          is_incomplete: incomplete.length > 0,
          look_again,
        };
      case "unauthorised":
        return { kind: "waits" };
      case "stopped":
        return { kind: "stopped" };
      case "later":
        return { kind: "failed", retry_after_ms: halt.retry_after_ms };
      case "refused":
        return { kind: "failed", retry_after_ms: null };
    }
  }

  const NOTHING = { pushed: 0, pulled: 0, incomplete: [] } as const;

  async function attempt(depth: Depth) {
    const own = (server ??= open());
    try {
      const unmet = await meet(own);
      if (unmet) {
        const isForPerson = unmet.reason === "other_server" || unmet.reason === "token_refused";
        const ended: Ended = isForPerson
          ? { kind: "waits" }
          : { kind: "failed", retry_after_ms: null };
        return { ...NOTHING, problem: unmet, ended };
      }
      if (server !== own) return { ...NOTHING, problem: null, ended: { kind: "stopped" } as const };
      const report = await run(own, depth);
      const found = report.halt && problemOfHalt(report.halt);
      return { ...report, problem: found, ended: endedBy(report, depth) };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      own.rounds.forget();
      const lost: SyncProblem = { reason: "storage", detail: error.message };
      return {
        ...NOTHING,
        problem: lost,
        ended: { kind: "failed", retry_after_ms: null } as const,
      };
    }
  }

  return {
    async take(depth) {
      signal = { isStopped: false };
      const started_at = today().toISOString();
      const { pushed, pulled, incomplete, problem: found, ended } = await attempt(depth);
      const ended_at = today().toISOString();
      // A round that was ended on purpose tells nothing about the server.
      if (ended.kind !== "stopped") problem = found;
      if (ended.kind === "through") connection.lastSyncAt = ended_at;
      const stopped: SyncProblem | null =
        ended.kind === "stopped" ? { reason: "stopped", detail: "" } : null;
      const info = { started_at, ended_at, depth, pushed, pulled, problem: stopped ?? found };
      const whole: RoundInfo = { ...info, incomplete: [...incomplete] };
      rounds.unshift(whole);
      rounds.length = Math.min(rounds.length, LOG_SIZE);
      return { info: whole, ended };
    },
    async decideBrake(resource, choice) {
      const brake = brakes.get(resource);
      if (!brake) return "not_found";
      try {
        await (server ??= open()).rounds.decideBrake(brake, choice);
      } catch (error) {
        if (error instanceof Halted) return "unreachable";
        throw error;
      }
      brakes.delete(resource);
      return "done";
    },
    get brakes() {
      return [...brakes.values()];
    },
    get problem() {
      return problem;
    },
    log: () => rounds,
    holdWhile: (takeBack) => (server ? server.rounds.holdWhile(takeBack) : takeBack([])),
    forget: () => server?.rounds.forget(),
    reconnect() {
      const old = server;
      server = null;
      problem = null;
      signal.isStopped = true;
      old?.transport.close();
    },
    stop() {
      signal.isStopped = true;
    },
    close() {
      signal.isStopped = true;
      server?.transport.close();
    },
  };
}
