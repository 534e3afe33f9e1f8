import {
  PERIODS_SHOWN,
  type Decided,
  type DecidedPeriod,
} from "../../../shared/insights/decided.ts";
import type { Figures } from "../../../shared/insights/figures.ts";
import { firstDayOf, lastDayOf, type PeriodLength } from "../../../shared/insights/period.ts";
import type { Condition } from "../../../shared/views/filter.ts";
import { formatMoneyBriefly, formatNumber } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import {
  countCell,
  countLabel,
  countText,
  moneyCell,
  numberColumn,
  rateCell,
  textCell,
  textColumn,
} from "../cells.ts";
import { closesBetween, hasNoClosing, isLost, isWon } from "../conditions.ts";
import { periodLabel } from "../period-label.ts";
import type { Category, Report, ReportRow } from "../report.ts";

export interface DecidedReportInput {
  readonly decided: Decided;
  /** Those the chart has room for. */
  readonly shown: readonly DecidedPeriod[];
  readonly length: PeriodLength;
  readonly currency: string;
}

/** Closes within the period. */
export const closesIn = (period: number, length: PeriodLength): Condition =>
  closesBetween(firstDayOf(period, length), lastDayOf(period, length));

function categoryOf(
  { period, won, lost }: DecidedPeriod,
  { length, currency }: DecidedReportInput,
): Category {
  const text = messages().insights.decided;
  const label = periodLabel(period, length);
  const worth = ({ amount }: Figures) => formatMoneyBriefly(amount, currency);
  const wonMark = {
    key: `${period} won`,
    name: text.wonMark(label, countText(won.count), worth(won)),
    parts: [{ series: "won", value: won.count }],
    ...countLabel(won.count),
    opens: { conditions: [isWon, closesIn(period, length)] },
  };
  const lostMark = {
    key: `${period} lost`,
    name: text.lostMark(label, countText(lost.count), worth(lost)),
    parts: [{ series: "lost", value: lost.count }],
    ...countLabel(lost.count),
    opens: { conditions: [isLost, closesIn(period, length)] },
  };
  return { key: String(period), label, marks: [wonMark, lostMark] };
}

/** The rows of won, lost and the win rate: every period that has any, and what has no date. */
export function decisionRows({ decided, length, currency }: DecidedReportInput): ReportRow[] {
  const entries = [
    ...decided.periods.map((each) => ({
      ...each,
      key: String(each.period),
      label: periodLabel(each.period, length),
      when: closesIn(each.period, length),
    })),
    {
      ...decided.undated,
      key: "undated",
      label: messages().insights.decided.undatedLabel,
      when: hasNoClosing,
    },
  ];
  return entries
    .filter(({ won, lost }) => won.count + lost.count > 0)
    .map(({ key, label, when, won, lost, winRate }) => ({
      key,
      cells: [
        textCell(label),
        countCell(won.count, { conditions: [isWon, when] }),
        moneyCell(won.amount, currency),
        countCell(lost.count, { conditions: [isLost, when] }),
        moneyCell(lost.amount, currency),
        rateCell(winRate),
      ],
    }));
}

export function decisionColumns(length: PeriodLength) {
  const { columns } = messages().insights;
  return [
    textColumn(columns[length]),
    numberColumn(columns.wonCount),
    numberColumn(columns.wonAmount),
    numberColumn(columns.lostCount),
    numberColumn(columns.lostAmount),
    numberColumn(columns.winRate),
  ];
}

/** What was won and lost, by the period of its closing. */
export function decidedReport(input: DecidedReportInput): Report {
  const { decided, shown, length } = input;
  const text = messages().insights.decided;
  const undated = decided.undated.won.count + decided.undated.lost.count;
  const notes = [text.note];
  if (shown.length >= PERIODS_SHOWN && decided.periods[0] && shown[0]) {
    if (decided.periods[0].period < shown[0].period) notes.push(text.older);
  }
  if (undated > 0) notes.push(text.undated(formatNumber(undated), undated));
  return {
    series: [
      { key: "won", label: text.won, tone: "won", paint: "solid" },
      { key: "lost", label: text.lost, tone: "lost", paint: "hatched" },
    ],
    categories: shown.map((each) => categoryOf(each, input)),
    axisText: formatNumber,
    isCounted: true,
    columns: decisionColumns(length),
    rows: decisionRows(input),
    notes,
  };
}
