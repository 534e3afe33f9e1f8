import { createRounds, type Depth, type Rounds } from "../../main/sync/rounds.ts";
import type { Brake } from "../../main/sync/sweep.ts";
import type { SyncParts } from "../../main/sync/ports.ts";
import type { Command } from "../../shared/command.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { givenAgainBy, namedIn } from "./named-in.ts";
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
  /** Hears of records that a person gives to the server once more, after it lost them. */
  onGivenAgain: (id: string) => void = () => undefined;
  /** A bug in the engine: nothing may be thrown out of a round. */
  failure: unknown;
  #rounds: Rounds | undefined;
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
    this.#rounds?.forget();
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
    this.#rounds = createRounds(this.#flaw(this.#partsOf(this.#life)));
    this.#live(this.#life, this.#rounds).catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  /** One round after everything healed. */
  async run(depth: Depth) {
    const rounds = this.#rounds;
    if (!rounds) throw new Error("no engine");
    this.network.isHeard = true;
    return rounds.run(depth);
  }

  async decideBrake(brake: Brake): Promise<void> {
    if (this.#rounds) await this.#decide(this.#rounds, brake);
  }

  /** Ends what is under way: the engine of before does nothing any more. */
  heal(): void {
    this.network.isHealthy = true;
    this.network.isOffline = false;
    this.#fuse = Infinity;
    if (!this.isUp) this.start();
  }

  get isIdle(): boolean {
    return !this.#isRunning;
  }

  async #live(life: number, rounds: Rounds): Promise<void> {
    const { time, dice } = this.#world;
    const isMine = () => life === this.#life;
    this.#isRunning = false;
    while (isMine() && this.#world.isWild) {
      await time.sleep(dice.between(10, 8_000));
      if (!isMine() || !this.#world.isWild) return;
      this.network.isOffline = dice.chance(this.#world.scenario.offline);
      const depth = dice.pick(DEPTHS) ?? "quick";
      this.#world.trace(() => `device ${this.index}: a ${depth} round begins`);
      this.#isRunning = true;
      this.network.isHeard = true;
      if (dice.chance(0.05))
        time.after(dice.between(1, 2_000), () => isMine() && this.#stop(rounds));
      const { brakes, halt } = await rounds.run(depth);
      this.#world.trace(() => `device ${this.index}: it ends ${halt ? JSON.stringify(halt) : ""}`);
      const [brake] = brakes;
      if (brake && dice.chance(0.3)) await this.#decide(rounds, brake);
      if (isMine()) this.#isRunning = false;
    }
  }

  /** What still arrives is not written down any more. */
  #stop(rounds: Rounds): void {
    this.network.isHeard = false;
    rounds.stop();
  }

  /** A person believes it, or gives what was lost to the server again. */
  async #decide(rounds: Rounds, brake: Brake): Promise<void> {
    const { dice, scenario, trace } = this.#world;
    this.network.isHeard = true;
    const choice = scenario.givesAgain && dice.chance(0.5) ? "offer_again" : "believe";
    trace(() => `person ${this.index}: ${choice} ${JSON.stringify(brake)}`);
    await rounds.decideBrake(brake, choice).catch((error: unknown) => {
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
    const { time, dice, unique, history } = this.#world;
    const { store, network, index } = this;
    const pass = () => this.#pass(life);
    const heardGivenAgain = (id: string) => this.onGivenAgain(id);
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
        const again = await givenAgainBy(store, given[0]);
        const done = await store.sync(...given);
        for (const id of again) heardGivenAgain(id);
        for (const id of namedIn(given[0])) history.claimed(index, id);
        await pass();
        return done;
      },
    };
    const begun = dice.between(0, 1e6);
    return {
      store: own,
      async transport(request) {
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

/** Of what a device starts with, so many stay: a run costs what its rows weigh. */
const LOOKUPS = [
  ["sales-stage", 3],
  ["opportunity-type", 1],
  ["opportunity-lost-reason", 2],
] as const;

export async function createDevice(world: World, index: number, flaw: Flaw): Promise<Device> {
  const nowMs = world.clock();
  const store = await createMemoryStore({
    now: () => new Date(nowMs()).toISOString(),
    newId: (resource) => world.unique(`${resource}_d${index}n`),
  });
  const spare = LOOKUPS.flatMap(([resource, kept]) =>
    store
      .rows(resource)
      .slice(kept)
      .map(({ id }): Command => ({ kind: "remove", resource, id })),
  );
  await store.write(spare, { actor: { kind: "system" } });
  return new Device(world, index, store, nowMs, flaw);
}
