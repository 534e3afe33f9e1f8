import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { sumText, leftOutText, type Total } from "./totals.ts";

/** How many opportunities, and what they come to. */
export function TotalText({ total, companyCurrency }: { total: Total; companyCurrency: string }) {
  const text = [
    messages().views.opportunities(total.count, formatNumber(total.count)),
    sumText(total, companyCurrency),
    messages().views.weighted(formatMoneyBriefly(total.weighted, companyCurrency)),
    leftOutText(total),
  ]
    .filter((part) => part !== null)
    .join(" · ");
  return (
    <span className="min-w-0 truncate text-ink-soft tabular-nums" title={text}>
      {text}
    </span>
  );
}
