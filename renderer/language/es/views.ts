import type { views as English } from "../en/views.ts";

export const views: typeof English = {
  shipped: {
    opportunity: {
      all: "Todas",
      open: "Abiertas",
      lost: "Perdidas",
      won_this_quarter: "Ganadas este trimestre",
      closing_this_month: "Cierre este mes",
      overdue: "Atrasadas",
      stale: "Sin actividad",
      mine: "Mías",
    },
    prospect: { all: "Todos", mine: "Míos" },
  },
};
