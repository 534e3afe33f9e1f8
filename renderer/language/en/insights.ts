import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");
const opportunities = (count: string, n: number) =>
  plural(n, { one: `${count} opportunity`, other: `${count} opportunities` });

export const insights = {
  title: "Insights",
  emptyTitle: "Figures appear here",
  emptyMessage:
    "Make or import opportunities, and what they are worth, what is expected and why some are lost is drawn here.",
  computing: "Working out the figures",
  opportunities,

  headline: {
    title: "At a glance",
    open: "Open pipeline",
    weighted: (amount: string) => `${amount} weighted`,
    overdue: "Overdue",
    won: "Won",
    lost: "Lost",
    winRate: "Win rate",
    noWinRate: "Nothing decided yet",
    ofDecided: (count: string, n: number) =>
      `of ${count} ${plural(n, { one: "decided", other: "decided" })}`,
    inCurrency: (currency: string) => `All amounts in ${currency}, the company's currency.`,
    withoutRate: (count: string, n: number) =>
      plural(n, {
        one: `${count} opportunity has an amount without an exchange rate and is in no sum.`,
        other: `${count} opportunities have an amount without an exchange rate and are in no sum.`,
      }),
    showWithoutRate: "Show them",
  },

  periods: { label: "Period", month: "By month", quarter: "By quarter" },
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,

  chart: "Chart",
  table: "Table",
  showAs: (report: string) => `Show ${report} as`,
  export: (report: string) => `Export ${report}`,
  exportPng: "Picture (PNG)",
  exportCsv: "Table (CSV)",
  exported: (file: string) => `${file} is in your downloads`,
  notExported: (reason: string) =>
    `The picture could not be made: ${reason}. Try again, or export the table instead.`,
  opens: "Enter or click opens them",

  columns: {
    stage: "Stage",
    month: "Month",
    quarter: "Quarter",
    owner: "Owner",
    reason: "Lost reason",
    count: "Opportunities",
    amount: "Amount",
    weighted: "Weighted",
    openCount: "Open",
    openAmount: "Open amount",
    openWeighted: "Open, weighted",
    wonCount: "Won",
    wonAmount: "Won amount",
    lostCount: "Lost",
    lostAmount: "Lost amount",
    winRate: "Win rate (%)",
    endedCount: "Stays ended",
    endedDays: "Median days, ended",
    lastingCount: "There now",
    lastingDays: "Median days so far",
  },

  stages: {
    title: "Pipeline by stage",
    none: "No stage",
    mark: (stage: string, count: string, amount: string, weighted: string) =>
      `${stage}: ${count}, ${amount}, weighted ${weighted}`,
    empty: "No open opportunities. The stages fill up as you make or import some.",
  },
  forecast: {
    title: "Forecast by month",
    open: "Open, weighted",
    won: "Won",
    overdue: "Overdue",
    later: "Later",
    undated: "No date",
    openMark: (when: string, count: string, weighted: string, amount: string) =>
      `${when}, open: ${count}, weighted ${weighted} of ${amount}`,
    wonMark: (when: string, count: string, amount: string) => `${when}, won: ${count}, ${amount}`,
    note: "By expected closing date. Overdue: still open, though expected before today.",
    empty: "Nothing is expected to close. Give opportunities an expected closing date.",
  },
  decided: {
    title: "Won and lost",
    won: "Won",
    lost: "Lost",
    wonMark: (when: string, count: string, amount: string) => `${when}, won: ${count}, ${amount}`,
    lostMark: (when: string, count: string, amount: string) => `${when}, lost: ${count}, ${amount}`,
    note: "By closing date, counted in opportunities.",
    older: "Earlier periods are in the table.",
    undated: (count: string, n: number) =>
      plural(n, {
        one: `${count} decided opportunity has no closing date.`,
        other: `${count} decided opportunities have no closing date.`,
      }),
    undatedLabel: "No date",
    empty: "Nothing won or lost yet. What you win or lose appears here by its closing date.",
  },
  winRate: {
    title: "Win rate",
    mark: (when: string, rate: string, won: string, decided: string) =>
      `${when}: ${rate}, ${won} of ${decided} won`,
    note: (rate: string) => `Won of all decided: ${rate} overall.`,
    empty: "No win rate yet: nothing has been won or lost.",
  },
  lostReasons: {
    title: "Lost reasons",
    none: "No reason given",
    mark: (reason: string, count: string, amount: string) => `${reason}: ${count}, ${amount}`,
    several: "One with several reasons counts under each.",
    empty: "Nothing lost. The reasons appear here once opportunities are declared lost.",
  },
  timeInStage: {
    title: "Time in stage",
    ended: "Left the stage",
    lasting: "In it now",
    mark: (stage: string, ended: string, lasting: string) => `${stage}: ${ended}; ${lasting}`,
    endedText: (days: string, count: string) => `median ${days} for ${count} that left it`,
    lastingText: (days: string, count: string) => `${days} so far for ${count} in it now`,
    noneEnded: "nothing has left it",
    noneLasting: "nothing in it now",
    since: (date: string) => `From the change log, which begins on ${date}.`,
    withoutBeginning: (count: string, n: number) =>
      plural(n, {
        one: `${count} imported opportunity counts from its next move on: nobody knows when it entered its stage.`,
        other: `${count} imported opportunities count from their next move on: nobody knows when they entered their stage.`,
      }),
    empty: "The change log knows of no move between stages yet.",
    failed: (reason: string) => `The change log could not be read: ${reason}`,
  },
  owners: {
    title: "By owner",
    none: "No owner",
    open: "Open",
    won: "Won",
    mark: (owner: string, open: string, won: string, rate: string) =>
      `${owner}: open ${open}; won ${won}; ${rate}`,
    rate: (rate: string) => `win rate ${rate}`,
    noRate: "no win rate yet",
    more: (count: string, n: number) =>
      plural(n, {
        one: `${count} more owner is in the table.`,
        other: `${count} more owners are in the table.`,
      }),
    empty: "Nobody has an open, won or lost opportunity yet.",
  },
};
