import { expect, test } from "vitest";
import type { Scalar } from "../contract/contract.ts";
import type { MergeableName } from "../command.ts";
import { DuplicateIndex } from "./duplicate-index.ts";
import { traitsOf } from "./traits.ts";

type Values = Readonly<Record<string, Scalar>>;

function indexOf(resource: MergeableName, rows: Readonly<Record<string, Values>>) {
  const index = new DuplicateIndex();
  for (const [id, row] of Object.entries(rows)) index.set(id, traitsOf(resource, row));
  return index;
}

/** Why a company of one name looks like one of another; undefined where it does not. */
function alike(a: Values | string, b: Values | string) {
  const row = (one: Values | string) => (typeof one === "string" ? { company_name: one } : one);
  const index = indexOf("prospect", { a: row(a) });
  return index.find(traitsOf("prospect", row(b)))[0]?.reason;
}

test.each([
  ["ACME  Tools", "Acme-Tools"],
  ["Müller & Söhne GmbH & Co. KG", "Mueller und Soehne"],
  ["Société Générale S.A.", "Societe Generale"],
  ["The Widget Company, Inc.", "Widget"],
  ["O'Neill Ltd", "ONeill Limited"],
  ["Straßenbau Nord", "Strassenbau Nord AG"],
  ["SARL Dupont", "Dupont"],
])("%s and %s are one name", (a, b) => {
  expect(alike(a, b)).toBe("same_name");
});

test.each([
  ["Acme Corporation", "Acne Corporatoin", undefined],
  ["Harbour Works", "Habrour Works", "similar_name"],
  ["Betasoloin", "Betasolin", "similar_name"],
  ["Rundofase", "Rundofasse", "similar_name"],
  ["Vehement Capital", "Vehemnt Captal", undefined],
  ["Stanredtax", "tanredtax", "similar_name"],
])("%s and %s differ by a typo: %s", (a, b, reason) => {
  expect(alike(a, b)).toBe(reason);
});

test.each([
  ["Hall 2", "Hall 3"],
  ["Bolt", "Bold"],
  ["Nordic Freight", "Nordic Foods"],
  ["", ""],
  ["GmbH", "AG"],
  ["...", "---"],
])("%s and %s are two", (a, b) => {
  expect(alike(a, b)).toBeUndefined();
});

test("companies of one website look alike, whatever they are called", () => {
  const site = (company_name: string, website: string) => ({ company_name, website });
  expect(alike(site("Acme", "https://www.acme.example/en"), site("A.C.M.", "acme.example"))).toBe(
    "same_website",
  );
  expect(alike(site("Acme", "linkedin.com/acme"), site("Bolt", "linkedin.com/bolt"))).toBe(
    undefined,
  );
});

const deal = {
  party_name: "Acme GmbH",
  title: "New crane",
  opportunity_amount: 500,
  currency: "EUR",
};

test("one title twice at one party looks alike until the figures differ", () => {
  const index = indexOf("opportunity", { a: deal });
  const find = (row: Values) => index.find(traitsOf("opportunity", row))[0]?.reason;
  expect(find({ ...deal, party_name: "ACME" })).toBe("same_name");
  expect(find({ ...deal, title: "New carne" })).toBe("similar_name");
  expect(find({ ...deal, opportunity_amount: null })).toBe("same_name");
  expect(find({ ...deal, opportunity_amount: 700 })).toBeUndefined();
  expect(find({ ...deal, party_name: "Bolt" })).toBeUndefined();
});

test("one title twice with one contact looks alike, however the party is written", () => {
  const contact_email = "jane@acme.example";
  const index = indexOf("opportunity", { a: { ...deal, contact_email } });
  const other = { ...deal, party_name: "Acme Holding Nord", contact_email: "Jane@acme.example" };
  expect(index.find(traitsOf("opportunity", other))).toHaveLength(1);
});

test("deals that are only called as their party look alike by their figures alone", () => {
  const own = { ...deal, title: "Acme", expected_closing: "2026-05-01" };
  const unknown = { ...own, opportunity_amount: 0 };
  const index = indexOf("opportunity", { a: own, b: unknown });
  const find = (row: Values) => index.find(traitsOf("opportunity", row))[0]?.reason;
  expect(find(own)).toBe("same_figures");
  expect(find({ ...own, expected_closing: null })).toBeUndefined();
  expect(find(unknown)).toBeUndefined();
});

test("a title that many deals of a party bear is what they sell, and tells nothing", () => {
  const rows = Object.fromEntries(
    ["a", "b", "c", "d"].map((id) => [id, { ...deal, opportunity_amount: null }]),
  );
  expect(indexOf("opportunity", rows).findOf("a")).toEqual([]);
});

test("a record does not look like itself, nor like one that is gone or was renamed", () => {
  const index = indexOf("prospect", { a: { company_name: "Acme" }, b: { company_name: "ACME" } });
  expect(index.findOf("a")).toEqual([{ id: "b", reason: "same_name" }]);
  index.set("b", traitsOf("prospect", { company_name: "Bolt" }));
  expect(index.findOf("a")).toEqual([]);
  index.set("b", traitsOf("prospect", { company_name: "Acme" }));
  index.delete("b");
  expect(index.findOf("a")).toEqual([]);
  expect(index.size).toBe(1);
});

test("the likeliest comes first", () => {
  const index = indexOf("prospect", {
    typo: { company_name: "Harbour Wroks" },
    same: { company_name: "Harbour Works Ltd" },
  });
  const found = index.find(traitsOf("prospect", { company_name: "harbour works" }));
  expect(found.map(({ id }) => id)).toEqual(["same", "typo"]);
});
