import Big from "big.js";
import { minorUnitDigits } from "../contract/currency.ts";

// Amounts are decimal: binary floats would make 0.1 + 0.2 a cent too much somewhere.

/** Decimals that exchange rates and prices per unit keep. */
export const RATE_DIGITS = 9;

function round(value: Big, digits: number): number {
  return value.round(digits, Big.roundHalfUp).toNumber();
}

/** Rounds half up to the currency's minor unit (ISO 4217). */
export function roundToCurrency(value: number, currency: string | null): number {
  return Number.isInteger(value) ? value : round(new Big(value), minorUnitDigits(currency));
}

/** Rounds half up to the 9 decimals that rates keep. */
export function roundRate(value: number): number {
  return Number.isInteger(value) ? value : round(new Big(value), RATE_DIGITS);
}

/** The product as an amount of the currency. */
export function multiplyToCurrency(a: number, b: number, currency: string | null): number {
  return round(new Big(a).times(b), minorUnitDigits(currency));
}

/** The product as a rate. */
export function multiplyToRate(a: number, b: number): number {
  return round(new Big(a).times(b), RATE_DIGITS);
}

/** As many parts of one as the currencies with the smallest minor unit have (ISO 4217: four decimals). */
const PARTS = 10_000;

/**
 * Adds amounts up one after the other, exactly. Those of a currency's decimals are added as whole parts of one, which
 * a double holds exactly, so that the sum of thousands needs no decimal arithmetic.
 */
export class MoneySum {
  #parts = 0;
  #rest: Big | undefined;

  /** Empty amounts count as nothing. */
  add(value: number | null): void {
    if (value !== null) this.addProduct(value, 1);
  }

  addProduct(a: number, b: number): void {
    const parts = Math.round(a * PARTS);
    const product = parts * b;
    const isExact = parts / PARTS === a && Number.isInteger(b) && Number.isSafeInteger(product);
    if (isExact && Number.isSafeInteger(this.#parts + product)) this.#parts += product;
    else this.#rest = (this.#rest ?? new Big(0)).plus(new Big(a).times(b));
  }

  get total(): number {
    // One division of whole numbers is the nearest double to the exact quotient.
    if (this.#rest === undefined) return this.#parts / PARTS;
    return this.#rest.plus(new Big(this.#parts).div(PARTS)).toNumber();
  }
}

/** The exact sum; empty amounts count as nothing. */
export function addMoney(values: Iterable<number | null>): number {
  const sum = new MoneySum();
  for (const value of values) sum.add(value);
  return sum.total;
}

/** A share of a sum of amounts times percentages, as an amount of the currency. */
export function ofHundred(value: number, currency: string | null): number {
  return round(new Big(value).div(100), minorUnitDigits(currency));
}

/**
 * What one unit of a record's currency is in the company's, or null where nobody has said: without a rate, an
 * amount in a foreign currency has no value in the company's, and none is made up. The company's own is worth
 * itself, whatever rate was left from another currency.
 */
export function rateToCompany(
  record: { readonly currency: string | null; readonly conversion_rate: number | null },
  companyCurrency: string,
): number | null {
  if (record.currency === null || record.currency === companyCurrency) return 1;
  return record.conversion_rate;
}
