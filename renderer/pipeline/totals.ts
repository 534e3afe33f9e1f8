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
}

/** What opportunities come to, all of them and not only those on screen. */
export function totalOf(rows: readonly Row<"opportunity">[], companyCurrency: string): Total {
  const sum = new MoneySum();
  const hundredfold = new MoneySum();
  let withoutRate = 0;
  for (const row of rows) {
    const amount = row.base_opportunity_amount;
    if (amount !== null) {
      sum.add(amount);
      hundredfold.addProduct(amount, weightOf(row));
    } else if (row.opportunity_amount !== null) withoutRate += 1;
  }
  return {
    count: rows.length,
    sum: sum.total,
    weighted: ofHundred(hundredfold.total, companyCurrency),
    withoutRate,
  };
}

export const sumText = ({ sum }: Total, companyCurrency: string): string =>
  formatMoneyBriefly(sum, companyCurrency);

/** Says which part the sum leaves out, where it leaves any out. */
export const withoutRateText = ({ withoutRate }: Total): string | null =>
  withoutRate === 0 ? null : messages().board.withoutRate(formatNumber(withoutRate));
