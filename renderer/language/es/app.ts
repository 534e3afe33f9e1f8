import type { app as English } from "../en/app.ts";

export const app: typeof English = {
  places: {
    pipeline: "Pipeline",
    prospects: "Prospectos",
    insights: "Informes",
    lookups: "Listas de valores",
    import: "Importar",
    settings: "Ajustes",
  },
  mainNavigation: "Navegación principal",
};
