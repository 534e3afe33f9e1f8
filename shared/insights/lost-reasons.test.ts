import { expect, test } from "vitest";
import { lostReasons } from "./lost-reasons.ts";
import { opportunity, tallied } from "./opportunities-for-tests.ts";

test("lost opportunities count under each of their reasons, the most frequent first, those without one last", () => {
  const lost = (opportunity_amount: number) => opportunity({ status: "Lost", opportunity_amount });
  const [a, b, c, d, e] = [lost(0.1), lost(0.2), lost(5), lost(7), lost(8)];
  const reasonsOf = new Map([
    [a.id, ["Pricing"]],
    [b.id, ["Pricing", "Competition", "Pricing"]],
    [c.id, []],
  ]);
  const result = tallied(lostReasons(reasonsOf, "USD"), [a, b, c, d, e]);
  expect(result.map(({ reason, count, amount, ids }) => [reason, count, amount, ids])).toEqual([
    ["Pricing", 2, 0.3, [a.id, b.id]],
    ["Competition", 1, 0.2, [b.id]],
    [null, 3, 20, [c.id, d.id, e.id]],
  ]);
});

test("a reason left on an opportunity that is not lost counts nowhere", () => {
  const open = opportunity({ opportunity_amount: 1 });
  expect(tallied(lostReasons(new Map([[open.id, ["Pricing"]]]), "USD"), [open])).toEqual([]);
});
