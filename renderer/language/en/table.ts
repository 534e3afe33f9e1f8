import { bulk } from "./bulk.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");
const number = new Intl.NumberFormat("en");

const cells = (count: number) =>
  `${number.format(count)} ${plural(count, { one: "cell", other: "cells" })}`;

export const table = {
  created: "Created",
  changed: "Last changed",
  untitled: "Untitled",
  selection: "Selection",
  selectRow: (name: string) => `Select ${name}`,
  selectAll: "Select all rows shown",
  selected: (count: number) =>
    `${number.format(count)} ${plural(count, { one: "row", other: "rows" })} selected`,
  nothingSelected: "Nothing selected",
  selectedOf: (count: number, all: number) =>
    `${number.format(count)} of ${number.format(all)} selected`,
  count: (count: number, plural_name: string) => `${number.format(count)} ${plural_name}`,
  sorting: "Sorting",
  sum: "Sum",
  sumConverted: (currency: string) => `Sum in ${currency}, several currencies converted`,
  withoutRate: (count: number) => `${number.format(count)} without exchange rate left out`,
  average: (value: string) => `Ø ${value}`,
  averageOf: (count: string) => `Average of ${count}`,
  groupNone: "None",
  headerHint: "Click to sort, Shift+click to sort by it too",
  sortedAs: (label: string, place: number) => `${label}, sort key ${place}`,
  columnActions: (label: string) => `Actions of column ${label}`,
  sortAscending: "Sort ascending",
  sortDescending: "Sort descending",
  sortAlso: "Sort by this too",
  sortNot: "Do not sort by this",
  groupBy: "Group by this",
  ungroup: "Do not group",
  pin: "Pin at the left",
  unpin: "Unpin",
  moveLeft: "Move left",
  moveRight: "Move right",
  wider: "Make wider",
  narrower: "Make narrower",
  fit: "Fit to content",
  hide: "Hide column",
  columns: "Columns",
  findColumn: "Find a column",
  showAll: "Show all",
  showNone: "Show none",
  noColumn: "No column is called that",
  exported: (count: number) =>
    `Exported ${number.format(count)} ${plural(count, { one: "row", other: "rows" })}`,
  exportShown: "Export what is shown as CSV",
  editing: (label: string) => `Edit ${label}`,
  saved: (field: string) => `${field} saved`,
  readOnly: "This is set by Satchel and cannot be edited",
  computedTotal: "Worked out from the line items",
  computedBase: "Worked out from the amount and the exchange rate",
  noSuchName: (name: string) => `no record is called “${name}”; choose one that is there`,
  none: "None",
  lostNeedsReasons: "Lost needs reasons: choose the status in its cell",
  pasteWrong: (count: number) => `${cells(count)} cannot be pasted and stay as they are`,
  pasteOutside: (count: number) => `${cells(count)} fall outside the table`,
  pasteNothing: "The cells hold these values already",
  pasteTitle: (count: number) => `Paste into ${cells(count)}?`,
  pasteNow: "Now",
  pasteThen: "Will be",
  pasteProblem: (text: string, problem: string) => `“${text}”: ${problem}`,
  pasteApply: (count: number) => `Change ${cells(count)}`,
  pasting: "Pasting",
  copied: (count: number) => `${cells(count)} copied`,
  bulk,
};
