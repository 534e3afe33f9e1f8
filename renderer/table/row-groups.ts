import { attribute } from "../../shared/contract/contract.ts";
import { localDay } from "../../shared/views/days.ts";
import type { AnyRow } from "./search.ts";
import type { TableColumn } from "./table-columns.ts";

/** Rows that have the same value in the field a table is grouped by. */
export class RowGroup {
  /** The value, of dates the month, of amounts with their currency; "" for rows without one. */
  readonly value: string;
  readonly rows: AnyRow[] = [];

  constructor(value: string) {
    this.value = value;
  }

  /** Tells the group's line from the lines of rows. */
  get id(): string {
    return `group ${this.value}`;
  }
}

/** A line of a table: a record, or the head of a group. */
export type Line = AnyRow | RowGroup;

const MONTH_CHARS = 7;

/**
 * What puts a row into its group. Days are too many to group by: dates and instants go by month, instants by the one
 * in which they are shown, this device's. As many dollars as euros are not the same amount.
 */
export function groupValue({ name, field }: TableColumn, row: AnyRow): string {
  const value = attribute(row, name);
  if (value === null) return "";
  if (!field) return localDay(new Date(value)).slice(0, MONTH_CHARS);
  if (field.kind === "date") return String(value).slice(0, MONTH_CHARS);
  if (!field.currencyField) return String(value);
  return `${value} ${attribute(row, field.currencyField) ?? ""}`;
}

/**
 * Sorted rows by group, in the order of the groups' keys (those of their first rows) and without one last; within
 * a group the rows keep their order. Where the rows are sorted by the field first, its direction holds for groups.
 */
export function groupRows(
  rows: readonly AnyRow[],
  column: TableColumn,
  keys: Float64Array,
  descending: boolean,
): readonly RowGroup[] {
  const groups = new Map<string, { readonly group: RowGroup; readonly key: number }>();
  rows.forEach((row, at) => {
    const value = groupValue(column, row);
    let entry = groups.get(value);
    if (!entry) {
      entry = { group: new RowGroup(value), key: keys[at] ?? Number.NaN };
      groups.set(value, entry);
    }
    entry.group.rows.push(row);
  });
  const direction = descending ? -1 : 1;
  return [...groups.values()]
    .toSorted((a, b) => {
      if (a.group.value === "" || b.group.value === "") {
        return Number(a.group.value === "") - Number(b.group.value === "");
      }
      return direction * (a.key - b.key);
    })
    .map(({ group }) => group);
}

/** The lines of a grouped table: each group's head and, unless it is collapsed, its rows. */
export function linesOf(
  groups: readonly RowGroup[],
  collapsed: ReadonlySet<string>,
): readonly Line[] {
  return groups.flatMap((group): Line[] =>
    collapsed.has(group.value) ? [group] : [group, ...group.rows],
  );
}
