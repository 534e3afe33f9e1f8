export const app = {
  /** The places of the rail. */
  places: {
    pipeline: "Pipeline",
    prospects: "Prospects",
    insights: "Insights",
    lookups: "Lookups",
    import: "Import",
    settings: "Settings",
  },
  mainNavigation: "Main",
};
