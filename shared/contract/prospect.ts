import { EMPLOYEE_RANGES, choice, money, phone, text, url } from "./field.ts";
import { defineRecord } from "./resource.ts";

export const prospect = defineRecord({
  name: "prospect",
  label: "Prospect",
  plural: "Prospects",
  about: "A company that may buy, with its leads and opportunities.",
  nameField: "company_name",
  fields: {
    company_name: text("Company Name", { indexed: true }),
    industry: text("Industry"),
    market_segment: text("Market Segment"),
    customer_group: text("Customer Group"),
    territory: text("Territory"),
    no_of_employees: choice("No. of Employees", EMPLOYEE_RANGES),
    annual_revenue: money("Annual Revenue"),
    fax: phone("Fax"),
    website: url("Website"),
    prospect_owner: text("Prospect Owner"),
    company: text("Company", { required: true }),
  },
});
