import { text } from "./field.ts";
import { defineLookup } from "./resource.ts";

export const opportunityLostReason = defineLookup({
  name: "opportunity-lost-reason",
  label: "Lost reason",
  plural: "Lost reasons",
  about: "A reason for which opportunities are lost.",
  nameField: "lost_reason",
  fields: { lost_reason: text("Lost Reason", { indexed: true }) },
});
