import { useEffect, useState } from "react";
import type { Stay } from "../../shared/insights/stage-history.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import type { StageHistoryMessage, StageHistoryRequest } from "./stage-history-messages.ts";

export type StageHistoryState =
  | { readonly state: "reading" }
  | {
      readonly state: "ready";
      /** Another function whenever what it answers has changed. */
      readonly staysOf: (id: string) => readonly Stay[];
      /** Instant the change log begins at; null while it is empty. */
      readonly since: string | null;
    }
  | { readonly state: "failed"; readonly error: Error };

function failureOf({ unavailable, message }: Extract<StageHistoryMessage, { kind: "failed" }>) {
  return unavailable
    ? new StoreUnavailable(unavailable, message)
    : new Error(messages().insights.timeInStage.failed(message));
}

const NO_STAYS: readonly Stay[] = [];

/** Through which stages the opportunities went, read from the change log by a worker and kept current. */
export function useStageHistory(): StageHistoryState {
  const { feed } = useStore();
  const [state, setState] = useState<StageHistoryState>({ state: "reading" });
  useEffect(() => {
    const stays = new Map<string, readonly Stay[]>();
    const worker = new Worker(new URL("./stage-history.worker.ts", import.meta.url), {
      type: "module",
    });
    const ask = (request: StageHistoryRequest) => worker.postMessage(request);
    worker.addEventListener("message", ({ data }: MessageEvent<StageHistoryMessage>) => {
      switch (data.kind) {
        case "stays":
          for (const [id, own] of data.stays) stays.set(id, own);
          break;
        case "read":
          setState({
            state: "ready",
            since: data.since,
            staysOf: (id) => stays.get(id) ?? NO_STAYS,
          });
          break;
        case "failed":
          setState({ state: "failed", error: failureOf(data) });
      }
    });
    worker.addEventListener("error", ({ message }) => {
      // One that could not be loaded says nothing.
      const error = new Error(message || messages().app.crash.codeMissing);
      setState({ state: "failed", error });
    });
    ask({ kind: "read" });
    const unsubscribe = feed.subscribe(() => ask({ kind: "read" }));
    return () => {
      unsubscribe();
      worker.terminate();
    };
  }, [feed]);
  return state;
}
