import { FigureSum, sumAt, type Figures } from "./figures.ts";
import { periodOf } from "./period.ts";
import { standingOf, type Tally } from "./tally.ts";

/** How many months before this one, and how many in all, a forecast shows. */
export const FORECAST_MONTHS_BEFORE = 1;
export const FORECAST_MONTHS = 11;

export interface ForecastMonth {
  /** As in period.ts. */
  readonly month: number;
  readonly open: Figures;
  readonly won: Figures;
}

export interface Forecast {
  readonly months: readonly ForecastMonth[];
  /** Open, and expected to close before today. */
  readonly overdue: Figures;
  /** Open, and expected after the months shown. */
  readonly later: Figures;
  /** Open, without an expected closing date. */
  readonly undated: Figures;
}

/** What is expected to close and what was won, by the month of the expected closing. @param today ISO date */
export function forecast(today: string, companyCurrency: string): Tally<Forecast> {
  const first = periodOf(today, "month") - FORECAST_MONTHS_BEFORE;
  const end = first + FORECAST_MONTHS;
  const open = new Map<number, FigureSum>();
  const won = new Map<number, FigureSum>();
  const overdue = new FigureSum();
  const later = new FigureSum();
  const undated = new FigureSum();
  return {
    add(row) {
      const standing = standingOf(row.status);
      const closing = row.expected_closing;
      if (standing === "won" && closing !== null) sumAt(won, periodOf(closing, "month")).add(row);
      if (standing !== "open") return;
      if (closing === null) undated.add(row);
      else if (closing < today) overdue.add(row);
      else if (periodOf(closing, "month") >= end) later.add(row);
      else sumAt(open, periodOf(closing, "month")).add(row);
    },
    result: () => ({
      months: Array.from({ length: FORECAST_MONTHS }, (_, index) => ({
        month: first + index,
        open: sumAt(open, first + index).result(companyCurrency),
        won: sumAt(won, first + index).result(companyCurrency),
      })),
      overdue: overdue.result(companyCurrency),
      later: later.result(companyCurrency),
      undated: undated.result(companyCurrency),
    }),
  };
}
