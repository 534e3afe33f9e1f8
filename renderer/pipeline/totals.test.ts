import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { totalOf, withoutRateText } from "./totals.ts";

const worth = (
  opportunity_amount: number | null,
  base_opportunity_amount: number | null,
  probability = 50,
): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id: "1" }),
  opportunity_amount,
  base_opportunity_amount,
  probability,
});

test("a total is exact, and counts amounts that have no exchange rate apart", () => {
  const rows = [worth(0.1, 0.1), worth(0.2, 0.2), worth(50, null), worth(null, null)];
  const total = totalOf(rows, "USD");
  expect(total).toEqual({ count: 4, sum: 0.3, weighted: 0.15, withoutRate: 1 });
  expect(withoutRateText(total)).toBe("1 without exchange rate");
});

test("the weighted sum takes of each amount what its own probability says", () => {
  const rows = [worth(1000, 1000, 10), worth(200, 200, 75)];
  expect(totalOf(rows, "USD")).toMatchObject({ sum: 1200, weighted: 250 });
});

test("nothing is said of exchange rates where none is missing", () => {
  expect(withoutRateText(totalOf([worth(1, 1)], "USD"))).toBeNull();
});
