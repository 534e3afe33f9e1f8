import { expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { changedValues, editableFields, formValues } from "./form-values.ts";
import { sectionsOf } from "./sections.ts";

test("a form asks for every field of the contract but the computed ones", () => {
  const { fields } = contract.opportunity;
  const asked = editableFields("opportunity");
  expect(asked).not.toContain("total");
  expect(asked).toContain("title");
  const shown = sectionsOf("opportunity").flatMap(({ entries }) => entries.map(({ name }) => name));
  expect(shown.toSorted()).toEqual(Object.keys(fields).toSorted());
});

test("a new record starts with what is given, else with the contract's defaults", () => {
  const values = formValues("opportunity", null, { company: "Acme", probability: 5 });
  expect(values).toMatchObject({ company: "Acme", probability: 5, status: "Open", title: null });
});

test("only what differs from the start is sent, emptied fields too", () => {
  const start = { title: "a", industry: "b", city: null };
  expect(changedValues(start, { title: "a", industry: null, city: "c" })).toEqual({
    industry: null,
    city: "c",
  });
});
