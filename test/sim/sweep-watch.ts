import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import type { World } from "./world.ts";

/** What docs/SYNC.md, S20, lets a sweep believe without asking. */
const MOST_ROWS = 50;
const MOST_SHARE = 0.1;

interface Swept {
  readonly resource: string;
  /** The store is asked, and has answered long before anything else is written down. */
  known: number;
  gone: number;
}

export type Answer = "believe" | "offer_again";

/** Watches that no sweep of a device takes too much for deleted unless its person said so. */
export class SweepWatch {
  /** The last list that was read to its end, until the round goes on to something else. */
  #last: Swept | undefined;
  /** What a person said last, until the next round. */
  #answer: Answer | undefined;
  readonly #world: World;
  readonly #device: number;
  readonly #store: SyncStore;

  constructor(world: World, device: number, store: SyncStore) {
    this.#world = world;
    this.#device = device;
    this.#store = store;
  }

  hear(command: SyncCommand): void {
    const last = this.#last;
    if (command.kind === "plan" || command.kind === "gather") {
      this.#last = undefined;
      this.#answer = undefined;
    }
    if (command.kind === "swept") {
      const { resource } = command;
      const swept: Swept = { resource, known: Infinity, gone: 0 };
      this.#last = swept;
      void this.#store.known(resource, null, Infinity).then(({ length }) => {
        swept.known = length;
      });
    }
    if (command.kind === "offer_again" && this.#answer !== "offer_again")
      this.#blameFor("gave to the server again", command.resource);
    if (command.kind !== "gone" || command.parent_id !== undefined) return;
    if (this.#answer === "offer_again") this.#blameFor("took for deleted", command.resource);
    if (command.resource !== last?.resource) return;
    last.gone += command.remote_ids.length;
    const { resource, known, gone } = last;
    if (gone <= Math.max(MOST_ROWS, known * MOST_SHARE) && gone < known) return;
    this.#blameFor(`took ${gone} of ${known} for deleted, unasked:`, resource);
  }

  #blameFor(what: string, resource: string): void {
    const detail = `device ${this.#device} ${what} ${resource}`;
    const promise = "a sweep that would delete too much asks, and the answer is followed";
    this.#world.blame({ promise, detail });
  }

  /** What follows now is what a person answered. */
  answered(answer: Answer): void {
    this.#last = undefined;
    this.#answer = answer;
  }
}
