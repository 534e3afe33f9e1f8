import type { prospects as English } from "../en/prospects.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const prospects: typeof English = {
  untitled: "Interessent ohne Namen",
  reading: "Interessent wird gelesen",
  goToList: "Zu den Interessenten",
  backToList: "Zurück zu den Interessenten",
  previous: "Voriger Interessent",
  next: "Nächster Interessent",
  new: "Neuer Interessent",
  save: "Interessent speichern",
  newOpportunity: "Neue Verkaufschance",
  groups: { about: "Angaben", more: "Weiteres" },
  leads: "Leads",
  newLead: "Lead hinzufügen …",
  opportunities: "Verkaufschancen",
  link: "Verkaufschance verknüpfen …",
  noOpportunities: "Verkaufschancen mit diesem Interessenten erscheinen hier von selbst.",
  nothingOpen: "Keine offenen Verkaufschancen",
  open: (count, shown) =>
    `in ${shown} ${plural(count, { one: "offenen Verkaufschance", other: "offenen Verkaufschancen" })}`,
  withoutRate: (shown) => `${shown} ohne Wechselkurs`,
  goesWith: (leads) =>
    leads === 0
      ? "; die Verkaufschancen bleiben in der Pipeline"
      : ` mit ${plural(leads, { one: "einem Lead", other: `${leads} Leads` })}; die Verkaufschancen bleiben in der Pipeline`,
};
