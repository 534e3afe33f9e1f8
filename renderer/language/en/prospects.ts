import { pluralOf } from "../plural.ts";

const plural = pluralOf("en");

export const prospects = {
  untitled: "Unnamed prospect",
  reading: "Reading the prospect",
  goToList: "Go to the prospects",
  backToList: "Back to the prospects",
  previous: "Previous prospect",
  next: "Next prospect",
  new: "New prospect",
  save: "Save prospect",
  newOpportunity: "New opportunity",
  groups: { about: "About", more: "More" },
  leads: "Leads",
  newLead: "Add a lead…",
  opportunities: "Opportunities",
  link: "Link an opportunity…",
  noOpportunities: "Opportunities whose party is this prospect appear here by themselves.",
  nothingOpen: "No open opportunities",
  open: (count: number, shown: string) =>
    `in ${shown} open ${plural(count, { one: "opportunity", other: "opportunities" })}`,
  withoutRate: (shown: string) => `${shown} without exchange rate`,
  goesWith: (leads: number) =>
    leads === 0
      ? "; its opportunities stay in the pipeline"
      : `, with its ${plural(leads, { one: "lead", other: `${leads} leads` })}; its opportunities stay in the pipeline`,
};
