import { formatNumber } from "../forms/format.ts";
import { sumText, withoutRateText, type Total } from "./totals.ts";

/** How many opportunities, and what they come to. */
export function TotalText({ total, companyCurrency }: { total: Total; companyCurrency: string }) {
  const noun = total.count === 1 ? "opportunity" : "opportunities";
  return (
    <span className="text-ink-soft tabular-nums">
      {[
        `${formatNumber(total.count)} ${noun}`,
        sumText(total, companyCurrency),
        withoutRateText(total),
      ]
        .filter((part) => part !== null)
        .join(" · ")}
    </span>
  );
}
