import type { LostReasonFigures } from "../../../shared/insights/lost-reasons.ts";
import { formatMoneyBriefly, formatMoneyRoughly, formatNumber } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import { countCell, countText, moneyCell, numberColumn, textCell, textColumn } from "../cells.ts";
import type { Category, Report } from "../report.ts";

/** Why opportunities were lost. */
export function lostReasonReport(reasons: readonly LostReasonFigures[], currency: string): Report {
  const { lostReasons: text, columns } = messages().insights;
  const named = reasons.map((each) => ({ ...each, label: each.reason ?? text.none }));
  const categories = named.map(({ reason, label, ids, count, amount }): Category => {
    const key = reason ?? "";
    const name = text.mark(label, countText(count), formatMoneyBriefly(amount, currency));
    const beside = `${formatNumber(count)} · ${formatMoneyRoughly(amount, currency)}`;
    const parts = [{ series: "count", value: count }];
    return { key, label, marks: [{ key, name, parts, label: beside, opens: { ids } }] };
  });
  return {
    series: [{ key: "count", label: columns.lostCount, tone: "lost", paint: "hatched" }],
    categories,
    axisText: formatNumber,
    columns: [
      textColumn(columns.reason),
      numberColumn(columns.lostCount),
      numberColumn(columns.lostAmount),
    ],
    rows: named.map(({ reason, label, ids, count, amount }) => ({
      key: reason ?? "",
      cells: [textCell(label), countCell(count, { ids }), moneyCell(amount, currency)],
    })),
    notes: [text.several],
  };
}
