import { expect, test } from "vitest";
import { opportunity, tallied } from "./opportunities-for-tests.ts";
import { byOwner } from "./owners.ts";

test("each owner has what is open, won and lost, who won most first", () => {
  const rows = [
    opportunity({ opportunity_owner: "Ann", opportunity_amount: 50, probability: 10 }),
    opportunity({ opportunity_owner: "Ann", status: "Lost", opportunity_amount: 1 }),
    opportunity({ opportunity_owner: "Bo", status: "Converted", opportunity_amount: 2 }),
    opportunity({ opportunity_owner: "Bo", status: "Lost", opportunity_amount: 3 }),
    opportunity({ opportunity_owner: "Bo", status: "Lost", opportunity_amount: 3 }),
    opportunity({ opportunity_owner: null, opportunity_amount: 60, probability: 10 }),
    opportunity({ opportunity_owner: "Cy", status: "Closed", opportunity_amount: 9 }),
  ];
  const owners = tallied(byOwner("USD"), rows);
  expect(
    owners.map(({ owner, open, won, lost, winRate }) => [
      owner,
      open.amount,
      open.weighted,
      won.amount,
      lost.amount,
      winRate,
    ]),
  ).toEqual([
    ["Bo", 0, 0, 2, 6, 1 / 3],
    [null, 60, 6, 0, 0, null],
    ["Ann", 50, 5, 0, 1, 0],
  ]);
});
