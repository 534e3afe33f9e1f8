import { openConnection, type Connection } from "../../main/sync/connection.ts";
import type { SyncParts } from "../../main/sync/ports.ts";
import type { RoundReport } from "../../main/sync/rounds.ts";
import { createRounds, type Depth, type Rounds } from "../../main/sync/rounds.ts";
import { createRoundTaker } from "../../main/sync/round-taker.ts";
import type { Timers } from "../../main/sync/runner.ts";
import type { Brake } from "../../main/sync/sweep.ts";
import { FRESH_CONFIG, memorySecrets } from "../support/sync-service.ts";

/** What came of a round; its halt is only ever shown. */
export interface Report extends Omit<RoundReport, "halt"> {
  readonly halt: unknown;
}

/** What takes the rounds of a device. */
export interface Engine {
  run(depth: Depth): Promise<Report>;
  decideBrake(brake: Brake, choice: "believe" | "offer_again"): Promise<void>;
  holdWhile: Rounds["holdWhile"];
  forget(): void;
  stop(): void;
  /** The server that the settings name is another, or none. */
  reconnect(): void;
}

/** Rounds with one server for ever, which nobody connects or disconnects. */
export function bareEngine(parts: SyncParts): Engine {
  const rounds = createRounds(parts);
  let signal = { isStopped: false };
  return {
    ...rounds,
    run(depth) {
      signal = { isStopped: false };
      return rounds.run(depth, undefined, signal);
    },
    stop() {
      signal.isStopped = true;
    },
    reconnect: () => undefined,
  };
}

/** The settings of a device that connects and disconnects; they outlive its engines. */
export function freshConnection(): Connection {
  return openConnection({ sync: FRESH_CONFIG }, memorySecrets());
}

/** Rounds as the service of sync has them taken: each time the server is first met (docs/SYNC.md, S32). */
export function connectingEngine(
  { store, transport, clock, random, newOpId }: SyncParts,
  connection: Connection,
  today: () => Date,
): Engine {
  const timers: Timers = {
    now: () => clock.now(),
    after(ms, call) {
      let isCancelled = false;
      void clock.sleep(ms).then(() => isCancelled || call());
      return () => {
        isCancelled = true;
      };
    },
  };
  const taker = createRoundTaker({
    store,
    connection,
    openTransport: () => ({ send: transport, close: () => undefined }),
    timers,
    today,
    random,
    newOpId,
    progress: () => undefined,
  });
  return {
    async run(depth) {
      const { info, ended } = await taker.take(depth);
      const { pushed, pulled, problem, incomplete } = info;
      const look_again = ended.kind === "through" && ended.look_again;
      return { halt: problem, pushed, pulled, brakes: taker.brakes, incomplete, look_again };
    },
    async decideBrake({ resource }, choice) {
      await taker.decideBrake(resource, choice);
    },
    holdWhile: (takeBack) => taker.holdWhile(takeBack),
    forget: () => taker.forget(),
    stop: () => taker.stop(),
    reconnect: () => taker.reconnect(),
  };
}
