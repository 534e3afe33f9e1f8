import type { Stay } from "./stage-history.ts";
import type { Tally } from "./tally.ts";

const MS_PER_DAY = 86_400_000;

export interface Durations {
  readonly count: number;
  /** Null where there are none. */
  readonly medianDays: number | null;
}

export interface StageTime {
  readonly stage: string | null;
  /** Stays that ended. */
  readonly ended: Durations;
  /** Stays that last, up to now. */
  readonly lasting: Durations;
  /** Of the opportunities counted, each once. */
  readonly ids: readonly string[];
}

export interface TimeInStage {
  readonly stages: readonly StageTime[];
  /** Opportunities with a stay whose beginning nobody knows, so that it is in no figure. */
  readonly withoutBeginning: number;
}

/** The middle of some figures, of an even number the mean of the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

interface StayLists {
  readonly ended: number[];
  readonly lasting: number[];
  readonly ids: Set<string>;
}

/**
 * How long opportunities stay in a stage, in the order of the given stages; stages that no longer are come last.
 * @param now instant
 */
export function timeInStage(
  staysOf: (id: string) => readonly Stay[],
  stages: readonly string[],
  now: string,
): Tally<TimeInStage> {
  const lists = new Map<string | null, StayLists>();
  const listsOf = (stage: string | null) => {
    const known = lists.get(stage) ?? { ended: [], lasting: [], ids: new Set<string>() };
    lists.set(stage, known);
    return known;
  };
  for (const stage of stages) listsOf(stage);
  let withoutBeginning = 0;
  return {
    add({ id }) {
      let isUnknown = false;
      for (const { stage, from, to } of staysOf(id)) {
        if (from === null) {
          isUnknown = true;
          continue;
        }
        const days = Math.max(0, Date.parse(to ?? now) - Date.parse(from)) / MS_PER_DAY;
        const { ended, lasting, ids } = listsOf(stage);
        (to === null ? lasting : ended).push(days);
        ids.add(id);
      }
      if (isUnknown) withoutBeginning += 1;
    },
    result: () => ({
      stages: [...lists].map(([stage, { ended, lasting, ids }]) => ({
        stage,
        ended: { count: ended.length, medianDays: medianOf(ended) },
        lasting: { count: lasting.length, medianDays: medianOf(lasting) },
        ids: [...ids],
      })),
      withoutBeginning,
    }),
  };
}
