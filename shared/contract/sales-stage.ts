import { text } from "./field.ts";
import { defineRecord } from "./resource.ts";

export const salesStage = defineRecord({
  name: "sales-stage",
  label: "Sales stage",
  plural: "Sales stages",
  about:
    "A step of the sales process. Its order, colour and default probability are this device's own.",
  nameField: "stage_name",
  isLookup: true,
  fields: { stage_name: text("Stage Name", { indexed: true }) },
});
