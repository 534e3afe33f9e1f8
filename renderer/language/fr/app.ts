import type { app as English } from "../en/app.ts";

export const app: typeof English = {
  places: {
    pipeline: "Pipeline",
    prospects: "Prospects",
    insights: "Analyses",
    lookups: "Listes de choix",
    import: "Import",
    settings: "Paramètres",
  },
  mainNavigation: "Navigation principale",
};
