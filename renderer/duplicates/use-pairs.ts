import { useEffect, useState } from "react";
import type { MergeableName } from "../../shared/command.ts";
import type { DuplicateIndex } from "../../shared/duplicates/duplicate-index.ts";
import { DUPLICATE_REASONS, type DuplicateReason } from "../../shared/duplicates/traits.ts";
import { pairKey } from "../store/pairs-kept-apart.ts";
import { inSlices } from "./in-slices.ts";
import { useDuplicateIndex } from "./use-duplicate-index.ts";

export interface Pair {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly reason: DuplicateReason;
}

/** Of many records that all look alike, each is paired with as many others. */
const PARTNERS_MAX = 3;
/** How often progress is told. */
const TOLD_EVERY = 2_000;

export type PairsState =
  | { readonly state: "looking"; readonly share: number }
  | { readonly state: "found"; readonly pairs: readonly Pair[] };

const strength = ({ reason }: Pair) => DUPLICATE_REASONS.indexOf(reason);

/** All pairs of a resource's records that look alike, the likeliest first. They stay while others are looked for. */
export function usePairs(resource: MergeableName): PairsState {
  const ready = useDuplicateIndex(resource);
  const [state, setState] = useState<PairsState>({ state: "looking", share: 0 });
  useEffect(() => {
    if (!ready) return;
    const stop = new AbortController();
    void findPairs(ready.index, stop.signal, (share) =>
      setState((before) => (before.state === "found" ? before : { state: "looking", share })),
    ).then((pairs) => {
      if (pairs) setState({ state: "found", pairs });
    });
    return () => stop.abort();
  }, [ready]);
  return state;
}

async function findPairs(
  index: DuplicateIndex,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<readonly Pair[] | null> {
  const pairs = new Map<string, Pair>();
  let done = 0;
  const isDone = await inSlices(
    [...index.ids()],
    (id) => {
      done += 1;
      if (done % TOLD_EVERY === 0) onProgress(done / index.size);
      for (const match of index.findOf(id).slice(0, PARTNERS_MAX)) {
        const key = pairKey(id, match.id);
        // The one with the smaller id was made first, and is the one to stay.
        const [a = id, b = match.id] = [id, match.id].toSorted();
        pairs.set(key, { key, a, b, reason: match.reason });
      }
    },
    signal,
  );
  if (!isDone) return null;
  return [...pairs.values()].toSorted((a, b) => strength(a) - strength(b));
}
