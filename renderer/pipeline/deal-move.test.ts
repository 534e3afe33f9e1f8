import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { answerCommands, moveCommand, moveOf, type DealMove } from "./deal-move.ts";

const offered = new Map([
  ["Talk", 20],
  ["Offer", 50],
]);

const deal = (fields: Partial<Row<"opportunity">>): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id: "1" }),
  sales_stage: "Talk",
  ...fields,
});

function moved(probability: number | null, to: string | null = "Offer"): DealMove {
  const move = moveOf(deal({ probability }), "sales_stage", to, offered);
  if (!move) throw new Error("it was there already");
  return move;
}

test("a probability nobody set follows the stage, and can be left as it was", () => {
  for (const before of [100, 20, null]) {
    const move = moved(before);
    expect(move.fields).toEqual({ sales_stage: "Offer", probability: 50 });
    expect(answerCommands([move])).toEqual([
      { kind: "update", resource: "opportunity", id: "1", body: { probability: before } },
    ]);
  }
});

test("a probability set by hand stays, and the stage's can be taken", () => {
  const move = moved(33);
  expect(move.fields).toEqual({ sales_stage: "Offer" });
  expect(answerCommands([move])).toEqual([
    { kind: "update", resource: "opportunity", id: "1", body: { probability: 50 } },
  ]);
});

test("nothing is offered by a stage without a probability, or with the one there is", () => {
  expect(moved(20, "Close")).toMatchObject({ offer: { kind: "none" } });
  expect(moved(50)).toMatchObject({ offer: { kind: "none" } });
  expect(answerCommands([moved(20, null)])).toEqual([]);
});

test("a deal that is there already does not move", () => {
  expect(moveOf(deal({}), "sales_stage", "Talk", offered)).toBeNull();
});

test("moving to another owner changes the owner alone", () => {
  const move = moveOf(deal({ probability: 20 }), "opportunity_owner", "Ada", offered);
  expect(move?.fields).toEqual({ opportunity_owner: "Ada" });
});

test("moving a lost deal to Open reopens it, which clears its reasons", () => {
  const move = moveOf(deal({ status: "Lost" }), "status", "Open", offered);
  expect(move && moveCommand(move)).toEqual({ kind: "reopen", id: "1" });
});
