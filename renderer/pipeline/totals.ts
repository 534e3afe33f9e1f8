import type { Row } from "../../shared/contract/contract.ts";
import { addMoney } from "../../shared/domain/money.ts";
import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";

export interface Total {
  readonly count: number;
  /** In the company's currency. */
  readonly sum: number;
  /** Opportunities with an amount that is in no sum, because nobody gave its exchange rate. */
  readonly withoutRate: number;
}

export function totalOf(rows: readonly Row<"opportunity">[]): Total {
  return {
    count: rows.length,
    sum: addMoney(rows.map((row) => row.base_opportunity_amount)),
    withoutRate: rows.filter(
      (row) => row.opportunity_amount !== null && row.base_opportunity_amount === null,
    ).length,
  };
}

export const sumText = ({ sum }: Total, companyCurrency: string): string =>
  formatMoneyBriefly(sum, companyCurrency);

/** Says which part the sum leaves out, where it leaves any out. */
export const withoutRateText = ({ withoutRate }: Total): string | null =>
  withoutRate === 0 ? null : `${formatNumber(withoutRate)} without exchange rate`;
