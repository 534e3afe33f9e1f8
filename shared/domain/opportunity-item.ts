import type { Row } from "../contract/contract.ts";
import { addMoney, multiplyToCurrency, multiplyToRate, rateToCompany } from "./money.ts";
import type { Rules, Writer } from "./rule.ts";

type Item = Row<"opportunity-item">;
type Opportunity = Row<"opportunity">;

/** amount = rate x qty; base_* = the same in the company's currency (ERPNext, opportunity.py, calculate_totals). */
export function withAmounts(item: Item, opportunity: Opportunity, companyCurrency: string): Item {
  const rate = item.rate ?? 0;
  const amount = multiplyToCurrency(rate, item.qty ?? 0, opportunity.currency ?? companyCurrency);
  const toCompany = rateToCompany(opportunity, companyCurrency);
  return {
    ...item,
    amount,
    base_rate: toCompany === null ? null : multiplyToRate(rate, toCompany),
    base_amount: toCompany === null ? null : multiplyToCurrency(amount, toCompany, companyCurrency),
  };
}

/** The opportunity with the totals of its items. */
export function withTotals(
  opportunity: Opportunity,
  items: readonly Item[],
  companyCurrency: string,
): Opportunity {
  const convertible = rateToCompany(opportunity, companyCurrency) !== null;
  return {
    ...opportunity,
    total: addMoney(items.map(({ amount }) => amount)),
    base_total: convertible ? addMoney(items.map(({ base_amount }) => base_amount)) : null,
  };
}

async function refreshTotals({ draft, save }: Writer, opportunityId: string): Promise<void> {
  const opportunity = await draft.get("opportunity", opportunityId);
  if (!opportunity) return;
  const items = await draft.where("opportunity-item", "opportunity_id", opportunityId);
  const totalled = withTotals(opportunity, items, draft.environment.companyCurrency);
  await save("opportunity", totalled, opportunity);
}

export const opportunityItemRules: Rules<"opportunity-item"> = {
  async derive({ draft }, item) {
    const opportunity = await draft.get("opportunity", item.opportunity_id);
    return opportunity ? withAmounts(item, opportunity, draft.environment.companyCurrency) : item;
  },
  async follow(writer, after, before) {
    const parents = new Set([before?.opportunity_id, after?.opportunity_id]);
    for (const id of parents) if (id !== undefined) await refreshTotals(writer, id);
  },
};
