import type { Row } from "../contract/contract.ts";
import { blankRow } from "./blank-row.ts";
import { prospectOf } from "./party.ts";
import type { Rules, Writer } from "./rule.ts";

type Opportunity = Row<"opportunity">;
type ProspectOpportunity = Row<"prospect-opportunity">;

const RESOURCE = "prospect-opportunity";

function withCopies(row: ProspectOpportunity, opportunity: Opportunity): ProspectOpportunity {
  return {
    ...row,
    amount: opportunity.opportunity_amount,
    stage: opportunity.sales_stage,
    probability: opportunity.probability,
    expected_closing: opportunity.expected_closing,
    currency: opportunity.currency,
    deal_owner: opportunity.opportunity_owner,
    contact_person: opportunity.contact_person,
  };
}

/** Adds the row that shows an opportunity in its prospect. */
export async function listInProspect(
  { draft, save }: Writer,
  prospectId: string,
  opportunity: Opportunity,
): Promise<void> {
  const row = blankRow(RESOURCE, draft.environment);
  await save(RESOURCE, { ...row, prospect_id: prospectId, opportunity: opportunity.id }, undefined);
}

/**
 * Keeps the prospects' rows for an opportunity true (ERPNext, opportunity.py, update_prospect): refreshed when
 * it changes, added where its prospect has none, moved when its party changes, gone when it is.
 */
export async function followInProspect(
  writer: Writer,
  after: Opportunity | undefined,
  before: Opportunity | undefined,
): Promise<void> {
  const { draft } = writer;
  const id = after?.id ?? before?.id ?? "";
  const rows = before === undefined ? [] : await draft.where(RESOURCE, "opportunity", id);
  if (!after) {
    for (const row of rows) await writer.drop(RESOURCE, row);
    return;
  }
  const home = await prospectOf(draft, after);
  const partyChanged =
    before !== undefined &&
    (before.party_name !== after.party_name || before.opportunity_from !== after.opportunity_from);
  const formerHome = partyChanged ? await prospectOf(draft, before) : undefined;
  let listed = false;
  for (const row of rows) {
    if (formerHome && row.prospect_id === formerHome.id && formerHome.id !== home?.id) {
      await writer.drop(RESOURCE, row);
      continue;
    }
    listed = true;
    await writer.save(RESOURCE, withCopies(row, after), row);
  }
  if (home && !listed) await listInProspect(writer, home.id, after);
}

/** Brings the prospects' rows for an opportunity up to date with it, and lists it in no other. */
export async function refreshInProspects({ draft, save }: Writer, id: string): Promise<void> {
  for (const row of await draft.where(RESOURCE, "opportunity", id)) await save(RESOURCE, row, row);
}

export const prospectOpportunityRules: Rules<"prospect-opportunity"> = {
  async derive({ draft }, row) {
    const opportunity = row.opportunity && (await draft.get("opportunity", row.opportunity));
    return opportunity ? withCopies(row, opportunity) : row;
  },
};
