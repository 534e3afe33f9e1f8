export const views = {
  /** Names of the views that come with the app. */
  shipped: {
    opportunity: {
      all: "All",
      open: "Open",
      lost: "Lost",
      won_this_quarter: "Won this quarter",
      closing_this_month: "Closing this month",
      overdue: "Overdue",
      stale: "Stale",
      mine: "Mine",
    },
    prospect: { all: "All", mine: "Mine" },
  },
};
