import { isLookup, type ResourceName } from "../contract/contract.ts";
import { lookupRules } from "./lookup.ts";
import { opportunityRules } from "./opportunity.ts";
import { opportunityItemRules } from "./opportunity-item.ts";
import { prospectRules } from "./prospect.ts";
import { prospectOpportunityRules } from "./prospect-opportunity.ts";
import type { Rules } from "./rule.ts";

/** The rules of every resource that has some of its own. */
const rules: { readonly [R in ResourceName]?: Rules<R> } = {
  opportunity: opportunityRules,
  "opportunity-item": opportunityItemRules,
  prospect: prospectRules,
  "prospect-opportunity": prospectOpportunityRules,
};

/** The rules of a resource; lookups share theirs. */
export function rulesOf<R extends ResourceName>(resource: R): Rules<R> {
  const own: Rules<R> | undefined = rules[resource];
  return own ?? (isLookup(resource) ? lookupRules(resource) : {});
}
