import type { ResourceName } from "../contract/contract.ts";
import { lookupRules } from "./lookup.ts";
import { opportunityRules } from "./opportunity.ts";
import { opportunityItemRules } from "./opportunity-item.ts";
import { prospectRules } from "./prospect.ts";
import { prospectOpportunityRules } from "./prospect-opportunity.ts";
import type { Rules } from "./rule.ts";

/** The rules of every resource that has some. */
export const rules: { readonly [R in ResourceName]?: Rules<R> } = {
  opportunity: opportunityRules,
  "opportunity-item": opportunityItemRules,
  prospect: prospectRules,
  "prospect-opportunity": prospectOpportunityRules,
  "opportunity-type": lookupRules("opportunity-type"),
  "opportunity-lost-reason": lookupRules("opportunity-lost-reason"),
  "sales-stage": lookupRules("sales-stage"),
};
