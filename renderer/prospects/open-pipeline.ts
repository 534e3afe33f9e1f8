import type { Row } from "../../shared/contract/contract.ts";
import { addMoney, multiplyToCurrency } from "../../shared/domain/money.ts";
import { isDecided } from "../pipeline/status.ts";

/** What a prospect may still bring, in the company's currency. */
export interface OpenPipeline {
  readonly count: number;
  readonly sum: number;
  /** By probability. */
  readonly weighted: number;
  /** Opportunities with an amount that is in no sum, because nobody gave its exchange rate. */
  readonly withoutRate: number;
}

/** Adds up the opportunities that are still open, of those a prospect lists. */
export function openPipeline(
  opportunities: readonly Row<"opportunity">[],
  listed: readonly Row<"prospect-opportunity">[],
  companyCurrency: string,
): OpenPipeline {
  const ids = new Set(listed.map(({ opportunity }) => opportunity));
  const open = opportunities.filter(({ id, status }) => ids.has(id) && !isDecided(status));
  return {
    count: open.length,
    sum: addMoney(open.map((row) => row.base_opportunity_amount)),
    weighted: addMoney(
      open.map(({ base_opportunity_amount: amount, probability }) =>
        amount === null
          ? null
          : multiplyToCurrency(amount, (probability ?? 0) / 100, companyCurrency),
      ),
    ),
    withoutRate: open.filter(
      (row) => row.opportunity_amount !== null && row.base_opportunity_amount === null,
    ).length,
  };
}
