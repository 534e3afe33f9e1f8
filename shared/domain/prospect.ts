import type { Row } from "../contract/contract.ts";
import { listInProspect } from "./prospect-opportunity.ts";
import type { Rules, Writer } from "./rule.ts";

async function opportunitiesWith(writer: Writer, name: string): Promise<Row<"opportunity">[]> {
  const named = await writer.draft.where("opportunity", "party_name", name);
  return named.filter(({ opportunity_from }) => opportunity_from === "Prospect");
}

/** A prospect is known to its opportunities by name, so they follow when it is renamed. */
async function rename(writer: Writer, from: string, to: string): Promise<void> {
  const namesakes = await writer.draft.where("prospect", "company_name", from);
  if (namesakes.length > 0) return;
  for (const opportunity of await opportunitiesWith(writer, from)) {
    await writer.save("opportunity", { ...opportunity, party_name: to }, opportunity);
  }
}

/** Opportunities may be there before their prospect is: it lists them as soon as it has their party's name. */
async function adopt(writer: Writer, prospect: Row<"prospect">, name: string): Promise<void> {
  const namesakes = await writer.draft.where("prospect", "company_name", name);
  if (namesakes.length > 1) return;
  for (const opportunity of await opportunitiesWith(writer, name)) {
    const rows = await writer.draft.where("prospect-opportunity", "opportunity", opportunity.id);
    if (rows.length === 0) await listInProspect(writer, prospect.id, opportunity);
  }
}

export const prospectRules: Rules<"prospect"> = {
  async follow(writer, after, before) {
    const from = before?.company_name ?? null;
    const to = after?.company_name ?? null;
    if (!after || to === null || from === to) return;
    if (from !== null) await rename(writer, from, to);
    await adopt(writer, after, to);
  },
};
