import { expect, test } from "vitest";
import { blankRow } from "../../shared/domain/blank-row.ts";
import { chosenId, compareFields, mergedValues } from "./merge-fields.ts";

const environment = {
  now: () => "2026-01-01T00:00:00.000Z",
  newId: () => "",
  companyCurrency: "USD",
};
const prospect = (id: string, values: object) => ({
  ...blankRow("prospect", environment),
  ...values,
  id,
});

const kept = prospect("a", { company: "Us", company_name: "Acme", industry: "Cranes", fax: null });
const other = prospect("b", { company: "Us", company_name: "Acme Inc", industry: null, fax: "1" });
const { differing, same } = compareFields("prospect", kept, other);

test("only fields that differ are chosen between, and those that say the same are named", () => {
  expect(differing.map(({ name }) => name)).toEqual(["company_name", "industry", "fax"]);
  expect(same).toEqual(["Company"]);
});

test("without a choice the kept record's values stay, and its empty fields are filled", () => {
  expect(mergedValues(differing, {}, kept, other)).toEqual({ fax: "1" });
});

test("a choice goes before, even for nothing", () => {
  const choices = { company_name: "b", industry: "b", fax: "a" };
  expect(mergedValues(differing, choices, kept, other)).toEqual({
    company_name: "Acme Inc",
    industry: null,
  });
});

test("a choice is of a record, not of a side: keeping the other one leaves it", () => {
  expect(chosenId({ name: "company_name" }, { company_name: "b" }, other, kept)).toBe("b");
});
