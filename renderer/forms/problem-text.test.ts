import { afterEach, expect, test } from "vitest";
import { checkBody } from "../../shared/contract/validation.ts";
import { messages as german } from "../language/de/messages.ts";
import { messages as english } from "../language/en/messages.ts";
import { useSpoken } from "../language/language.ts";
import { problemText, refusalText } from "./problem-text.ts";

afterEach(() => useSpoken.setState({ language: "en", locale: "en", messages: english }));

function textsOf(body: object): readonly string[] {
  const checked = checkBody("opportunity", body, "update");
  return checked.ok ? [] : checked.problems.map((problem) => problemText("opportunity", problem));
}

test("a problem is said with the label of its field", () => {
  expect(textsOf({ opportunity_owner: "x".repeat(1_001) })).toEqual([
    "Opportunity Owner must be at most 1,000 characters long",
  ]);
});

test("a problem is said in the language spoken, with its names of fields and values", () => {
  useSpoken.setState({ language: "de", locale: "de", messages: german });
  expect(textsOf({ status: "Won" })).toEqual([
    "„Status“ muss einer dieser Werte sein: Offen, Angebot, Gewonnen, Verloren, Beantwortet, Geschlossen",
  ]);
});

test("a refusal to delete says how many records stand in the way", () => {
  const inUse = (count: number) =>
    refusalText("sales-stage", { kind: "in_use", resource: "sales-stage", name: "Hot", count });
  expect(inUse(1)).toContain("1 opportunity:");
  expect(inUse(1_200)).toContain("1,200 opportunities:");
});
