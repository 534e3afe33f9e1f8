import { text } from "./field.ts";
import { defineLookup } from "./resource.ts";

export const opportunityType = defineLookup({
  name: "opportunity-type",
  label: "Opportunity type",
  plural: "Opportunity types",
  about: "A kind of opportunity, known by its description.",
  nameField: "description",
  fields: { description: text("Description", { indexed: true }) },
});
