import { completeGroups, type FieldGroup } from "../record/field-groups.ts";

export type OpportunityGroupId =
  | "deal"
  | "who"
  | "amounts"
  | "organisation"
  | "address"
  | "source"
  | "more";

interface OpportunityGroup extends FieldGroup {
  readonly id: OpportunityGroupId;
}

/** The fields as a salesperson thinks of them: the deal first, what is seldom asked last and folded. */
const groups: readonly OpportunityGroup[] = [
  {
    id: "deal",
    always: [
      "opportunity_amount",
      "currency",
      "probability",
      "expected_closing",
      "status",
      "sales_stage",
      "opportunity_owner",
      "opportunity_type",
    ],
    others: ["transaction_date"],
    isFolded: false,
  },
  {
    id: "who",
    always: ["opportunity_from", "party_name"],
    others: [
      "customer_name",
      "contact_person",
      "contact_display",
      "job_title",
      "contact_email",
      "contact_mobile",
      "phone",
      "phone_ext",
      "whatsapp",
      "website",
    ],
    isFolded: false,
  },
  {
    id: "amounts",
    always: ["conversion_rate", "base_opportunity_amount", "total", "base_total"],
    others: [],
    isFolded: true,
  },
  {
    id: "organisation",
    always: [],
    others: [
      "territory",
      "industry",
      "market_segment",
      "customer_group",
      "no_of_employees",
      "annual_revenue",
    ],
    isFolded: true,
  },
  {
    id: "address",
    always: [],
    others: ["address_display", "city", "state", "country", "customer_address"],
    isFolded: true,
  },
  {
    id: "source",
    always: [],
    others: ["utm_source", "utm_campaign", "utm_medium", "utm_content"],
    isFolded: true,
  },
  { id: "more", always: ["company"], others: ["language", "first_response_time"], isFolded: true },
];

/** The title stands at the top; why it was lost, where it is, with the reasons. */
const open = completeGroups("opportunity", groups, ["title"]);
const lost = completeGroups("opportunity", groups, ["title", "order_lost_reason"]);

/** Every field of an opportunity, by group. */
export const opportunityGroupsOf = (isLost: boolean) => (isLost ? lost : open);
