import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { orderedStages, stageColumns, stageMove } from "./stages.ts";

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

function opportunity(id: string, fields: Partial<Row<"opportunity">>): Row<"opportunity"> {
  return { ...unpackRow("opportunity", { id }), ...fields };
}

test("stages are in this device's order, those without a place last", () => {
  expect(orderedStages(stages, settings).map(({ stage_name }) => stage_name)).toEqual([
    "Talk",
    "Offer",
    "Close",
  ]);
});

test("every opportunity is in a column: its stage's, No stage, or one of its unknown stage", () => {
  const rows = [
    opportunity("1", { sales_stage: "Offer" }),
    opportunity("2", { sales_stage: null }),
    opportunity("3", { sales_stage: "Theirs" }),
    opportunity("4", { sales_stage: "Offer" }),
  ];
  const columns = stageColumns(rows, stages, settings).map(({ title, rows: cards }) => [
    title,
    cards.map(({ id }) => id),
  ]);
  expect(columns).toEqual([
    ["Talk", []],
    ["Offer", ["1", "4"]],
    ["Close", []],
    ["No stage", ["2"]],
    ["Theirs", ["3"]],
  ]);
});

test("there is no column for no stage while every opportunity has one", () => {
  const titles = stageColumns([], stages, settings).map(({ title }) => title);
  expect(titles).toEqual(["Talk", "Offer", "Close"]);
});

const offered = (name: string | null) => (name === "Talk" ? 20 : name === "Offer" ? 50 : null);

test("a probability nobody set follows the stage, one set by hand stays", () => {
  const move = (probability: number | null) =>
    stageMove(opportunity("1", { sales_stage: "Talk", probability }), "Offer", offered, 100);
  expect(move(100)).toEqual({ sales_stage: "Offer", probability: 50 });
  expect(move(20)).toEqual({ sales_stage: "Offer", probability: 50 });
  expect(move(null)).toEqual({ sales_stage: "Offer", probability: 50 });
  expect(move(33)).toEqual({ sales_stage: "Offer" });
});

test("a stage that offers no probability leaves it as it is", () => {
  const row = opportunity("1", { sales_stage: "Talk", probability: 20 });
  expect(stageMove(row, "Close", offered, 100)).toEqual({ sales_stage: "Close" });
});
