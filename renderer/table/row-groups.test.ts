import { expect, test, vi } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { RowGroup, groupRows, linesOf } from "./row-groups.ts";

const { opportunity } = contract;
const stage = { name: "sales_stage", field: opportunity.fields.sales_stage };
const closing = { name: "expected_closing", field: opportunity.fields.expected_closing };
const rows = [
  { id: "1", sales_stage: "Proposal", expected_closing: "2026-03-09" },
  { id: "2", sales_stage: null, expected_closing: "2026-03-31" },
  { id: "3", sales_stage: "Prospecting", expected_closing: null },
  { id: "4", sales_stage: "Proposal", expected_closing: "2026-02-01" },
];
const stageKeys = Float64Array.of(1, Number.NaN, 0, 1);
const shape = (groups: readonly RowGroup[]) =>
  groups.map(({ value, rows: own }) => [value, own.map(({ id }) => id).join("")]);

test("groups come in the order of their stages, rows without one last in either direction", () => {
  expect(shape(groupRows(rows, stage, stageKeys, false))).toEqual([
    ["Prospecting", "3"],
    ["Proposal", "14"],
    ["", "2"],
  ]);
  expect(shape(groupRows(rows, stage, stageKeys, true))).toEqual([
    ["Proposal", "14"],
    ["Prospecting", "3"],
    ["", "2"],
  ]);
});

test("dates are grouped by month", () => {
  const keys = Float64Array.of(20260309, 20260331, Number.NaN, 20260201);
  expect(shape(groupRows(rows, closing, keys, false))).toEqual([
    ["2026-02", "4"],
    ["2026-03", "12"],
    ["", "3"],
  ]);
});

test("instants are grouped by the month they are in on this device", () => {
  vi.stubEnv("TZ", "Pacific/Auckland");
  const changed = { name: "updated_at", field: null };
  const instants = [
    { id: "1", updated_at: "2026-06-30T11:59:00.000Z" },
    { id: "2", updated_at: "2026-06-30T12:00:00.000Z" },
  ];
  const groups = groupRows(instants, changed, Float64Array.of(1, 2), false);
  vi.unstubAllEnvs();
  expect(shape(groups)).toEqual([
    ["2026-06", "1"],
    ["2026-07", "2"],
  ]);
});

test("as much money in another currency is a group of its own", () => {
  const amount = {
    name: "opportunity_amount",
    field: opportunity.fields.opportunity_amount,
  };
  const amounts = ["EUR", "USD", "EUR"].map((currency, at) => ({
    id: String(at),
    opportunity_amount: 1000,
    currency,
  }));
  const groups = groupRows(amounts, amount, Float64Array.of(1000, 1000, 1000), false);
  expect(groups.map(({ rows: own }) => own.map(({ id }) => id).join(""))).toEqual(["02", "1"]);
});

test("a collapsed group keeps its head and hides its rows", () => {
  const lines = linesOf(groupRows(rows, stage, stageKeys, false), new Set(["Proposal"]));
  expect(lines.map((line) => (line instanceof RowGroup ? line.value : line.id))).toEqual([
    "Prospecting",
    "3",
    "Proposal",
    "",
    "2",
  ]);
});
