interface Happening {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/** More happenings than any run has: something goes round in circles. */
const MAX_HAPPENINGS = 400_000;

/** Lets everything that only waits for other code go on, until all of it waits for time to pass. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that passes only from one happening to the next, always in the same order. */
export class VirtualTime {
  #now = 0;
  #count = 0;
  /** The latest first. */
  readonly #happenings: Happening[] = [];

  get now(): number {
    return this.#now;
  }

  after(ms: number, happen: () => void): void {
    this.#count += 1;
    const happening = { at: this.#now + Math.max(0, ms), order: this.#count, happen };
    let place = this.#happenings.length;
    while (place > 0 && (this.#happenings[place - 1]?.at ?? 0) <= happening.at) place -= 1;
    this.#happenings.splice(place, 0, happening);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Lets time pass until the work is done. */
  async passUntil(work: Promise<void>): Promise<void> {
    const state = { isDone: false };
    const end = work.finally(() => {
      state.isDone = true;
    });
    // Whoever waits for it hears of a failure at the end.
    end.catch(() => undefined);
    await settled();
    for (let count = 0; !state.isDone; count += 1) {
      const next = this.#happenings.pop();
      if (!next) throw new Error("everything waits, and nothing is left to happen");
      if (count > MAX_HAPPENINGS) throw new Error("it does not come to an end");
      this.#now = next.at;
      next.happen();
      await settled();
    }
    await end;
  }
}
