import type { Depth } from "../../main/sync/rounds.ts";
import type { Brake } from "../../main/sync/sweep.ts";
import type { SyncParts } from "../../main/sync/ports.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import type { MemoryStore } from "../support/memory-store.ts";
import { DeviceWatch } from "./device-watch.ts";
import { bareEngine, connectingEngine, freshConnection, type Engine } from "./engine.ts";
import { Network } from "./network.ts";
import type { World } from "./world.ts";

/** What dies waits for ever, each for itself: one promise for all would keep all that ever waited for it. */
const forEver = () => new Promise<never>(() => undefined);
const DEPTHS: readonly Depth[] = ["quick", "quick", "sweep", "complete"];

/** Breaks an engine on purpose, to see whether the oracle notices. */
export type Flaw = (parts: SyncParts) => SyncParts;

/** One device: a store that keeps what was committed, and an engine that may die at any await and begin anew. */
export class Device {
  readonly index: number;
  readonly store: MemoryStore;
  readonly network: Network;
  readonly nowMs: () => number;
  isUp = false;
  readonly watch: DeviceWatch;
  /** A bug in the engine: nothing may be thrown out of a round. */
  failure: unknown;
  #engine: Engine | undefined;
  /** What an engine was begun with. */
  #parts: SyncParts | undefined;
  readonly #connection = freshConnection();
  /** Between two rounds somebody disconnects it. */
  #isHeld = false;
  /** Engines begun so far; only the last one lives. */
  #life = 0;
  #fuse = Infinity;
  #isRunning = false;
  readonly #world: World;
  readonly #flaw: Flaw;

  constructor(world: World, index: number, store: MemoryStore, nowMs: () => number, flaw: Flaw) {
    this.#world = world;
    this.index = index;
    this.store = store;
    this.nowMs = nowMs;
    this.#flaw = flaw;
    this.watch = new DeviceWatch(world, index, store);
    const { time, dice, scenario, answers: server, history, trace } = world;
    this.network = new Network({
      time,
      dice,
      scenario,
      server,
      device: index,
      history,
      trace,
    });
  }

  get time(): number {
    return this.#world.time.now;
  }

  /** Whoever drives the rounds must be told when a person decided something. */
  forget(): void {
    this.#engine?.forget();
  }

  /** What a person takes back is not sent meanwhile. */
  holdWhile: Engine["holdWhile"] = (takeBack) =>
    this.#engine ? this.#engine.holdWhile(takeBack) : takeBack([]);

  /** Whether there is a server to take rounds with. */
  get isConnected(): boolean {
    return this.#world.scenario.disconnectPauseMs === null || this.#connection.token !== null;
  }

  /** A person gives it the server's address, and the token. */
  connect(): void {
    this.#connection.save({ remote_url: "https://server.test", token: "token", enabled: true });
    this.#engine?.reconnect();
  }

