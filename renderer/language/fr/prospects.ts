import type { prospects as English } from "../en/prospects.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const prospects: typeof English = {
  untitled: "Prospect sans nom",
  reading: "Lecture du prospect",
  goToList: "Aller aux prospects",
  backToList: "Retour aux prospects",
  previous: "Prospect précédent",
  next: "Prospect suivant",
  new: "Nouveau prospect",
  save: "Enregistrer le prospect",
  newOpportunity: "Nouvelle opportunité",
  groups: { about: "Présentation", more: "Autres" },
  leads: "Leads",
  newLead: "Ajouter un lead…",
  opportunities: "Opportunités",
  link: "Lier une opportunité…",
  noOpportunities: "Les opportunités de ce prospect apparaissent ici d’elles-mêmes.",
  nothingOpen: "Aucune opportunité ouverte",
  open: (count, shown) =>
    `dans ${shown} ${plural(count, { one: "opportunité ouverte", other: "opportunités ouvertes" })}`,
  withoutRate: (shown) => `${shown} sans taux de change`,
  goesWith: (leads) =>
    leads === 0
      ? " ; ses opportunités restent dans le pipeline"
      : `, avec ${plural(leads, { one: "son lead", other: `ses ${leads} leads` })} ; ses opportunités restent dans le pipeline`,
};
