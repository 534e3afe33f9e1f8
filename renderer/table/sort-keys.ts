import { attribute } from "../../shared/contract/contract.ts";
import { isNumeric } from "../forms/format.ts";
import type { AnyRow } from "./search.ts";
import type { TableColumn } from "./table-columns.ts";
import type { TextRanks } from "./text-ranks.ts";

/** What the order of a column depends on besides the rows. */
export interface SortContext {
  /** Where this device puts each sales stage, by name. */
  readonly stagePositions: ReadonlyMap<string, number>;
  readonly ranksOf: (column: TableColumn) => TextRanks;
}

export interface ColumnKeys {
  readonly keys: Float64Array;
  /** Texts that have no place in the language's order yet, each once. */
  readonly missing: readonly string[];
}

const days = new Map<string, number>();

/** A date as a number that sorts the same. */
function dayNumber(date: string): number {
  let number = days.get(date);
  if (number === undefined) {
    number = Number(date.replaceAll("-", ""));
    days.set(date, number);
  }
  return number;
}

/** Whether a column is sorted as the language sorts texts, and not by something shorter. */
export const isSortedAsText = ({ name, field }: TableColumn): boolean =>
  field !== null &&
  !isNumeric(field) &&
  field.kind !== "date" &&
  !field.options &&
  name !== "sales_stage";

/**
 * Every row's key in a column: numbers as they are, dates by day, choices in the contract's order, stages in this
 * device's, other texts by their place in the language's order.
 */
export function columnKeys(
  column: TableColumn,
  rows: readonly AnyRow[],
  context: SortContext,
): ColumnKeys {
  const { name, field } = column;
  const missing = new Set<string>();
  const read = reader();
  const keys = new Float64Array(rows.length);
  rows.forEach((row, at) => {
    const value = attribute(row, name);
    keys[at] = value === null || value === "" ? Number.NaN : read(value);
  });
  return { keys, missing: [...missing] };

  function reader(): (value: string | number) => number {
    if (!field) return (value) => Date.parse(String(value));
    if (isNumeric(field)) return Number;
    if (field.kind === "date") return (value) => dayNumber(String(value));
    const { options } = field;
    if (options) {
      const places = new Map(options.map((option, place) => [option, place]));
      return (value) => places.get(String(value)) ?? options.length;
    }
    if (name === "sales_stage") {
      const { stagePositions } = context;
      return (value) => stagePositions.get(String(value)) ?? stagePositions.size;
    }
    const ranks = context.ranksOf(column);
    return (value) => {
      const text = String(value);
      const rank = ranks.rankOf(text);
      if (rank === undefined) missing.add(text);
      return rank ?? 0;
    };
  }
}
