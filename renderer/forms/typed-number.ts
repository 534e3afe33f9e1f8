import { parseNumber, type NumberFormat } from "../../shared/import/numbers.ts";
import { perLocale } from "../language/per-locale.ts";
import { DECIMALS_SHOWN } from "./format.ts";

const formats = perLocale((name): readonly [NumberFormat, NumberFormat] => {
  const parts = new Intl.NumberFormat(name).formatToParts(1.5);
  const hasComma = parts.some(({ type, value }) => type === "decimal" && value === ",");
  return hasComma ? ["1.234,56", "1,234.56"] : ["1,234.56", "1.234,56"];
});

/** A number as a person writes it in their locale, or in the other way where only that can be meant; null for none. */
export function typedNumber(text: string): number | null {
  const [own, other] = formats();
  return parseNumber(text, own) ?? parseNumber(text, other);
}

const plain = perLocale(
  (name) =>
    new Intl.NumberFormat(name, { maximumFractionDigits: DECIMALS_SHOWN, useGrouping: false }),
);

/**
 * A number as one goes on typing it: nothing divides its thousands, since what does would be read as a decimal sign
 * once digits are typed or deleted beside it.
 */
export function numberToType(value: number): string {
  return plain().format(value);
}