  /** A person takes the server away from it, as main/sync/service.ts does: a round under way is ended first. */
  async disconnect(): Promise<boolean> {
    const { time } = this.#world;
    if (!this.isUp || !this.isConnected || this.#isHeld || !this.#engine || !this.#parts)
      return false;
    const life = this.#life;
    this.#isHeld = true;
    await this.watch.disconnects(this.#isRunning);
    this.#stop(this.#engine);
    while (this.#isRunning && life === this.#life) await time.sleep(5);
    if (life !== this.#life) return false;
    await this.#parts.store.sync([{ kind: "disconnect" }], { actor: { kind: "sync" } });
    this.#connection.forget();
    this.#engine.reconnect();
    this.#isHeld = false;
    return true;
  }

  /** Begins an engine, which works until it dies or everything heals. */
  start(): void {
    const { crashAfter } = this.#world.scenario;
    this.#life += 1;
    this.isUp = true;
    this.#fuse =
      this.#world.isWild && crashAfter !== null
        ? this.#world.dice.between(1, crashAfter)
        : Infinity;
    this.#isHeld = false;
    this.#parts = this.#flaw(this.#partsOf(this.#life));
    this.#engine =
      this.#world.scenario.disconnectPauseMs === null
        ? bareEngine(this.#parts)
        : connectingEngine(this.#parts, this.#connection, () => new Date(this.nowMs()));
    this.#live(this.#life, this.#engine).catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  /** One round after everything healed. */
  async run(depth: Depth) {
    if (!this.#engine) throw new Error("no engine");
    this.network.isHeard = true;
    return this.#engine.run(depth);
  }

  async decideBrake(brake: Brake): Promise<void> {
    if (this.#engine) await this.#decide(this.#engine, brake);
  }

  /** Ends what is under way: the engine of before does nothing any more. */
  heal(): void {
    this.network.isHealthy = true;
    this.network.isOffline = false;
    this.#fuse = Infinity;
    if (!this.isUp) this.start();
  }

  get isIdle(): boolean {
    return !this.#isRunning && !this.#isHeld;
  }

  async #live(life: number, engine: Engine): Promise<void> {
    const { time, dice } = this.#world;
    const isMine = () => life === this.#life;
    this.#isRunning = false;
    while (isMine() && this.#world.isWild) {
      await time.sleep(dice.between(10, 8_000));
      if (!isMine() || !this.#world.isWild) return;
      if (!this.isConnected || this.#isHeld) continue;
      this.network.isOffline = dice.chance(this.#world.scenario.offline);
      const depth = dice.pick(DEPTHS) ?? "quick";
      this.#world.trace(() => `device ${this.index}: a ${depth} round begins`);
      this.#isRunning = true;
      this.network.isHeard = true;
      if (dice.chance(0.05))
        time.after(dice.between(1, 2_000), () => isMine() && this.#stop(engine));
      const { brakes, halt } = await engine.run(depth);
      this.#world.trace(() => `device ${this.index}: it ends ${halt ? JSON.stringify(halt) : ""}`);
      const [brake] = brakes;
      if (brake && dice.chance(0.3)) await this.#decide(engine, brake);
      if (isMine()) this.#isRunning = false;
    }
  }

  /** What still arrives is not written down any more. */
  #stop(engine: Engine): void {
    this.network.isHeard = false;
    engine.stop();
  }

  /** A person believes it, or gives what was lost to the server again. */
  async #decide(engine: Engine, brake: Brake): Promise<void> {
    const { dice, scenario, trace } = this.#world;
    this.network.isHeard = true;
    const choice = scenario.givesAgain && dice.chance(0.5) ? "offer_again" : "believe";
    trace(() => `person ${this.index}: ${choice} ${JSON.stringify(brake)}`);
    this.watch.answers(brake, choice);
    await engine.decideBrake(brake, choice).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== "Halted") throw error;
    });
  }

  #die(): void {
    const { time, dice, trace } = this.#world;
    trace(() => `device ${this.index}: dies`);
    this.#life += 1;
    this.isUp = false;
    this.#isRunning = false;
    time.after(dice.between(100, 10_000), () => {
      if (!this.isUp) this.start();
    });
  }

  /** An await at which a device may die, and other things may happen. */
  async #pass(life: number): Promise<void> {
    if (life !== this.#life) return forEver();
    this.#fuse -= 1;
    if (this.#fuse <= 0) {
      this.#die();
      return forEver();
    }
    const { time, dice, isWild } = this.#world;
    if (!isWild || !dice.chance(0.2)) return;
    await time.sleep(dice.between(1, 40));
    if (life !== this.#life) return forEver();
  }

  #partsOf(life: number): SyncParts {
    const { time, dice, unique, scenario } = this.#world;
    // Only there can a record that is to be sent become undecided again.
    const isUndone = scenario.undoesChoices;
    const { store, network, watch } = this;
    const pass = () => this.#pass(life);
    const own: SyncStore = {
      async meta() {
        await pass();
        return store.meta();
      },
      async known(...query) {
        await pass();
        return store.known(...query);
      },
      async marked(...query) {
        await pass();
        return store.marked(...query);
      },
      trash: () => store.trash(),
      async sync(...given) {
        await pass();
        // What a stopped round asked for is never written down, and the next one begins so.
        if (given[0].some(({ kind }) => kind === "gather")) network.isHeard = true;
        const again = await watch.before(given[0]);
        const done = await store.sync(...given);
        watch.after(given[0], done, again);
        await pass();
        return done;
      },
    };
    const begun = dice.between(0, 1e6);
    return {
      store: own,
      async transport(request) {
        if (isUndone) await watch.leaves(request);
        await pass();
        const result = await network.send(request);
        await pass();
        return result;
      },
      clock: {
        now: () => begun + time.now,
        async sleep(ms) {
          await time.sleep(ms);
          await pass();
        },
      },
      random: dice.next,
      newOpId: () => unique("op-"),
    };
  }
}
