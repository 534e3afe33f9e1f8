import type { Timers } from "../../main/sync/runner.ts";

/** A clock that stands still until it is told to go on. */
export function fakeTimers() {
  let nowMs = 0;
  let waiting: { readonly at: number; readonly call: () => void }[] = [];
  const timers: Timers = {
    now: () => nowMs,
    after(ms, call) {
      const one = { at: nowMs + ms, call };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((each) => each !== one);
      };
    },
  };
  return {
    timers,
    /** Whether something is due in just so long. */
    isWaitedFor: (ms: number) => waiting.some(({ at }) => at - nowMs === ms),
    /** Lets time pass; what is due by then is called in order. */
    pass(ms: number) {
      const until = nowMs + ms;
      for (;;) {
        const [next] = waiting.toSorted((a, b) => a.at - b.at);
        if (!next || next.at > until) break;
        waiting = waiting.filter((each) => each !== next);
        nowMs = Math.max(nowMs, next.at);
        next.call();
      }
      nowMs = until;
    },
  };
}
