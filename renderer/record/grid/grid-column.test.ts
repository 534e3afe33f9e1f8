import { expect, test } from "vitest";
import type { Row } from "../../../shared/contract/contract.ts";
import { unpackRow } from "../../../shared/contract/packed-row.ts";
import { withAmounts, withTotals } from "../../../shared/domain/opportunity-item.ts";
import { withTyped } from "./grid-column.ts";

const deal: Row<"opportunity"> = {
  ...unpackRow("opportunity", { id: "o" }),
  currency: "EUR",
  conversion_rate: 1.1,
};
const item = (values: Partial<Row<"opportunity-item">>): Row<"opportunity-item"> => ({
  ...unpackRow("opportunity-item", { id: "i" }),
  ...values,
});

/** As the table adds up what is typed into its rows. */
function total(...typed: readonly Record<string, string | number | null>[]) {
  const rows = typed.map((values) =>
    withAmounts(withTyped("opportunity-item", item({ qty: 1, rate: 10 }), values), deal, "USD"),
  );
  const { total: sum, base_total } = withTotals(deal, rows, "USD");
  return [sum, base_total];
}

test("totals move with what is typed, in both currencies and to the cent", () => {
  expect(total({}, {})).toEqual([20, 22]);
  expect(total({ qty: 3 }, { rate: 0.1 })).toEqual([30.1, 33.11]);
  expect(total({ qty: null }, {})).toEqual([10, 11]);
});

test("what is no number yet leaves the total where it was", () => {
  expect(total({ qty: "3x" }, { rate: "" })).toEqual([10, 11]);
  expect(total({ rate: "ten" })).toEqual([10, 11]);
});
