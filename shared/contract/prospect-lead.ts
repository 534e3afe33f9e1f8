import { email, phone, text } from "./field.ts";
import { defineChild } from "./resource.ts";

export const prospectLead = defineChild({
  name: "prospect-lead",
  label: "Lead",
  plural: "Leads",
  about: "A person at a prospect who showed interest.",
  nameField: "lead_name",
  parent: { resource: "prospect", field: "prospect_id", label: "Prospect" },
  fields: {
    lead: text("Lead", { required: true, indexed: true }),
    lead_name: text("Lead Name"),
    status: text("Status", {
      suggestions: [
        "Lead",
        "Open",
        "Replied",
        "Opportunity",
        "Quotation",
        "Lost Quotation",
        "Interested",
        "Converted",
        "Do Not Contact",
      ],
    }),
    email: email("Email"),
    mobile_no: phone("Mobile No"),
    lead_owner: text("Lead Owner"),
  },
});
