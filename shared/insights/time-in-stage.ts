import type { Stay } from "./stage-history.ts";
import type { Tally } from "./tally.ts";

const MS_PER_DAY = 86_400_000;

export interface Durations {
  /** The opportunities, each once, however often it was in the stage. */
  readonly ids: readonly string[];
  /** Null where there are none. */
  readonly medianDays: number | null;
}

export interface StageTime {
  readonly stage: string | null;
  /** Stays that ended. */
  readonly ended: Durations;
  /** Stays that last, up to now. */
  readonly lasting: Durations;
}

export interface TimeInStage {
  readonly stages: readonly StageTime[];
  /** Opportunities with a stay whose beginning nobody knows, so that it is in no figure. */
  readonly withoutBeginning: number;
}

/** The middle of some figures, of an even number the mean of the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  // Many times as fast as sorting by a comparison of one's own.
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Durations in the making. */
class DurationList {
  readonly #ids = new Set<string>();
  readonly #days: number[] = [];

  add(id: string, days: number): void {
    this.#ids.add(id);
    this.#days.push(days);
  }

  result(): Durations {
    return { ids: [...this.#ids], medianDays: medianOf(this.#days) };
  }
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
  const lists = new Map<string | null, { ended: DurationList; lasting: DurationList }>();
  const listsOf = (stage: string | null) => {
    const known = lists.get(stage) ?? { ended: new DurationList(), lasting: new DurationList() };
    lists.set(stage, known);
    return known;
  };
  for (const stage of stages) listsOf(stage);
  let withoutBeginning = 0;
  return {
    add({ id }) {
      const stays = staysOf(id);
      for (const { stage, from, to } of stays) {
        if (from === null) continue;
        const days = Math.max(0, Date.parse(to ?? now) - Date.parse(from)) / MS_PER_DAY;
        const { ended, lasting } = listsOf(stage);
        (to === null ? lasting : ended).add(id, days);
      }
      if (stays.some(({ from }) => from === null)) withoutBeginning += 1;
    },
    result: () => ({
      stages: [...lists].map(([stage, { ended, lasting }]) => ({
        stage,
        ended: ended.result(),
        lasting: lasting.result(),
      })),
      withoutBeginning,
    }),
  };
}
