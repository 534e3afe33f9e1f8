import { longText, money, quantity, rate, text } from "./field.ts";
import { defineChild } from "./resource.ts";

export const opportunityItem = defineChild({
  name: "opportunity-item",
  label: "Line item",
  plural: "Line items",
  about: "Something offered in an opportunity: what, how many, at what price.",
  nameField: "item_name",
  parent: { resource: "opportunity", field: "opportunity_id", label: "Opportunity" },
  fields: {
    item_code: text("Item Code"),
    qty: quantity("Quantity", { default: 1 }),
    item_group: text("Item Group"),
    brand: text("Brand"),
    uom: text("UOM"),
    item_name: text("Item Name"),
    description: longText("Description"),
    image: text("Image"),
    image_view: text("Image View"),
    rate: rate("Rate"),
    base_amount: money("Amount (Company Currency)", { computed: true }),
    amount: money("Amount", { computed: true }),
    base_rate: rate("Rate (Company Currency)", { computed: true }),
  },
});
