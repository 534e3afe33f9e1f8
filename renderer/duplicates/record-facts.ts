import { describe, type Row } from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import { formatField } from "../forms/format.ts";

/** The fields by which one tells two records of one name apart. */
const FACTS: Readonly<Record<MergeableName, readonly string[]>> = {
  prospect: ["website", "industry", "territory", "prospect_owner"],
  opportunity: ["party_name", "opportunity_amount", "sales_stage", "status", "expected_closing"],
};

/** A few facts of a record in one line. */
export function recordFacts(
  resource: MergeableName,
  row: Row<MergeableName>,
  companyCurrency: string,
): string {
  const { fields } = describe(resource);
  return FACTS[resource]
    .flatMap((name) => {
      const field = fields[name];
      return field ? formatField(name, field, { ...row }, companyCurrency) : "";
    })
    .filter((text) => text !== "")
    .join(" · ");
}
