import type { Pending } from "../../shared/sync/pending.ts";

/**
 * What of the plan may still be sent, and what is on its way: what a person takes back has either left, and is said to
 * have, or does not leave any more (docs/SYNC.md, S30).
 */
export interface Sending {
  /** This is what was planned; what was planned before holds no more. */
  plan(pending: readonly Pending[]): void;
  /** Whether it may leave; then it is on its way. Waits while something is taken back. */
  leave(pending: Pending): Promise<boolean>;
  /** What came of it is written down. */
  settle(pending: Pending): void;
  /** Nothing leaves while `takeBack` runs, which is told what is on its way; after it everything is to be planned anew. */
  holdWhile<T>(takeBack: (underWay: readonly string[]) => Promise<T>): Promise<T>;
}

export function createSending(): Sending {
  let planned: ReadonlySet<Pending> = new Set();
  const underWay = new Set<string>();
  let held: Promise<unknown> = Promise.resolve();

  return {
    plan(pending) {
      planned = new Set(pending);
    },
    async leave(pending) {
      let last: Promise<unknown>;
      do {
        last = held;
        await last;
      } while (last !== held);
      if (!planned.has(pending)) return false;
      underWay.add(pending.id);
      return true;
    },
    settle({ id }) {
      underWay.delete(id);
    },
    holdWhile(takeBack) {
      const before = held;
      const work = async () => {
        await before;
        try {
          return await takeBack([...underWay]);
        } finally {
          planned = new Set();
        }
      };
      const done = work();
      held = done.catch(() => undefined);
      return done;
    },
  };
}
