import type { OwnerFigures } from "../../../shared/insights/owners.ts";
import { formatMoneyBriefly, formatMoneyRoughly, formatNumber } from "../../forms/format.ts";
import { messages } from "../../language/language.ts";
import {
  countCell,
  moneyCell,
  numberColumn,
  rateCell,
  rateText,
  textCell,
  textColumn,
} from "../cells.ts";
import { holds, isLost, isNotClosed, isOpen, isWon } from "../conditions.ts";
import type { Category, Report, ReportRow } from "../report.ts";

/** How many owners a chart has room for. */
const OWNERS_SHOWN = 12;

function categoryOf({ owner, open, won, winRate }: OwnerFigures, currency: string): Category {
  const text = messages().insights.owners;
  const label = owner ?? text.none;
  const key = owner ?? "";
  const name = text.mark(
    label,
    formatMoneyBriefly(open.amount, currency),
    formatMoneyBriefly(won.amount, currency),
    winRate === null ? text.noRate : text.rate(rateText(winRate)),
  );
  const parts = [
    { series: "won", value: won.amount },
    { series: "open", value: open.amount },
  ];
  const beside = [formatMoneyRoughly(won.amount, currency)];
  if (winRate !== null) beside.push(rateText(winRate));
  const opens = { conditions: [holds("opportunity_owner", owner), isNotClosed] };
  return { key, label, marks: [{ key, name, parts, label: beside.join(" · "), opens }] };
}

function rowOf({ owner, open, won, lost, winRate }: OwnerFigures, currency: string): ReportRow {
  const own = holds("opportunity_owner", owner);
  const cells = [
    textCell(owner ?? messages().insights.owners.none),
    countCell(open.count, { conditions: [own, isOpen] }),
    moneyCell(open.amount, currency),
    countCell(won.count, { conditions: [own, isWon] }),
    moneyCell(won.amount, currency),
    countCell(lost.count, { conditions: [own, isLost] }),
    rateCell(winRate),
  ];
  return { key: owner ?? "", cells };
}

/** What each owner has open and has won. */
export function ownerReport(owners: readonly OwnerFigures[], currency: string): Report {
  const { owners: text, columns } = messages().insights;
  const more = owners.length - OWNERS_SHOWN;
  return {
    series: [
      { key: "won", label: text.won, tone: "won", paint: "solid" },
      { key: "open", label: text.open, tone: "open", paint: "hatched" },
    ],
    categories: owners.slice(0, OWNERS_SHOWN).map((each) => categoryOf(each, currency)),
    axisText: (value) => formatMoneyRoughly(value, currency),
    columns: [
      textColumn(columns.owner),
      numberColumn(columns.openCount),
      numberColumn(columns.openAmount),
      numberColumn(columns.wonCount),
      numberColumn(columns.wonAmount),
      numberColumn(columns.lostCount),
      numberColumn(columns.winRate),
    ],
    rows: owners.map((each) => rowOf(each, currency)),
    notes: more > 0 ? [text.more(formatNumber(more), more)] : [],
  };
}
