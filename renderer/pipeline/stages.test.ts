import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { groupsOf } from "./grouping.ts";
import {
  listedStages,
  offeredProbabilities,
  orderedStages,
  reorderedStages,
  stageColour,
} from "./stages.ts";

const stage = (id: string, stage_name: string): Row<"sales-stage"> => ({
  id,
  created_at: "",
  updated_at: "",
  stage_name,
});
const setting = (id: string, position: number) => ({
  id,
  position,
  colour: null,
  probability: null,
});
const stages = [stage("s1", "Offer"), stage("s2", "Talk"), stage("s3", "Close")];
const settings = new Map([setting("s2", 0), setting("s1", 1)].map((each) => [each.id, each]));

test("stages are in this device's order, those without a place last", () => {
  expect(orderedStages(stages, settings).map(({ stage_name }) => stage_name)).toEqual([
    "Talk",
    "Offer",
    "Close",
  ]);
});

test("of two stages of one name, which records cannot tell apart, the first stands for both, with its colour and place", () => {
  const twice = [stage("s0", "Talk"), ...stages];
  expect(orderedStages(twice, settings).map(({ id }) => id)).toEqual(["s2", "s1", "s3"]);
  expect(listedStages(twice, settings).map(({ id }) => id)).toEqual(["s2", "s1", "s3", "s0"]);
  const groups = groupsOf([], "sales_stage", { stages: twice, settings, types: [] });
  expect(groups.map(({ stageId, colour }) => [stageId, colour])).toEqual([
    ["s2", stageColour(undefined, 0)],
    ["s1", stageColour(undefined, 1)],
    ["s3", stageColour(undefined, 2)],
  ]);
});

test("a stage put where another one stands takes its colour along, and the others make room", () => {
  const [colourOfOffer, colourOfTalk] = [stageColour(undefined, 1), stageColour(undefined, 0)];
  const reordered = reorderedStages(orderedStages(stages, settings), settings, "s1", 0);
  expect(reordered.map(({ id, position, colour }) => [id, position, colour])).toEqual([
    ["s1", 0, colourOfOffer],
    ["s2", 1, colourOfTalk],
    ["s3", 2, stageColour(undefined, 2)],
  ]);
});

test("a stage offers the probability this device gave it, and none where it gave none", () => {
  const given = new Map([["s1", { ...setting("s1", 0), probability: 40 }]]);
  expect([...offeredProbabilities(stages, given)]).toEqual([["Offer", 40]]);
});
