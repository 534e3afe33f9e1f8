import type { Row } from "../contract/contract.ts";
import type { Draft } from "./draft.ts";
import { multiplyToCurrency, rateToCompany } from "./money.ts";
import { withAmounts, withTotals } from "./opportunity-item.ts";
import { prospectOf } from "./party.ts";
import { followInProspect } from "./prospect-opportunity.ts";
import type { Rules, Writer } from "./rule.ts";

type Opportunity = Row<"opportunity">;

/** A prospect may arrive by its id, and is then named as ERPNext names it: by its company. */
async function withPartyNamed(draft: Draft, opportunity: Opportunity): Promise<Opportunity> {
  const { opportunity_from, party_name } = opportunity;
  if (opportunity_from !== "Prospect" || !party_name.startsWith("prospect_")) return opportunity;
  const name = (await draft.get("prospect", party_name))?.company_name;
  return name ? { ...opportunity, party_name: name } : opportunity;
}

/** customer_name comes from the party and title from customer_name, until somebody writes their own. */
async function withNames(
  draft: Draft,
  opportunity: Opportunity,
  before: Opportunity | undefined,
): Promise<Opportunity> {
  let { customer_name, title } = opportunity;
  const partyChanged =
    before !== undefined &&
    (before.party_name !== opportunity.party_name ||
      before.opportunity_from !== opportunity.opportunity_from);
  if (customer_name === null || (partyChanged && customer_name === before.customer_name)) {
    customer_name = (await prospectOf(draft, opportunity))?.company_name ?? opportunity.party_name;
  }
  const titleFollowed = before !== undefined && before.title === before.customer_name;
  if (title === null || (titleFollowed && title === before.title)) title = customer_name;
  return { ...opportunity, customer_name, title };
}

/** Works the items' amounts out anew, and the totals from them. */
export async function withFreshItems(draft: Draft, opportunity: Opportunity): Promise<Opportunity> {
  const { companyCurrency } = draft.environment;
  const items = await draft.where("opportunity-item", "opportunity_id", opportunity.id);
  const fresh = items.map((item) => withAmounts(item, opportunity, companyCurrency));
  for (const item of fresh) draft.put("opportunity-item", item);
  return withTotals(opportunity, fresh, companyCurrency);
}

/** Items' amounts depend on the currency and the rate, and on nothing else of their opportunity. */
async function withItems(
  draft: Draft,
  opportunity: Opportunity,
  before: Opportunity | undefined,
): Promise<Opportunity> {
  if (!before) return withTotals(opportunity, [], draft.environment.companyCurrency);
  const { currency, conversion_rate } = opportunity;
  if (before.currency === currency && before.conversion_rate === conversion_rate) {
    return opportunity;
  }
  return withFreshItems(draft, opportunity);
}

/** The amount in the company's currency. */
export function withBaseAmount(opportunity: Opportunity, companyCurrency: string): Opportunity {
  const toCompany = rateToCompany(opportunity, companyCurrency);
  const amount = opportunity.opportunity_amount;
  const base_opportunity_amount =
    amount === null || toCompany === null
      ? null
      : multiplyToCurrency(amount, toCompany, companyCurrency);
  return { ...opportunity, base_opportunity_amount };
}

/** Reopening clears the reasons an opportunity was lost for; the detailed text stays (ERPNext, opportunity.js). */
export async function clearLostReasons(
  { draft, drop }: Writer,
  opportunityId: string,
): Promise<void> {
  const resource = "opportunity-lost-reason-detail";
  for (const reason of await draft.where(resource, "opportunity_id", opportunityId)) {
    await drop(resource, reason);
  }
}

export const opportunityRules: Rules<"opportunity"> = {
  async derive({ draft }, after, before) {
    const partied = await withPartyNamed(draft, after);
    const named = await withNames(draft, partied, before);
    const totalled = await withItems(draft, named, before);
    return withBaseAmount(totalled, draft.environment.companyCurrency);
  },
  async follow(writer, after, before) {
    if (after && before?.status === "Lost" && after.status !== "Lost") {
      await clearLostReasons(writer, after.id);
    }
    await followInProspect(writer, after, before);
  },
};
