import { sumAt, winRateOf, type Figures, type FigureSum } from "./figures.ts";
import { periodOf, type PeriodLength } from "./period.ts";
import { standingOf, type Tally } from "./tally.ts";

export interface Decisions {
  readonly won: Figures;
  readonly lost: Figures;
  /** From 0 to 1; null where nothing is decided. */
  readonly winRate: number | null;
}

export interface DecidedPeriod extends Decisions {
  /** As in period.ts. */
  readonly period: number;
}

export interface Decided {
  /** Those with a decision, oldest first. */
  readonly periods: readonly DecidedPeriod[];
  /** Won and lost without a closing date. */
  readonly undated: Decisions;
  readonly all: Decisions;
}

class DecisionSum {
  readonly won = new Map<number | null, FigureSum>();
  readonly lost = new Map<number | null, FigureSum>();

  at(period: number | null, companyCurrency: string): Decisions {
    const won = sumAt(this.won, period).result(companyCurrency);
    const lost = sumAt(this.lost, period).result(companyCurrency);
    return { won, lost, winRate: winRateOf(won.count, lost.count) };
  }
}

/** Won and lost over time, by the period of the closing date. */
export function decided(length: PeriodLength, companyCurrency: string): Tally<Decided> {
  const sums = new DecisionSum();
  const all = new DecisionSum();
  return {
    add(row) {
      const standing = standingOf(row.status);
      if (standing !== "won" && standing !== "lost") return;
      const closing = row.expected_closing;
      sumAt(sums[standing], closing === null ? null : periodOf(closing, length)).add(row);
      sumAt(all[standing], null).add(row);
    },
    result() {
      const known = new Set([...sums.won.keys(), ...sums.lost.keys()]);
      const periods = [...known].filter((period) => period !== null).toSorted((a, b) => a - b);
      return {
        periods: periods.map((period) => ({ period, ...sums.at(period, companyCurrency) })),
        undated: sums.at(null, companyCurrency),
        all: all.at(null, companyCurrency),
      };
    },
  };
}

/** How many periods a chart has room for. */
export const PERIODS_SHOWN = 12;

/**
 * The periods a chart shows: the latest with a decision and those before it, without gaps. A closing date in the
 * future, which a decided opportunity may well have, moves them on only where there is nothing up to today.
 */
export function recentPeriods(
  { periods }: Decided,
  today: string,
  length: PeriodLength,
  companyCurrency: string,
): readonly DecidedPeriod[] {
  const now = periodOf(today, length);
  const last = periods.findLast(({ period }) => period <= now) ?? periods.at(-1);
  const known = new Map(periods.map((each) => [each.period, each]));
  const first = periods[0];
  if (!last || !first) return [];
  const start = Math.max(Math.min(first.period, last.period), last.period - PERIODS_SHOWN + 1);
  const none = new DecisionSum();
  return Array.from({ length: last.period - start + 1 }, (_, index) => {
    const period = start + index;
    return known.get(period) ?? { period, ...none.at(period, companyCurrency) };
  });
}
