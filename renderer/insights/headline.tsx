import { useCallback, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { overview } from "../../shared/insights/overview.ts";
import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { countText, rateText } from "./cells.ts";
import { lacksRate } from "./conditions.ts";
import type { ReportProps } from "./reports/report-props.ts";
import { useTally } from "./use-tally.ts";

/** The figures everything else goes into detail of, and what they leave out. */
export function Headline({ rows, today, currency, onOpen }: ReportProps) {
  const text = messages().insights.headline;
  const begin = useCallback(() => overview(today, currency), [today, currency]);
  const result = useTally(rows, begin);
  if (!result) return <div className="h-24" />;
  const { open, overdue, won, lost, winRate, withoutRate } = result;
  const money = (value: number) => formatMoneyBriefly(value, currency);
  const decided = won.count + lost.count;
  return (
    <section aria-label={text.title} className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-y-2 rounded-card border border-line bg-surface py-2.5">
        <Figure term={text.open} value={money(open.amount)}>
          <span className="block">{countText(open.count)}</span>
          {text.weighted(money(open.weighted))}
        </Figure>
        <Figure term={text.overdue} value={money(overdue.amount)}>
          {countText(overdue.count)}
        </Figure>
        <Figure term={text.won} value={money(won.amount)}>
          {countText(won.count)}
        </Figure>
        <Figure term={text.lost} value={money(lost.amount)}>
          {countText(lost.count)}
        </Figure>
        <Figure term={text.winRate} value={winRate === null ? "–" : rateText(winRate)}>
          {winRate === null ? text.noWinRate : text.ofDecided(formatNumber(decided), decided)}
        </Figure>
      </dl>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
        {text.inCurrency(currency)}
        {withoutRate > 0 ? (
          <>
            <span className="text-warning-ink">
              {text.withoutRate(formatNumber(withoutRate), withoutRate)}
            </span>
            <Button
              onPress={() => onOpen({ conditions: lacksRate })}
              className="min-h-6 cursor-pointer text-accent-ink underline underline-offset-2"
            >
              {text.showWithoutRate}
            </Button>
          </>
        ) : null}
      </p>
    </section>
  );
}

function Figure({ term, value, children }: { term: string; value: string; children: ReactNode }) {
  return (
    <div className="flex min-w-min flex-1 basis-34 flex-col border-l border-line px-4 first:border-l-0 max-[1100px]:px-2.5">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="text-lg font-semibold tabular-nums">{value}</dd>
      <dd className="text-sm text-ink-faint">{children}</dd>
    </div>
  );
}
