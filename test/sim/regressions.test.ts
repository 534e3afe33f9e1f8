import { expect, test } from "vitest";
import { OPEN_SEEDS } from "./open-seeds.ts";
import { runSeed } from "./run-seed.ts";

/** Seeds in which the oracle once had something to say, and what it was; the smallest form is in test/sync/found-by-simulation.test.ts. */
const FOUND = [
  [
    374,
    "prospects made one: a row whose siblings moved was read for ever, and its own move never sent",
  ],
  [
    501,
    "opportunities made one while their items were on the way: the record that was deleted took nothing over",
  ],
  [529, "a lead that went to another prospect waited for the one that was deleted"],
  [278, "the total of an opportunity counted an item that another device had moved to another one"],
  [688, "an item that moved while its create was answered was taken to have moved there too"],
  [
    4898,
    "an item that moved after its create was lost was looked for at its new parent, and doubled",
  ],
  [7870, "a lead moved here and deleted there was made anew without asking"],
  [544, "an item that went to another opportunity waited for the one that was deleted"],
] as const;

test.for(FOUND)("S8 seed %i: %s", async ([seed]) => {
  expect(await runSeed({ seed })).toEqual([]);
});

for (const [seed, what] of OPEN_SEEDS) {
  test.fails(`S34 seed ${seed}, still open: ${what}`, async () => {
    expect(await runSeed({ seed })).toEqual([]);
  });
}
