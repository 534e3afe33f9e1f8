import { text } from "./field.ts";
import { defineRecord } from "./resource.ts";

export const opportunityLostReason = defineRecord({
  name: "opportunity-lost-reason",
  label: "Lost reason",
  plural: "Lost reasons",
  about: "A reason for which opportunities are lost.",
  nameField: "lost_reason",
  isLookup: true,
  fields: { lost_reason: text("Lost Reason", { indexed: true }) },
});
