import { FigureSum, winRateOf, type Figures } from "./figures.ts";
import { standingOf, type Tally } from "./tally.ts";

/** The figures a report begins with. */
export interface Overview {
  readonly open: Figures;
  /** Open, and expected to close before today. */
  readonly overdue: Figures;
  readonly won: Figures;
  readonly lost: Figures;
  /** From 0 to 1; null where nothing is decided. */
  readonly winRate: number | null;
  /** Opportunities of any status whose amount is in no sum, because nobody gave its exchange rate. */
  readonly withoutRate: number;
}

/** @param today ISO date */
export function overview(today: string, companyCurrency: string): Tally<Overview> {
  const sums = {
    open: new FigureSum(),
    won: new FigureSum(),
    lost: new FigureSum(),
    closed: new FigureSum(),
  };
  const overdue = new FigureSum();
  return {
    add(row) {
      const standing = standingOf(row.status);
      sums[standing].add(row);
      const { expected_closing } = row;
      const isLate = expected_closing !== null && expected_closing < today;
      if (standing === "open" && isLate) overdue.add(row);
    },
    result() {
      const open = sums.open.result(companyCurrency);
      const won = sums.won.result(companyCurrency);
      const lost = sums.lost.result(companyCurrency);
      const closed = sums.closed.result(companyCurrency);
      return {
        open,
        overdue: overdue.result(companyCurrency),
        won,
        lost,
        winRate: winRateOf(won.count, lost.count),
        withoutRate: open.withoutRate + won.withoutRate + lost.withoutRate + closed.withoutRate,
      };
    },
  };
}
