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

/** Adds amounts up one after the other, exactly. Whole ones, which most are, are exact in a double. */
export class MoneySum {
  #whole = 0;
  #rest: Big | undefined;

  /** Empty amounts count as nothing. */
  add(value: number | null): void {
    if (value === null) return;
    if (Number.isInteger(value)) this.#whole += value;
    else this.#rest = (this.#rest ?? new Big(0)).plus(value);
  }

  addProduct(a: number, b: number): void {
    const product = a * b;
    const isExact = Number.isInteger(a) && Number.isInteger(b) && Number.isSafeInteger(product);
    if (isExact) this.#whole += product;
    else this.#rest = (this.#rest ?? new Big(0)).plus(new Big(a).times(b));
  }

  get total(): number {
    return this.#rest === undefined ? this.#whole : this.#rest.plus(this.#whole).toNumber();
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
 * amount in a foreign currency has no value in the company's, and none is made up.
 */
export function rateToCompany(
  record: { readonly currency: string | null; readonly conversion_rate: number | null },
  companyCurrency: string,
): number | null {
  if (record.conversion_rate !== null) return record.conversion_rate;
  return record.currency === null || record.currency === companyCurrency ? 1 : null;
}
