import { text } from "./field.ts";
import { defineLookup } from "./resource.ts";

export const salesStage = defineLookup({
  name: "sales-stage",
  label: "Sales stage",
  plural: "Sales stages",
  about:
    "A step of the sales process. Its order, colour and default probability are this device's own.",
  nameField: "stage_name",
  fields: { stage_name: text("Stage Name", { indexed: true }) },
});
