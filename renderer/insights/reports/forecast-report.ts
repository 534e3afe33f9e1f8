import type { Figures } from "../../../shared/insights/figures.ts";
import type { Forecast } from "../../../shared/insights/forecast.ts";
import { firstDayOf, lastDayOf } from "../../../shared/insights/period.ts";
import { formatMoneyBriefly, formatMoneyRoughly } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import {
  countCell,
  countLabel,
  countText,
  moneyCell,
  numberColumn,
  textCell,
  textColumn,
} from "../cells.ts";
import {
  closesAfter,
  closesBefore,
  closesBetween,
  hasNoClosing,
  isOpen,
  isWon,
} from "../conditions.ts";
import { periodLabel } from "../period-label.ts";
import type { Behind, Mark, Report, ReportRow } from "../report.ts";

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly open: Figures;
  readonly openBehind: Behind;
  /** Nothing that is won belongs under what is overdue, comes later or has no date. */
  readonly won?: { readonly figures: Figures; readonly behind: Behind };
}

function entriesOf({ months, overdue, later, undated }: Forecast, today: string): readonly Entry[] {
  const text = messages().insights.forecast;
  const ofMonths = months.map(({ month, open, won }): Entry => {
    const [first, last] = [firstDayOf(month, "month"), lastDayOf(month, "month")];
    // What should have closed before today is overdue, also in this month.
    const firstOpen = first < today ? today : first;
    return {
      key: first,
      label: periodLabel(month, "month"),
      open,
      openBehind: { conditions: [isOpen, closesBetween(firstOpen, last)] },
      won: { figures: won, behind: { conditions: [isWon, closesBetween(first, last)] } },
    };
  });
  const end = lastDayOf(months.at(-1)?.month ?? 0, "month");
  const apart = (key: "overdue" | "later" | "undated", open: Figures, when = hasNoClosing) => ({
    key,
    label: text[key],
    open,
    openBehind: { conditions: [isOpen, when] },
  });
  return [
    apart("overdue", overdue, closesBefore(today)),
    ...ofMonths,
    apart("later", later, closesAfter(end)),
    apart("undated", undated),
  ];
}

function marksOf({ key, label, open, openBehind, won }: Entry, currency: string): readonly Mark[] {
  const text = messages().insights.forecast;
  const money = (value: number) => formatMoneyBriefly(value, currency);
  const openMark = {
    key: `${key} open`,
    name: text.openMark(label, countText(open.count), money(open.weighted), money(open.amount)),
    parts: [{ series: "open", value: open.weighted }],
    ...countLabel(open.count),
    opens: openBehind,
  };
  if (!won) return [openMark];
  const { count, amount } = won.figures;
  const wonMark = {
    key: `${key} won`,
    name: text.wonMark(label, countText(count), money(amount)),
    parts: [{ series: "won", value: amount }],
    ...countLabel(count),
    opens: won.behind,
  };
  return [openMark, wonMark];
}

function rowOf({ key, label, open, openBehind, won }: Entry, currency: string): ReportRow {
  const nothing = { value: null, text: "" };
  const cells = [
    textCell(label),
    countCell(open.count, openBehind),
    moneyCell(open.amount, currency),
    moneyCell(open.weighted, currency),
    won ? countCell(won.figures.count, won.behind) : nothing,
    won ? moneyCell(won.figures.amount, currency) : nothing,
  ];
  return { key, cells };
}

/** What is expected to close, and what was won, by month. @param today ISO date */
export function forecastReport(forecast: Forecast, today: string, currency: string): Report {
  const { forecast: text, columns } = messages().insights;
  const entries = entriesOf(forecast, today);
  return {
    series: [
      { key: "open", label: text.open, tone: "open", paint: "hatched" },
      { key: "won", label: text.won, tone: "won", paint: "solid" },
    ],
    categories: entries.map((entry) => ({
      key: entry.key,
      label: entry.label,
      marks: marksOf(entry, currency),
    })),
    axisText: (value) => formatMoneyRoughly(value, currency),
    columns: [
      textColumn(columns.month),
      numberColumn(columns.openCount),
      numberColumn(columns.openAmount),
      numberColumn(columns.openWeighted),
      numberColumn(columns.wonCount),
      numberColumn(columns.wonAmount),
    ],
    rows: entries.map((entry) => rowOf(entry, currency)),
    notes: [text.note],
  };
}
