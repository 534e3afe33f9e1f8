import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { openPipeline } from "./open-pipeline.ts";

const deal = (id: string, values: Partial<Row<"opportunity">>): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id }),
  status: "Open",
  ...values,
});
const listing = (opportunity: string): Row<"prospect-opportunity"> => ({
  ...unpackRow("prospect-opportunity", { id: `row of ${opportunity}` }),
  opportunity,
});

test("a prospect's open opportunities are counted and summed, those of others and the decided are not", () => {
  const deals = [
    deal("a", { opportunity_amount: 100, base_opportunity_amount: 100.1, probability: 50 }),
    deal("b", { opportunity_amount: 10, base_opportunity_amount: 11, probability: null }),
    deal("c", { opportunity_amount: 7, status: "Quotation" }),
    deal("won", { base_opportunity_amount: 1_000, status: "Converted" }),
    deal("lost", { base_opportunity_amount: 1_000, status: "Lost" }),
    deal("closed", { base_opportunity_amount: 1_000, status: "Closed" }),
    deal("of another", { base_opportunity_amount: 1_000 }),
  ];
  const listed = ["a", "b", "c", "won", "lost", "closed"].map(listing);
  expect(openPipeline(deals, listed, "USD")).toEqual({
    count: 3,
    sum: 111.1,
    weighted: 50.05,
    withoutRate: 1,
  });
});
