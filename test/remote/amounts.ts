import Big from "big.js";
import type { Row, Value } from "./resources.ts";

const DECIMALS = 2;

function product(...factors: (Value | undefined)[]): number | null {
  if (factors.some((factor) => typeof factor !== "number")) return null;
  return factors
    .reduce<Big>((result, factor) => result.times(factor ?? 1), Big(1))
    .round(DECIMALS, Big.roundHalfUp)
    .toNumber();
}

/** What a line item is worth; `opportunity` says the rate of exchange. */
export function itemAmounts(item: Row, opportunity: Row): Row {
  const exchange = opportunity["conversion_rate"] ?? 1;
  const amount = product(item["qty"], item["rate"]);
  return {
    base_amount: product(amount, exchange),
    amount,
    base_rate: product(item["rate"], exchange),
  };
}

/** What an opportunity's items come to, and what it is worth in the company's currency. */
export function opportunityTotals(opportunity: Row, items: readonly Row[]): Row {
  const exchange = opportunity["conversion_rate"] ?? 1;
  const total = items.reduce((sum, { amount }) => sum.plus(amount ?? 0), Big(0)).toNumber();
  return {
    base_opportunity_amount: product(opportunity["opportunity_amount"], exchange),
    base_total: product(total, exchange),
    total,
  };
}
