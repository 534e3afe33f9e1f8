import type { views as English } from "../en/views.ts";

export const views: typeof English = {
  shipped: {
    opportunity: {
      all: "Toutes",
      open: "Ouvertes",
      lost: "Perdues",
      won_this_quarter: "Gagnées ce trimestre",
      closing_this_month: "Clôture ce mois-ci",
      overdue: "En retard",
      stale: "Sans activité",
      mine: "Les miennes",
    },
    prospect: { all: "Tous", mine: "Les miens" },
  },
};
