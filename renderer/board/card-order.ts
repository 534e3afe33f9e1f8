import { attribute, describe, type Row } from "../../shared/contract/contract.ts";
import type { Sort } from "../../shared/views/view.ts";
import { isNumeric } from "../forms/format.ts";
import { compareText } from "../language/collate.ts";

type Opportunity = Row<"opportunity">;

/** Each different text by its place in the language's order: far fewer comparisons than cards. */
function textRanks(values: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...new Set(values)].toSorted(compareText).map((text, rank) => [text, rank]));
}

/** ISO dates and instants sort as they are written. */
const isInstant = (field: string) => field === "created_at" || field === "updated_at";

function byText(rows: readonly Opportunity[], field: string): (row: Opportunity) => number | null {
  const valueOf = (row: Opportunity) => {
    const value = attribute(row, field);
    return value === null ? null : String(value);
  };
  const isPlain = isInstant(field) || describe("opportunity").fields[field]?.kind === "date";
  const values = rows.flatMap((row) => valueOf(row) ?? []);
  const ranks = isPlain
    ? new Map([...new Set(values)].toSorted().map((text, rank) => [text, rank]))
    : textRanks(values);
  return (row) => {
    const value = valueOf(row);
    return value === null ? null : (ranks.get(value) ?? null);
  };
}

/** Money is compared in the company's currency: 900 USD come after 800 EUR or before, as the rate has it. */
const comparedField = (field: string) =>
  field === "opportunity_amount" ? "base_opportunity_amount" : field;

/**
 * Cards in the order a view asks for; those that hold nothing in that field come last either way, and cards that
 * are alike keep the order they came in.
 */
export function inCardOrder(
  rows: readonly Opportunity[],
  { field, descending }: Sort,
): readonly Opportunity[] {
  const name = comparedField(field);
  const known = describe("opportunity").fields[name];
  if (!known && !isInstant(name)) return rows;
  const numeric = (row: Opportunity) => {
    const value = attribute(row, name);
    return value === null ? null : Number(value);
  };
  const keyOf = known && isNumeric(known) ? numeric : byText(rows, name);
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return direction * (a.key - b.key);
    })
    .map(({ row }) => row);
}
