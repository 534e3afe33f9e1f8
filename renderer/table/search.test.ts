import { expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { createSearch } from "./search.ts";

const fields = contract.opportunity.fields;
const entries = (["title", "opportunity_amount", "expected_closing"] as const).map((name) => ({
  name,
  field: fields[name],
}));
const rows = [
  {
    id: "1",
    title: "Harbour crane",
    opportunity_amount: 1234.5,
    currency: "USD",
    expected_closing: "2026-03-09",
    industry: "Docks",
  },
  { id: "2", title: "Hill boat", opportunity_amount: null, expected_closing: null },
];
const find = (query: string) =>
  createSearch(entries, "USD")
    .find(rows, query)
    .goOn(() => true)
    ?.map(({ id }) => id);

test("every word must occur, in any letter case and any order", () => {
  expect(find("CRANE harb")).toEqual(["1"]);
  expect(find("crane hill")).toEqual([]);
});

test("amounts and dates are found as they are shown and as they are kept", () => {
  expect(find("1234.5")).toEqual(["1"]);
  expect(find("1,234.50")).toEqual(["1"]);
  expect(find("2026-03-09")).toEqual(["1"]);
  expect(find("mar 9")).toEqual(["1"]);
});

test("only the given fields are searched, and no text finds everything", () => {
  expect(find("docks")).toEqual([]);
  expect(find("  ")).toEqual(["1", "2"]);
});

test("texts are prepared for as long as there is time", () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ id: String(index), title: "x" }));
  const search = createSearch(entries, "USD");
  let looks = 0;
  expect(search.prepare(many, 0, () => ++looks <= 2)).toBe(100);
  expect(search.prepare(many, 100, () => true)).toBeGreaterThanOrEqual(120);
});

test("a search goes on where its time ran out", () => {
  const many = Array.from({ length: 120 }, (_, index) => ({
    id: String(index),
    title: index % 60 === 0 ? "Crane" : "Boat",
  }));
  const finding = createSearch(entries, "USD").find(many, "crane");
  let looks = 0;
  expect(finding.goOn(() => ++looks <= 2)).toBeNull();
  expect(finding.goOn(() => true)?.map(({ id }) => id)).toEqual(["0", "60"]);
});
