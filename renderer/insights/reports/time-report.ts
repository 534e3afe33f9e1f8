import type { StageTime, TimeInStage } from "../../../shared/insights/time-in-stage.ts";
import { formatDate, formatNumber } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import {
  countCell,
  countText,
  daysCell,
  daysText,
  numberColumn,
  textCell,
  textColumn,
} from "../cells.ts";
import type { Category, Report } from "../report.ts";

function categoryOf({ stage, ended, lasting }: StageTime, colour: string): Category {
  const { timeInStage: text, stages } = messages().insights;
  const label = stage ?? stages.none;
  const endedText =
    ended.medianDays === null
      ? text.noneEnded
      : text.endedText(daysText(ended.medianDays), countText(ended.ids.length));
  const lastingText =
    lasting.medianDays === null
      ? text.noneLasting
      : text.lastingText(daysText(lasting.medianDays), countText(lasting.ids.length));
  const parts = [
    { series: "ended", value: ended.medianDays ?? 0 },
    { series: "lasting", value: lasting.medianDays ?? 0 },
  ];
  const longest = ended.medianDays ?? lasting.medianDays;
  const beside = longest === null ? {} : { label: daysText(longest) };
  const name = text.mark(label, endedText, lastingText);
  const opens = { ids: [...new Set([...ended.ids, ...lasting.ids])] };
  const key = stage ?? "";
  return { key, label, colour, marks: [{ key, name, parts, opens, ...beside }] };
}

/** How long opportunities stay in a stage, as the change log tells. @param since instant the log begins at */
export function timeReport(
  { stages, withoutBeginning }: TimeInStage,
  colourOf: (stage: string | null) => string,
  since: string | null,
): Report {
  const { timeInStage: text, columns, stages: stageText } = messages().insights;
  const notes = since === null ? [] : [text.since(formatDate(since.slice(0, "YYYY-MM-DD".length)))];
  if (withoutBeginning > 0) {
    notes.push(text.withoutBeginning(formatNumber(withoutBeginning), withoutBeginning));
  }
  return {
    series: [
      { key: "ended", label: text.ended, tone: "plain", paint: "solid" },
      { key: "lasting", label: text.lasting, tone: "plain", paint: "hatched" },
    ],
    categories: stages.map((each) => categoryOf(each, colourOf(each.stage))),
    axisText: formatNumber,
    columns: [
      textColumn(columns.stage),
      numberColumn(columns.endedCount),
      numberColumn(columns.endedDays),
      numberColumn(columns.lastingCount),
      numberColumn(columns.lastingDays),
    ],
    rows: stages.map(({ stage, ended, lasting }) => ({
      key: stage ?? "",
      cells: [
        textCell(stage ?? stageText.none),
        countCell(ended.ids.length, ended),
        daysCell(ended.medianDays),
        countCell(lasting.ids.length, lasting),
        daysCell(lasting.medianDays),
      ],
    })),
    notes,
  };
}
