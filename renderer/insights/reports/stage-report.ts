import type { StageFigures } from "../../../shared/insights/pipeline-by-stage.ts";
import { formatMoneyBriefly, formatMoneyRoughly, formatNumber } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import { countCell, countText, moneyCell, numberColumn, textCell, textColumn } from "../cells.ts";
import { holds, isOpen } from "../conditions.ts";
import type { Category, Report, ReportRow } from "../report.ts";

const behind = (stage: string | null) => ({ conditions: [isOpen, holds("sales_stage", stage)] });

function categoryOf(figures: StageFigures, colour: string, currency: string): Category {
  const text = messages().insights.stages;
  const { stage, count, amount, weighted } = figures;
  const label = stage ?? text.none;
  const money = (value: number) => formatMoneyBriefly(value, currency);
  const mark = {
    key: stage ?? "",
    name: text.mark(label, countText(count), money(amount), money(weighted)),
    parts: [
      { series: "weighted", value: weighted },
      { series: "amount", value: amount },
    ],
    label: `${formatNumber(count)} · ${formatMoneyRoughly(amount, currency)}`,
    opens: behind(stage),
  };
  return { key: mark.key, label, colour, marks: [mark] };
}

function rowOf({ stage, count, amount, weighted }: StageFigures, currency: string): ReportRow {
  const cells = [
    textCell(stage ?? messages().insights.stages.none),
    countCell(count, behind(stage)),
    moneyCell(amount, currency),
    moneyCell(weighted, currency),
  ];
  return { key: stage ?? "", cells };
}

/** What is still to be won, by stage. */
export function stageReport(
  stages: readonly StageFigures[],
  colourOf: (stage: string | null) => string,
  currency: string,
): Report {
  const { columns } = messages().insights;
  return {
    series: [
      { key: "weighted", label: columns.weighted, tone: "plain", paint: "solid" },
      { key: "amount", label: columns.amount, tone: "plain", paint: "hatched" },
    ],
    categories: stages.map((each) => categoryOf(each, colourOf(each.stage), currency)),
    axisText: (value) => formatMoneyRoughly(value, currency),
    columns: [
      textColumn(columns.stage),
      numberColumn(columns.count),
      numberColumn(columns.amount),
      numberColumn(columns.weighted),
    ],
    rows: stages.map((each) => rowOf(each, currency)),
    notes: [],
  };
}
