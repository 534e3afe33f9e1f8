import type { Row } from "../../shared/contract/contract.ts";
import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { sumText, totalOf, leftOutText, type Total } from "../pipeline/totals.ts";

/** Totals of the columns on screen. Their rows keep their identity, so each is added up once. */
const totals = new WeakMap<
  readonly Row<"opportunity">[],
  { readonly currency: string; readonly total: Total }
>();

export function columnTotalOf(rows: readonly Row<"opportunity">[], currency: string): Total {
  const known = totals.get(rows);
  if (known?.currency === currency) return known.total;
  const total = totalOf(rows, currency);
  totals.set(rows, { currency, total });
  return total;
}

export const weightedText = ({ weighted }: Total, currency: string): string =>
  messages().board.weighted(formatMoneyBriefly(weighted, currency));

/** A column in one sentence: its title, how many cards it has and what they come to. */
export function columnSentence(
  title: string,
  rows: readonly Row<"opportunity">[],
  currency: string,
): string {
  const { board } = messages();
  const total = columnTotalOf(rows, currency);
  const parts = [
    board.deals(total.count, formatNumber(total.count)),
    sumText(total, currency),
    weightedText(total, currency),
    leftOutText(total),
  ].filter((part) => part !== null);
  return board.columnTotal(title, parts.join(", "));
}
