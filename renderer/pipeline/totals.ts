import type { Row } from "../../shared/contract/contract.ts";
import { MoneySum, ofHundred } from "../../shared/domain/money.ts";
import { weightOf } from "../../shared/domain/weight.ts";
import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";

export interface Total {
  readonly count: number;
  /** In the company's currency. */
  readonly sum: number;
  /** The sum weighted by probability, in the company's currency. */
  readonly weighted: number;
  /** Opportunities with an amount that is in no sum, because nobody gave its exchange rate. */
  readonly withoutRate: number;
  /** Opportunities that are in no sum, because what is stored cannot be added up. */
  readonly unreadable: readonly Row<"opportunity">[];
}

const isAmount = (value: number | null) => value === null || Number.isFinite(value);

/** Whether its amount and probability are numbers: a fault of the disk may have left something else in their place. */
export function isWorthReadable(row: Row<"opportunity">): boolean {
  return (
    isAmount(row.opportunity_amount) &&
    isAmount(row.base_opportunity_amount) &&
    Number.isFinite(weightOf(row))
  );
}

/** What opportunities come to, all of them and not only those on screen. */
export function totalOf(rows: readonly Row<"opportunity">[], companyCurrency: string): Total {
  const sum = new MoneySum();
  const hundredfold = new MoneySum();
  let withoutRate = 0;
  const unreadable: Row<"opportunity">[] = [];
  for (const row of rows) {
    const amount = row.base_opportunity_amount;
    if (!isWorthReadable(row)) unreadable.push(row);
    else if (amount !== null) {
      sum.add(amount);
      hundredfold.addProduct(amount, weightOf(row));
    } else if (row.opportunity_amount !== null) withoutRate += 1;
  }
  return {
    count: rows.length,
    sum: sum.total,
    weighted: ofHundred(hundredfold.total, companyCurrency),
    withoutRate,
    unreadable,
  };
}

export const sumText = ({ sum }: Total, companyCurrency: string): string =>
  formatMoneyBriefly(sum, companyCurrency);

/** Says which part the sum leaves out, and why, where it leaves any out. */
export function leftOutText({ withoutRate, unreadable: [first, ...others] }: Total): string | null {
  const { board } = messages();
  const parts: string[] = [];
  if (withoutRate > 0) parts.push(board.withoutRate(formatNumber(withoutRate)));
  if (first) {
    const title = first.title ?? board.untitled;
    parts.push(board.withoutUnreadable(title, others.length, formatNumber(others.length)));
  }
  return parts.length === 0 ? null : parts.join(" · ");
}
