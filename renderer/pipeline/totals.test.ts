import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import { totalOf, leftOutText } from "./totals.ts";

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
  expect(total).toEqual({ count: 4, sum: 0.3, weighted: 0.15, withoutRate: 1, unreadable: [] });
  expect(leftOutText(total)).toBe("1 without exchange rate");
});

test("the weighted sum takes of each amount what its own probability says", () => {
  const rows = [worth(1000, 1000, 10), worth(200, 200, 75)];
  expect(totalOf(rows, "USD")).toMatchObject({ sum: 1200, weighted: 250 });
});

test("what is no number is in no sum, and is named", () => {
  const broken = { ...worth(Number.NaN, Number.NaN), title: "Crane" };
  const uncertain = { ...worth(7, 7, Number.NaN), title: "Dock" };
  const one = totalOf([worth(5, 5), broken], "USD");
  expect(one).toMatchObject({ count: 2, sum: 5, weighted: 2.5 });
  expect(leftOutText(one)).toBe(
    "not counting “Crane”, whose amount or probability is not a number",
  );
  const two = totalOf([broken, worth(5, null), worth(3, 3), uncertain], "USD");
  expect(two).toMatchObject({ sum: 3, withoutRate: 1 });
  expect(leftOutText(two)).toBe(
    "1 without exchange rate · not counting “Crane” and 1 more, whose amount or probability is not a number",
  );
});

test("nothing is said of exchange rates where none is missing", () => {
  expect(leftOutText(totalOf([worth(1, 1)], "USD"))).toBeNull();
});
