import type { SyncCommand, SyncDone } from "../../shared/sync/sync-command.ts";
import type { RemoteRequest } from "../../main/sync/ports.ts";
import type { Brake } from "../../main/sync/sweep.ts";
import type { MemoryStore } from "../support/memory-store.ts";
import { forgottenBy } from "./connect-watch.ts";
import { givenAgainBy, namedIn } from "./named-in.ts";
import { SweepWatch, type Answer } from "./sweep-watch.ts";
import { undecidedIn } from "./undecided.ts";
import type { World } from "./world.ts";

/** Hears all that an engine writes down and sends, as the oracle must know of it at once. */
export class DeviceWatch {
  /** Hears of records that a person gives to the server once more, after it lost them. */
  onGivenAgain: (id: string) => void = () => undefined;
  readonly #world: World;
  readonly #device: number;
  readonly #store: MemoryStore;
  readonly #sweeps: SweepWatch;

  constructor(world: World, device: number, store: MemoryStore) {
    this.#world = world;
    this.#device = device;
    this.#store = store;
    this.#sweeps = new SweepWatch(world, device, store);
  }

  /** The engine is about to write something down. @returns what of it is given to the server once more */
  before(commands: readonly SyncCommand[]): Promise<string[]> {
    for (const command of commands) {
      if (command.kind === "connect")
        return forgottenBy(command, this.#world, this.#device, this.#store);
      this.#sweeps.hear(command);
    }
    return givenAgainBy(this.#store, commands);
  }

  /** The engine has written something down. */
  after(
    commands: readonly SyncCommand[],
    done: readonly SyncDone[],
    again: readonly string[],
  ): void {
    const { history } = this.#world;
    for (const id of again) this.onGivenAgain(id);
    for (const id of namedIn(commands)) history.claimed(this.#device, id);
    for (const each of done) {
      for (const pending of each.kind === "planned" ? each.pending : []) {
        if (pending.kind === "update" || pending.kind === "remove")
          history.planned(this.#device, pending.remote_id);
      }
    }
  }

  /** A request leaves the device. */
  leaves(request: RemoteRequest): Promise<void> {
    return undecidedIn(request, this.#world, this.#device, this.#store);
  }

  /** A person disconnects the device. */
  async disconnects(isInRound: boolean): Promise<void> {
    const { count, trace } = this.#world;
    const { counts } = await this.#store.meta();
    trace(() => `person ${this.#device}: disconnects ${JSON.stringify(counts)}`);
    count("disconnected");
    if (isInRound) count("disconnected in the middle of a round");
    if (counts.waiting > 0) count("disconnected with changes that wait");
    if (counts.attempted > 0) count("disconnected with creates in doubt");
    if (counts.conflict > 0) count("disconnected with open conflicts");
  }

  /** A person answers what a sweep asked. */
  answers(brake: Brake, choice: Answer): void {
    this.#sweeps.answered(choice);
    const isAll = brake.remote_ids.length === brake.known;
    this.#world.count(`S20 ${isAll ? "all of it" : "share"}: ${choice}`);
  }
}
