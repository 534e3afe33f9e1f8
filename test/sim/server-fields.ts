import type { ResourceName } from "../remote/resources.ts";

export type Name = ResourceName;
export type Value = string | number | null;

/**
 * What this server keeps of each resource besides what it is sent: fewer fields than the reference's, since a run costs
 * what its rows weigh, but one of each kind. Read from the reference's pages, never from shared/contract/.
 */
export const FIELDS: Readonly<Record<Name, readonly string[]>> = {
  opportunity: [
    "opportunity_from",
    "party_name",
    "customer_name",
    "title",
    "status",
    "currency",
    "opportunity_amount",
    "sales_stage",
    "probability",
    "customer_address",
    "contact_person",
    "company",
    "transaction_date",
    "territory",
    "base_opportunity_amount",
    "base_total",
    "total",
  ],
  "opportunity-item": [
    "opportunity_id",
    "item_code",
    "qty",
    "item_name",
    "rate",
    "base_amount",
    "amount",
    "base_rate",
  ],
  "opportunity-lost-reason-detail": ["opportunity_id", "lost_reason"],
  prospect: ["company_name", "industry", "territory", "fax", "company"],
  "prospect-lead": ["prospect_id", "lead", "lead_name", "mobile_no"],
  "prospect-opportunity": ["prospect_id", "opportunity", "amount", "stage", "contact_person"],
  "opportunity-type": ["description"],
  "opportunity-lost-reason": ["lost_reason"],
  "sales-stage": ["stage_name"],
};

export const REQUIRED: Readonly<Partial<Record<Name, readonly string[]>>> = {
  opportunity: ["opportunity_from", "party_name", "company", "transaction_date"],
  "opportunity-item": ["opportunity_id"],
  "opportunity-lost-reason-detail": ["opportunity_id"],
  prospect: ["company"],
  "prospect-lead": ["prospect_id", "lead"],
  "prospect-opportunity": ["prospect_id"],
};

const OF_OPPORTUNITY = { field: "opportunity_id", name: "opportunity" } as const;
const OF_PROSPECT = { field: "prospect_id", name: "prospect" } as const;

export const PARENT: Readonly<
  Partial<Record<Name, { readonly field: string; readonly name: Name }>>
> = {
  "opportunity-item": OF_OPPORTUNITY,
  "opportunity-lost-reason-detail": OF_OPPORTUNITY,
  "prospect-lead": OF_PROSPECT,
  "prospect-opportunity": OF_PROSPECT,
};

export const CHILDREN: Readonly<Partial<Record<Name, readonly Name[]>>> = {
  opportunity: ["opportunity-item", "opportunity-lost-reason-detail"],
  prospect: ["prospect-lead", "prospect-opportunity"],
};

/** The field in which a record carries, from its making on, what it is known by in a run: nobody changes it. */
export const MARK: Readonly<Partial<Record<Name, string>>> = {
  opportunity: "customer_address",
  "opportunity-item": "item_code",
  prospect: "fax",
  "prospect-lead": "lead",
};

/** Worked out there by some servers, and by none from what they are sent. */
export const COMPUTED: ReadonlySet<string> = new Set([
  "base_opportunity_amount",
  "base_total",
  "total",
  "base_amount",
  "amount",
  "base_rate",
]);
export const NAMES = Object.keys(FIELDS) as Name[];
