import { expect, test } from "vitest";
import { opportunity, tallied } from "./opportunities-for-tests.ts";
import { pipelineByStage } from "./pipeline-by-stage.ts";

const NOTHING = { count: 0, amount: 0, weighted: 0, withoutRate: 0 };

test("what is still to be won is summed by stage, exactly, in the order of the stages", () => {
  const rows = [
    opportunity({ sales_stage: "Negotiation", opportunity_amount: 0.1, probability: 50 }),
    opportunity({ sales_stage: "Negotiation", opportunity_amount: 0.2, probability: 100 }),
    opportunity({
      sales_stage: "Negotiation",
      status: "Quotation",
      opportunity_amount: 1_000,
      probability: 33,
    }),
    opportunity({ sales_stage: "Negotiation", status: "Replied" }),
  ];
  expect(tallied(pipelineByStage(["Prospecting", "Negotiation"], "USD"), rows)).toEqual([
    { stage: "Prospecting", ...NOTHING },
    // 0.05 + 0.2 + 330
    { stage: "Negotiation", count: 4, amount: 1_000.3, weighted: 330.25, withoutRate: 0 },
  ]);
});

test("what is won, lost or closed is in no stage's figures", () => {
  const rows = (["Converted", "Lost", "Closed"] as const).map((status) =>
    opportunity({ sales_stage: "Negotiation", status, opportunity_amount: 5 }),
  );
  expect(tallied(pipelineByStage(["Negotiation"], "USD"), rows)).toEqual([
    { stage: "Negotiation", ...NOTHING },
  ]);
});

test("stages nobody listed come after the others, and those without a stage last", () => {
  const rows = [
    opportunity({ sales_stage: null, opportunity_amount: 1 }),
    opportunity({ sales_stage: "Engaging", opportunity_amount: 2 }),
  ];
  const stages = tallied(pipelineByStage(["Prospecting"], "USD"), rows).map(({ stage }) => stage);
  expect(stages).toEqual(["Prospecting", "Engaging", null]);
});

test("amounts of several currencies are summed in the company's, and those without a rate are counted apart", () => {
  const rows = [
    opportunity({
      sales_stage: "A",
      currency: "EUR",
      opportunity_amount: 100,
      base: 110,
      probability: 50,
    }),
    opportunity({
      sales_stage: "A",
      currency: "JPY",
      opportunity_amount: 9_000,
      base: null,
      probability: 50,
    }),
    opportunity({ sales_stage: "A", opportunity_amount: 10, probability: null }),
  ];
  expect(tallied(pipelineByStage(["A"], "USD"), rows)).toEqual([
    { stage: "A", count: 3, amount: 120, weighted: 55, withoutRate: 1 },
  ]);
});

test("a weighted sum is rounded once, to the currency's own minor unit", () => {
  const rows = [1, 1, 1].map((amount) =>
    opportunity({ sales_stage: "A", opportunity_amount: amount, probability: 33 }),
  );
  const weighted = (currency: string) =>
    tallied(pipelineByStage(["A"], currency), rows)[0]?.weighted;
  expect(weighted("USD")).toBe(0.99);
  expect(weighted("JPY")).toBe(1);
});
