import type { prospects as English } from "../en/prospects.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const prospects: typeof English = {
  untitled: "Prospecto sin nombre",
  reading: "Leyendo el prospecto",
  goToList: "Ir a los prospectos",
  backToList: "Volver a los prospectos",
  previous: "Prospecto anterior",
  next: "Prospecto siguiente",
  new: "Nuevo prospecto",
  save: "Guardar prospecto",
  newOpportunity: "Nueva oportunidad",
  groups: { about: "Datos", more: "Más" },
  leads: "Leads",
  newLead: "Añadir un lead…",
  opportunities: "Oportunidades",
  link: "Vincular una oportunidad…",
  noOpportunities: "Las oportunidades de este prospecto aparecen aquí por sí solas.",
  nothingOpen: "Sin oportunidades abiertas",
  open: (count, shown) =>
    `en ${shown} ${plural(count, { one: "oportunidad abierta", other: "oportunidades abiertas" })}`,
  withoutRate: (shown) => `${shown} sin tipo de cambio`,
  goesWith: (leads) =>
    leads === 0
      ? "; sus oportunidades siguen en el pipeline"
      : `, con ${plural(leads, { one: "su lead", other: `sus ${leads} leads` })}; sus oportunidades siguen en el pipeline`,
};
