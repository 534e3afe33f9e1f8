import { expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { opportunityGroupsOf } from "../opportunity/opportunity-groups.ts";
import { prospectGroups } from "../prospects/prospect-groups.ts";
import { completeGroups } from "./field-groups.ts";

const namesIn = (groups: readonly { always: readonly string[]; others: readonly string[] }[]) =>
  groups.flatMap(({ always, others }) => [...always, ...others]).toSorted();
const without = (fields: object, ...elsewhere: string[]) =>
  Object.keys(fields)
    .filter((name) => !elsewhere.includes(name))
    .toSorted();

test("every field of an opportunity and of a prospect is in one group, or at the top", () => {
  const { opportunity, prospect } = contract;
  expect(namesIn(opportunityGroupsOf(false))).toEqual(without(opportunity.fields, "title"));
  expect(namesIn(opportunityGroupsOf(true))).toEqual(
    without(opportunity.fields, "title", "order_lost_reason"),
  );
  expect(namesIn(prospectGroups)).toEqual(without(prospect.fields, "company_name"));
});

test("a field no group names comes last", () => {
  const group = { id: "only", always: ["company"], others: [], isFolded: false };
  const [completed] = completeGroups("prospect", [group], ["company_name"]);
  expect(completed?.others).toContain("fax");
  expect(completed?.others).not.toContain("company_name");
});
