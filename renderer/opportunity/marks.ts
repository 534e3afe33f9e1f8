import type { Row } from "../../shared/contract/contract.ts";
import { multiplyToCurrency } from "../../shared/domain/money.ts";
import { isDecided } from "../pipeline/status.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Days since the expected closing went by, 0 where it has not or the opportunity is decided. */
export function overdueDays(
  row: Pick<Row<"opportunity">, "expected_closing" | "status">,
  today: string,
): number {
  if (row.expected_closing === null || isDecided(row.status)) return 0;
  return Math.max(0, daysBetween(row.expected_closing, today));
}

/**
 * Days since an open opportunity was last changed, 0 where that is not long ago.
 * @param after one left alone for more days than these is stale, as in the view of that name
 */
export function staleDays(
  row: Pick<Row<"opportunity">, "updated_at" | "status">,
  today: string,
  after: number,
): number {
  if (isDecided(row.status)) return 0;
  const days = daysBetween(row.updated_at.slice(0, "2000-01-01".length), today);
  return days > after ? days : 0;
}

/** What the amount is worth by its probability, in its own currency. */
export function weightedAmount(row: Row<"opportunity">, companyCurrency: string): number | null {
  const { opportunity_amount: amount, probability, currency } = row;
  if (amount === null || probability === null) return null;
  return multiplyToCurrency(amount, probability / 100, currency ?? companyCurrency);
}
