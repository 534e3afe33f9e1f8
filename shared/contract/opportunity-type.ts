import { text } from "./field.ts";
import { defineRecord } from "./resource.ts";

export const opportunityType = defineRecord({
  name: "opportunity-type",
  label: "Opportunity type",
  plural: "Opportunity types",
  about: "A kind of opportunity, known by its description.",
  nameField: "description",
  isLookup: true,
  fields: { description: text("Description", { indexed: true }) },
});
