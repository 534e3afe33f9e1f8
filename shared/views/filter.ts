import { z } from "zod";

/** What a condition asks of a field. Which of them a field offers follows from its kind. */
export const OPERATORS = [
  "is",
  "is_not",
  "contains",
  "contains_not",
  "starts_with",
  "between",
  "at_least",
  "at_most",
  "before",
  "after",
  "in_period",
  "older_than_days",
  "within_next_days",
  "is_empty",
  "is_not_empty",
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Days named by where they lie from today, so that a saved view stays true tomorrow. */
export const PERIODS = [
  "today",
  "yesterday",
  "tomorrow",
  "this_week",
  "last_week",
  "next_week",
  "this_month",
  "last_month",
  "next_month",
  "this_quarter",
  "last_quarter",
  "next_quarter",
  "this_year",
  "last_year",
  "next_year",
  "past",
  "future",
] as const;
export type Period = (typeof PERIODS)[number];

/** Stands in a condition for the name of whoever uses this device. */
export const ME = "@me";

export const conditionSchema = z.object({
  /** A field of the contract, or created_at or updated_at. */
  field: z.string(),
  operator: z.enum(OPERATORS),
  /** One value; for `is` and `is_not` any number of them; for `between` two; for `in_period` a period. */
  values: z.array(z.union([z.string(), z.number()])).readonly(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const filterSchema = z.object({
  match: z.enum(["all", "any"]),
  conditions: z.array(conditionSchema).readonly(),
});
export type Filter = z.infer<typeof filterSchema>;

/** Lets every record through. */
export const NO_FILTER: Filter = { match: "all", conditions: [] };
