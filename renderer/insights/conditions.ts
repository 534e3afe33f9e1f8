import { OPEN_STATUSES } from "../../shared/insights/tally.ts";
import type { Condition } from "../../shared/views/filter.ts";

// What the opportunities behind a figure have in common, in the words of a view's filter.

export const isOpen: Condition = { field: "status", operator: "is", values: OPEN_STATUSES };
export const isWon: Condition = { field: "status", operator: "is", values: ["Converted"] };
export const isLost: Condition = { field: "status", operator: "is", values: ["Lost"] };
export const isDecided: Condition = {
  field: "status",
  operator: "is",
  values: ["Converted", "Lost"],
};
export const isNotClosed: Condition = { field: "status", operator: "is_not", values: ["Closed"] };

/** The field holds this value; nothing where it is null. */
export const holds = (field: string, value: string | null): Condition =>
  value === null
    ? { field, operator: "is_empty", values: [] }
    : { field, operator: "is", values: [value] };

/** Closes on one of these days, ISO, both counted. */
export const closesBetween = (first: string, last: string): Condition => ({
  field: "expected_closing",
  operator: "between",
  values: [first, last],
});

export const closesBefore = (date: string): Condition => ({
  field: "expected_closing",
  operator: "before",
  values: [date],
});

export const closesAfter = (date: string): Condition => ({
  field: "expected_closing",
  operator: "after",
  values: [date],
});

export const hasNoClosing: Condition = holds("expected_closing", null);

/** Has an amount that is in no sum of the company's currency. */
export const lacksRate: readonly Condition[] = [
  { field: "opportunity_amount", operator: "is_not_empty", values: [] },
  { field: "base_opportunity_amount", operator: "is_empty", values: [] },
];
