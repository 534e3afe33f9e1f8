import type { views as English } from "../en/views.ts";

export const views: typeof English = {
  shipped: {
    opportunity: {
      all: "Alle",
      open: "Offen",
      lost: "Verloren",
      won_this_quarter: "Gewonnen in diesem Quartal",
      closing_this_month: "Abschluss in diesem Monat",
      overdue: "Überfällig",
      stale: "Liegen geblieben",
      mine: "Meine",
    },
    prospect: { all: "Alle", mine: "Meine" },
  },
};
