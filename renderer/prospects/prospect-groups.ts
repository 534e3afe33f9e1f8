import { completeGroups, type FieldGroup } from "../record/field-groups.ts";

type ProspectGroupId = "about" | "more";

interface ProspectGroup extends FieldGroup {
  readonly id: ProspectGroupId;
}

const groups: readonly ProspectGroup[] = [
  {
    id: "about",
    always: ["prospect_owner", "industry", "territory", "website"],
    others: ["market_segment", "customer_group", "no_of_employees", "annual_revenue", "fax"],
    isFolded: false,
  },
  { id: "more", always: ["company"], others: [], isFolded: true },
];

/** The name stands at the top. */
export const prospectGroups = completeGroups("prospect", groups, ["company_name"]);
