import type { app as English } from "../en/app.ts";

export const app: typeof English = {
  places: {
    pipeline: "Pipeline",
    prospects: "Interessenten",
    insights: "Auswertungen",
    lookups: "Stammdaten",
    import: "Import",
    settings: "Einstellungen",
  },
  mainNavigation: "Hauptnavigation",
};
