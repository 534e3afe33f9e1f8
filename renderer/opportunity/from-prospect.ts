import type { Row } from "../../shared/contract/contract.ts";
import type { FormValues } from "../forms/form-values.ts";

/**
 * What an opportunity takes over from the prospect it is with (ERPNext: prospect.py, make_opportunity, and
 * opportunity.py, map_fields).
 */
export function fromProspect(prospect: Row<"prospect">): FormValues {
  return {
    opportunity_from: "Prospect",
    party_name: prospect.company_name,
    customer_name: prospect.company_name,
    opportunity_owner: prospect.prospect_owner,
    industry: prospect.industry,
    market_segment: prospect.market_segment,
    customer_group: prospect.customer_group,
    territory: prospect.territory,
    no_of_employees: prospect.no_of_employees,
    annual_revenue: prospect.annual_revenue,
    website: prospect.website,
  };
}
