import { ME, NO_FILTER, type Condition } from "./filter.ts";
import type { ViewResource, ViewSettings } from "./view.ts";

/** An opportunity nobody touched for longer than this is stale, until the person says otherwise. */
export const STALE_DAYS = 30;

/** The id of the shipped view that holds nothing back. */
export const ALL_VIEW = "all";

const columns = (...fields: readonly string[]) => fields.map((field) => ({ field }));

const START: Readonly<Record<ViewResource, ViewSettings>> = {
  opportunity: {
    layout: "board",
    filter: NO_FILTER,
    sorting: [],
    columns: columns(
      "customer_name",
      "sales_stage",
      "status",
      "opportunity_amount",
      "probability",
      "transaction_date",
      "expected_closing",
      "opportunity_owner",
    ),
    group_by: null,
    board: {
      group_by: "sales_stage",
      card_fields: ["customer_name", "opportunity_amount", "expected_closing"],
      card_sort: { field: "created_at", descending: true },
      collapsed: [],
      hide_empty: false,
      show_decided: true,
    },
  },
  prospect: {
    layout: "table",
    filter: NO_FILTER,
    sorting: [],
    columns: columns(
      "industry",
      "territory",
      "no_of_employees",
      "annual_revenue",
      "prospect_owner",
    ),
    group_by: null,
    // Prospects have no board.
    board: {
      group_by: "sales_stage",
      card_fields: [],
      card_sort: { field: "created_at", descending: true },
      collapsed: [],
      hide_empty: false,
      show_decided: true,
    },
  },
};

const asks = (
  field: string,
  operator: Condition["operator"],
  ...values: Condition["values"]
): Condition => ({ field, operator, values });

/** Still to be decided: neither won nor lost nor closed. */
const UNDECIDED = asks("status", "is_not", "Converted", "Lost", "Closed");

/**
 * What the views ask that every device has, in order; the first is the one a new device opens with. They are part of
 * the app and not records, so that they always mean what they say, in any language.
 */
const conditionsOf = (staleDays: number) =>
  ({
    opportunity: {
      [ALL_VIEW]: [],
      open: [UNDECIDED],
      lost: [asks("status", "is", "Lost")],
      // The contract keeps no day of winning; the expected closing date is what people set to it.
      won_this_quarter: [
        asks("status", "is", "Converted"),
        asks("expected_closing", "in_period", "this_quarter"),
      ],
      closing_this_month: [UNDECIDED, asks("expected_closing", "in_period", "this_month")],
      overdue: [UNDECIDED, asks("expected_closing", "in_period", "past")],
      stale: [UNDECIDED, asks("updated_at", "older_than_days", staleDays)],
      mine: [asks("opportunity_owner", "is", ME)],
    },
    prospect: { [ALL_VIEW]: [], mine: [asks("prospect_owner", "is", ME)] },
  }) as const satisfies Record<ViewResource, Readonly<Record<string, readonly Condition[]>>>;

export interface ShippedView {
  readonly id: string;
  readonly settings: ViewSettings;
}

const settingsOf = (resource: ViewResource, staleDays: number): readonly ShippedView[] =>
  Object.entries(conditionsOf(staleDays)[resource]).map(([id, conditions]) => ({
    id,
    settings: { ...START[resource], filter: { match: "all", conditions } },
  }));

// Made once: what is worked out for a view is kept as long as its settings are the same.
const made = new Map<string, readonly ShippedView[]>();

/** The views of a resource that come with the app. @param staleDays what the view of stale opportunities goes by */
export function shippedViews(
  resource: ViewResource,
  staleDays = STALE_DAYS,
): readonly ShippedView[] {
  const key = `${resource} ${staleDays}`;
  const views = made.get(key) ?? settingsOf(resource, staleDays);
  made.set(key, views);
  return views;
}
