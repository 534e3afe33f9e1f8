// An oracle for amounts that shares nothing with the code it checks: whole numbers of a tiny unit.

const DIGITS = 18;

/** A decimal number as a whole number of 10^-18: the digits it is written with, not those of its double. */
function scaled(value: number): bigint {
  const written = value < 1e-6 ? value.toFixed(9) : String(value);
  const [whole = "0", fraction = ""] = written.split(".");
  return BigInt(whole + fraction.padEnd(DIGITS, "0"));
}

/** The product of two numbers with at most 9 decimals, not below zero, rounded half up to `digits` decimals. */
export function productRoundedHalfUp(a: number, b: number, digits: number): number {
  const unit = 10n ** BigInt(2 * DIGITS - digits);
  const rounded = (scaled(a) * scaled(b) + unit / 2n) / unit;
  const text = rounded.toString().padStart(digits + 1, "0");
  const point = text.length - digits;
  return Number(`${text.slice(0, point)}.${text.slice(point)}`);
}

/** The exact sum of numbers with at most 9 decimals, not below zero. */
export function exactSum(values: readonly number[]): number {
  const text = values
    .reduce((sum, value) => sum + scaled(value), 0n)
    .toString()
    .padStart(DIGITS + 1, "0");
  return Number(`${text.slice(0, -DIGITS)}.${text.slice(-DIGITS)}`);
}
