import { data } from "currency-codes";

const digitsByCode = new Map(data.map(({ code, digits }) => [code, digits]));

/** Whether the code is one of ISO 4217's, in capitals. */
export function isCurrency(code: string): boolean {
  return digitsByCode.has(code);
}

/** Decimals of a currency's minor unit (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD; 2 where unknown. */
export function minorUnitDigits(code: string | null): number {
  return (code === null ? undefined : digitsByCode.get(code)) ?? 2;
}

/** All codes, for pickers. */
export const currencyCodes: readonly string[] = [...digitsByCode.keys()];
