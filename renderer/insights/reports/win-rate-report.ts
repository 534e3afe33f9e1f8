import { formatNumber, formatPercent } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import { rateText } from "../cells.ts";
import { isDecided } from "../conditions.ts";
import { periodLabel } from "../period-label.ts";
import type { Category, Report } from "../report.ts";
import {
  closesIn,
  decisionColumns,
  decisionRows,
  type DecidedReportInput,
} from "./decided-report.ts";

/** The share of decided opportunities that was won, and how it goes. Values are percent. */
export function winRateReport(input: DecidedReportInput): Report {
  const { decided, shown, length } = input;
  const text = messages().insights.winRate;
  const categories = shown.map(({ period, won, lost, winRate }): Category => {
    const label = periodLabel(period, length);
    const key = String(period);
    // A period in which nothing was decided has a place on the axis, and no figure.
    if (winRate === null) return { key, label, marks: [] };
    const name = text.mark(
      label,
      rateText(winRate),
      formatNumber(won.count),
      formatNumber(won.count + lost.count),
    );
    const parts = [{ series: "rate", value: winRate * 100 }];
    const opens = { conditions: [isDecided, closesIn(period, length)] };
    return {
      key,
      label,
      marks: [{ key, name, parts, opens, label: formatPercent(Math.round(winRate * 100)) }],
    };
  });
  return {
    series: [{ key: "rate", label: text.title, tone: "won", paint: "solid" }],
    categories,
    axisText: (value) => rateText(value / 100),
    columns: decisionColumns(length),
    rows: decisionRows(input),
    notes: decided.all.winRate === null ? [] : [text.note(rateText(decided.all.winRate))],
  };
}
