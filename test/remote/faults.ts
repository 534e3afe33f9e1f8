import { faultOrder, target, type Fault, type FaultOrder, type Target } from "./orders.ts";
import { randomFrom } from "./random.ts";

type When = "before" | "after";

/** Code of a test in the same process, run when a request comes; the request waits for it. */
interface Act {
  readonly kind: "act";
  readonly when: When;
  readonly act: () => void | Promise<void>;
}

/** What happens to one request. */
export type Due =
  | Exclude<Fault, { kind: "delay" }>
  | Act
  | { kind: "delay"; when: When; ms: number };

interface Standing {
  readonly id: number;
  readonly on: RegExp;
  readonly nth: number | undefined;
  readonly first: number | undefined;
  readonly due: () => Due;
  seen: number;
}

/** What was ordered to go wrong, and for which requests. */
export class Faults {
  #standing: Standing[] = [];
  #lastId = 0;

  /** @returns what to cancel it by */
  order(wanted: FaultOrder): number {
    const fault = faultOrder.parse(wanted);
    return this.#add(fault, dueOf(fault));
  }

  /** Runs this when a request has come and nothing is done yet. */
  before(which: Target, act: Act["act"]): number {
    return this.#add(target.parse(which), () => ({ kind: "act", when: "before", act }));
  }

  /** Runs this when the server has done what was asked and nothing is answered yet. */
  after(which: Target, act: Act["act"]): number {
    return this.#add(target.parse(which), () => ({ kind: "act", when: "after", act }));
  }

  /** Holds the next such request where it is, so that a test can do something meanwhile. */
  hold(which: Target, when: When = "before"): { reached: Promise<void>; release: () => void } {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      this[when]({ nth: 1, ...which }, () => {
        resolve();
        return released;
      });
    });
    return { reached, release };
  }

  cancel(id: number): void {
    this.#standing = this.#standing.filter((standing) => standing.id !== id);
  }

  clear(): void {
    this.#standing = [];
  }

  /** What happens to this request, in the order it was ordered; the request is counted. */
  take(line: string): Due[] {
    if (this.#standing.length === 0) return [];
    return this.#standing
      .filter((standing) => {
        if (!standing.on.test(line)) return false;
        standing.seen += 1;
        const { seen, nth = seen, first = seen } = standing;
        return seen === nth && seen <= first;
      })
      .map(({ due }) => due());
  }

  #add({ on = "", nth, first }: Target, due: () => Due): number {
    this.#lastId += 1;
    // A global or sticky pattern would remember where it stopped.
    const pattern = new RegExp(on instanceof RegExp ? on.source : on);
    this.#standing.push({ id: this.#lastId, on: pattern, nth, first, due, seen: 0 });
    return this.#lastId;
  }
}

function dueOf(fault: Fault): () => Due {
  if (fault.kind !== "delay") return () => fault;
  const { kind, when, ms } = fault;
  if (typeof ms === "number") return () => ({ kind, when, ms });
  const random = randomFrom(ms.seed);
  return () => ({ kind, when, ms: Math.round(ms.from + random() * (ms.to - ms.from)) });
}
