import type { Row } from "../contract/contract.ts";
import { MoneySum, ofHundred } from "../domain/money.ts";

/** What some opportunities are worth together, in the company's currency. */
export interface Figures {
  readonly count: number;
  readonly amount: number;
  /** Each amount times its probability; what has no probability adds nothing. */
  readonly weighted: number;
  /** Opportunities whose amount is in neither sum, because nobody gave its exchange rate. */
  readonly withoutRate: number;
}

/** Figures in the making. */
export class FigureSum {
  #count = 0;
  #withoutRate = 0;
  readonly #amount = new MoneySum();
  readonly #hundredfold = new MoneySum();

  add(row: Row<"opportunity">): void {
    this.#count += 1;
    const amount = row.base_opportunity_amount;
    if (amount === null) {
      if (row.opportunity_amount !== null) this.#withoutRate += 1;
      return;
    }
    this.#amount.add(amount);
    if (row.probability !== null) this.#hundredfold.addProduct(amount, row.probability);
  }

  result(companyCurrency: string): Figures {
    return {
      count: this.#count,
      amount: this.#amount.total,
      weighted: ofHundred(this.#hundredfold.total, companyCurrency),
      withoutRate: this.#withoutRate,
    };
  }
}

/** The sum kept under a key, begun where there is none. */
export function sumAt<K>(sums: Map<K, FigureSum>, key: K): FigureSum {
  const known = sums.get(key);
  if (known) return known;
  const begun = new FigureSum();
  sums.set(key, begun);
  return begun;
}

/** Won of all decided, from 0 to 1; null where none is decided. */
export function winRateOf(won: number, lost: number): number | null {
  return won + lost === 0 ? null : won / (won + lost);
}
