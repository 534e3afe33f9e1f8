import { expect, test } from "vitest";
import { TextIndex } from "./text-index.ts";

function indexOf(
  ...entries: readonly (readonly [name: string, party?: string, others?: string])[]
) {
  const index = new TextIndex<string>();
  for (const [name, party = "", others = ""] of entries) {
    index.add({ key: name, name, party, others, value: name });
  }
  return index;
}

const find = (index: TextIndex<string>, query: string, limit = 10) =>
  index.find(query, limit).map(({ value }) => value);

test("how a name begins comes first, then its other words, then the party, then the rest", () => {
  const index = indexOf(
    ["Crane for the harbour"],
    ["Harbour crane"],
    ["Delivery", "Crane and Sons"],
    ["Survey", "", "crane@example.com"],
  );
  expect(find(index, "cra")).toEqual([
    "Crane for the harbour",
    "Harbour crane",
    "Delivery",
    "Survey",
  ]);
});

test("a word that is there comes before one that only begins so", () => {
  const index = indexOf(["Order 12"], ["Order 123"], ["Order 1234"]);
  expect(find(index, "order 12")[0]).toBe("Order 12");
});

test("of equals, what was added last comes first, and no more than asked for", () => {
  const index = indexOf(["Crane 1"], ["Crane 2"], ["Crane 3"]);
  expect(find(index, "crane", 2)).toEqual(["Crane 3", "Crane 2"]);
});

test("every word must be found, whatever their order", () => {
  const index = indexOf(["Harbour crane", "Acme"], ["Harbour barge", "Acme"]);
  expect(find(index, "acme crane")).toEqual(["Harbour crane"]);
  expect(find(index, "acme lorry")).toEqual([]);
});

test("accents and letter case make no difference", () => {
  const index = indexOf(["Müller Straße"], ["Société Générale"]);
  expect(find(index, "muller strasse")).toEqual(["Müller Straße"]);
  expect(find(index, "SOCIÉTÉ gene")).toEqual(["Société Générale"]);
});

test("what is inside a word is found too", () => {
  expect(find(indexOf(["Hafenkran"]), "kran")).toEqual(["Hafenkran"]);
});

for (const [typed, kind] of [
  ["harbuor", "two letters swapped"],
  ["harbor", "a letter left out"],
  ["harrbour", "a letter too many"],
  ["hatbour", "a wrong letter"],
  ["harbuo", "a typo in a word not yet ended"],
] as const) {
  test(`${kind} is forgiven`, () => {
    expect(find(indexOf(["Harbour crane"], ["Hill crane"]), typed)).toEqual(["Harbour crane"]);
  });
}

test("what is meant comes before what only looks like it", () => {
  const index = indexOf(["Marina berth"], ["Marian's order"]);
  expect(find(index, "marin")).toEqual(["Marina berth", "Marian's order"]);
});

test("short words and numbers are taken as they are", () => {
  const index = indexOf(["Order 1234"], ["Bus"]);
  expect(find(index, "1235")).toEqual([]);
  expect(find(index, "but")).toEqual([]);
});

test("an entry is found by what it says now, and not after it is gone", () => {
  const index = indexOf(["Harbour crane"]);
  index.add({ key: "Harbour crane", name: "Quay crane", party: "", others: "", value: "Quay" });
  expect(find(index, "harbour")).toEqual([]);
  expect(find(index, "quay")).toEqual(["Quay"]);
  index.remove("Harbour crane");
  expect(find(index, "quay")).toEqual([]);
  expect(index.size).toBe(0);
});

test("thousands of changes to one entry leave one entry", () => {
  const index = indexOf(["Hill crane"]);
  for (let at = 0; at < 5_000; at += 1) {
    index.add({ key: "changing", name: `Crane ${at}`, party: "", others: "", value: String(at) });
  }
  expect(find(index, "crane")).toEqual(["4999", "Hill crane"]);
  expect(find(index, "4998")).toEqual([]);
});

test("an empty query finds nothing", () => {
  expect(find(indexOf(["Crane"]), "  ")).toEqual([]);
});
