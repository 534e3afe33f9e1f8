import { z } from "zod";
import type { Records } from "./records.ts";

const count = z.number().int().min(0).default(0);

/** How much to fill a server with. */
export const filling = z.strictObject({
  opportunities: count,
  itemsEach: count,
  prospects: count,
  leadsEach: count,
});
export type Filling = z.input<typeof filling>;

const STAGES = ["Prospecting", "Qualification", "Proposal", "Negotiation"];
const COMPANIES = ["Isoplex", "Betasoloin", "Kan-code", "Dontechi", "Singletechno", "Codehow"];
const ITEMS = ["GTX Basic", "GTX Pro", "MG Special", "GTX Plus Basic"];

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

const PADDED_DIGITS = 5;
const numbered = (word: string, index: number) =>
  `${word} ${String(index + 1).padStart(PADDED_DIGITS, "0")}`;
const day = (index: number, lastMonth: number) =>
  `2026-${String((index % lastMonth) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;

function opportunity(index: number) {
  return {
    title: numbered("Deal", index),
    opportunity_from: "Prospect",
    party_name: pick(COMPANIES, index),
    customer_name: pick(COMPANIES, index),
    company: "Satchel",
    transaction_date: day(index, 6),
    expected_closing: day(index, 12),
    currency: "USD",
    conversion_rate: 1,
    opportunity_amount: 1_000 + (index % 500) * 10,
    sales_stage: pick(STAGES, index),
    probability: (index % 10) * 10,
    territory: index % 2 === 0 ? "Germany" : "France",
    contact_email: `person${index}@example.com`,
  };
}

/** Writes many records in one go, each alike every time. */
export function fill(records: Records, wanted: Filling): void {
  const { opportunities, itemsEach, prospects, leadsEach } = filling.parse(wanted);
  records.together(() => {
    if (opportunities > 0) {
      for (const stage_name of STAGES) records.create("sales-stage", { stage_name });
    }
    for (let index = 0; index < opportunities; index += 1) {
      const { id } = records.create("opportunity", opportunity(index));
      for (let item = 0; item < itemsEach; item += 1) {
        const item_name = pick(ITEMS, index + item);
        const fields = { opportunity_id: id, item_name, qty: item + 1, rate: 100 + (index % 50) };
        records.create("opportunity-item", fields);
      }
    }
    for (let index = 0; index < prospects; index += 1) {
      const company_name = numbered("Prospect", index);
      const { id } = records.create("prospect", { company_name, company: "Satchel" });
      for (let lead = 0; lead < leadsEach; lead += 1) {
        records.create("prospect-lead", { prospect_id: id, lead: numbered("Lead", lead) });
      }
    }
  });
}
