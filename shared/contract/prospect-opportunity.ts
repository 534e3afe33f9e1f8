import { currency, date, money, percent, recordLink, text } from "./field.ts";
import { defineChild } from "./resource.ts";

export const prospectOpportunity = defineChild({
  name: "prospect-opportunity",
  label: "Opportunity of the prospect",
  plural: "Opportunities of the prospect",
  about: "An opportunity of a prospect, with copies of its main figures.",
  nameField: "opportunity",
  parent: { resource: "prospect", field: "prospect_id", label: "Prospect" },
  fields: {
    opportunity: recordLink("Opportunity", "opportunity"),
    amount: money("Amount", { currencyField: "currency" }),
    stage: text("Stage"),
    probability: percent("Probability"),
    expected_closing: date("Closing"),
    currency: currency("Currency"),
    deal_owner: text("Deal Owner"),
    contact_person: text("Contact Person"),
  },
});
