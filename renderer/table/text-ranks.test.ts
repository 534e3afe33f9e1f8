import { expect, test } from "vitest";
import { TextRanks } from "./text-ranks.ts";

const TEXTS = ["Zoo", "apple", "Éclair", "Deal 10", "Deal 9"];
const inOrder = (ranks: TextRanks, texts: readonly string[]) =>
  texts.toSorted((a, b) => (ranks.rankOf(a) ?? 0) - (ranks.rankOf(b) ?? 0));

test("texts take the places people expect: letter case apart, numbers in them by size", () => {
  const ranks = new TextRanks("en");
  expect(ranks.add(TEXTS)).toBe(true);
  expect(inOrder(ranks, TEXTS)).toEqual(["apple", "Deal 9", "Deal 10", "Éclair", "Zoo"]);
});

test("a text that comes later finds its place among the others", () => {
  const ranks = new TextRanks("en");
  ranks.add(TEXTS);
  ranks.add(["Banana"]);
  expect(inOrder(ranks, [...TEXTS, "Banana"]).slice(0, 3)).toEqual(["apple", "Banana", "Deal 9"]);
});

test("letters stand where the language puts them", () => {
  const places = (locale: string) => {
    const ranks = new TextRanks(locale);
    ranks.add(["nz", "ña", "oa"]);
    return inOrder(ranks, ["nz", "ña", "oa"]);
  };
  expect(places("es")).toEqual(["nz", "ña", "oa"]);
  expect(places("en")).toEqual(["ña", "nz", "oa"]);
});

test("very many texts are left to be sorted elsewhere, and taken as they come back", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `Deal ${index}`);
  const ranks = new TextRanks("en");
  expect(ranks.add(many)).toBe(false);
  expect(ranks.rankOf("Deal 7")).toBeUndefined();
  ranks.replace(ranks.all(many));
  expect(ranks.rankOf("Deal 7")).toBe(7);
});
