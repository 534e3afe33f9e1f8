import { lookup } from "./field.ts";
import { defineChild } from "./resource.ts";

export const opportunityLostReasonDetail = defineChild({
  name: "opportunity-lost-reason-detail",
  label: "Lost reason",
  plural: "Lost reasons",
  about: "One of the reasons an opportunity was lost for.",
  nameField: "lost_reason",
  parent: { resource: "opportunity", field: "opportunity_id", label: "Opportunity" },
  fields: {
    lost_reason: lookup("Opportunity Lost Reason", "opportunity-lost-reason"),
  },
});
