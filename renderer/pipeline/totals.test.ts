import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { totalOf, withoutRateText } from "./totals.ts";

const worth = (
  opportunity_amount: number | null,
  base_opportunity_amount: number | null,
): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id: "1" }),
  opportunity_amount,
  base_opportunity_amount,
});

test("a total is exact, and counts amounts that have no exchange rate apart", () => {
  const total = totalOf([worth(0.1, 0.1), worth(0.2, 0.2), worth(50, null), worth(null, null)]);
  expect(total).toEqual({ count: 4, sum: 0.3, withoutRate: 1 });
  expect(withoutRateText(total)).toBe("1 without exchange rate");
});

test("nothing is said of exchange rates where none is missing", () => {
  expect(withoutRateText(totalOf([worth(1, 1)]))).toBeNull();
});
