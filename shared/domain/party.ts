import type { Row } from "../contract/contract.ts";
import type { Draft } from "./draft.ts";

/** The prospect an opportunity is with: its party, or the one that lists the lead that is its party. */
export async function prospectOf(
  draft: Draft,
  { opportunity_from, party_name }: Row<"opportunity">,
): Promise<Row<"prospect"> | undefined> {
  if (opportunity_from === "Prospect") {
    const named = await draft.where("prospect", "company_name", party_name);
    return named.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  }
  if (opportunity_from !== "Lead") return undefined;
  const [lead] = await draft.where("prospect-lead", "lead", party_name);
  return lead && draft.get("prospect", lead.prospect_id);
}
