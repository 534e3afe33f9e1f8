import { describe as group, expect, test } from "vitest";
import {
  attributeNames,
  describe,
  resourceNames,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import examples from "./api-examples.json" with { type: "json" };

// The suite is made from the contract, so it cannot tell when the contract itself is wrong: these facts can.
// The examples are those of the API's reference pages; the lists below are the pages' and ERPNext's.

const NUMBERS = new Set(["money", "rate", "percent", "quantity", "seconds"]);
const SYSTEM_NUMBERS = ["idx"];

// Fields that Satchel adds are no concern of the reference.
const namesWhere = (resource: ResourceName, holds: (field: Field) => unknown) =>
  Object.entries(describe(resource).fields)
    .filter(([name, field]) => name in examples[resource] && holds(field))
    .map(([name]) => name);

test("there are the nine resources of the reference", () => {
  expect(resourceNames).toEqual(Object.keys(examples));
});

group.each(resourceNames)("%s", (resource) => {
  const example: Readonly<Record<string, unknown>> = examples[resource];
  const { fields } = describe(resource);

  test("has every attribute of the reference, in its order", () => {
    const known = attributeNames(resource).filter((name) => name in example);
    expect(known).toEqual(Object.keys(example));
  });

  test("has numbers where the reference has numbers, and text where it has text", () => {
    const isNumber = (name: string) =>
      SYSTEM_NUMBERS.includes(name) || NUMBERS.has(fields[name]?.kind ?? "");
    const expected = Object.entries(example).filter(([, value]) => typeof value === "number");
    expect(Object.keys(example).filter(isNumber)).toEqual(expected.map(([name]) => name));
  });
});

test.each<[ResourceName, string[]]>([
  ["opportunity", ["opportunity_from", "party_name", "company", "transaction_date"]],
  ["opportunity-item", ["opportunity_id"]],
  ["opportunity-lost-reason-detail", ["opportunity_id"]],
  ["prospect", ["company"]],
  ["prospect-lead", ["prospect_id", "lead"]],
  ["prospect-opportunity", ["prospect_id"]],
  ["opportunity-type", []],
  ["opportunity-lost-reason", []],
  ["sales-stage", []],
])("%s requires what the reference requires, and no more", (resource, required) => {
  expect(namesWhere(resource, (field) => field.required)).toEqual(required);
});

test.each<[ResourceName, string[]]>([
  ["opportunity", ["base_opportunity_amount", "base_total", "total"]],
  ["opportunity-item", ["base_amount", "amount", "base_rate"]],
])("%s computes what the app promises to compute", (resource, computed) => {
  expect(namesWhere(resource, (field) => field.computed)).toEqual(computed);
});

test("status, company sizes and defaults are those of the reference", () => {
  const { status, sales_stage, probability, no_of_employees } = describe("opportunity").fields;
  const sizes = ["1-10", "11-50", "51-200", "201-500", "501-1000", "1000+"];
  expect(status?.options).toEqual(["Open", "Quotation", "Converted", "Lost", "Replied", "Closed"]);
  expect(no_of_employees?.options).toEqual(sizes);
  expect(describe("prospect").fields["no_of_employees"]?.options).toEqual(sizes);
  expect([status, sales_stage, probability].map((field) => field?.default)).toEqual([
    "Open",
    "Prospecting",
    100,
  ]);
  expect(describe("opportunity-item").fields["qty"]?.default).toBe(1);
});

test("dates, e-mail addresses, currencies and links are what they are in ERPNext", () => {
  const kindsOf = (resource: ResourceName, ...kinds: string[]) =>
    namesWhere(resource, ({ kind }) => kinds.includes(kind));
  expect(kindsOf("opportunity", "date")).toEqual(["expected_closing", "transaction_date"]);
  expect(kindsOf("prospect-opportunity", "date")).toEqual(["expected_closing"]);
  expect(kindsOf("opportunity", "email")).toEqual(["contact_email"]);
  expect(kindsOf("prospect-lead", "email")).toEqual(["email"]);
  expect(kindsOf("opportunity", "currency")).toEqual(["currency"]);
  expect(kindsOf("opportunity", "link")).toEqual(["opportunity_type", "sales_stage"]);
  expect(kindsOf("opportunity", "percent")).toEqual(["probability"]);
  expect(kindsOf("opportunity-lost-reason-detail", "link")).toEqual([
    "opportunity_id",
    "lost_reason",
  ]);
  expect(kindsOf("prospect-opportunity", "link")).toEqual(["prospect_id", "opportunity"]);
});
