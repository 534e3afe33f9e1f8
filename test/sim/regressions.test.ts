import { expect, test } from "vitest";
import { runSeed } from "./run-seed.ts";
import { AS_BEFORE } from "./scenario.ts";

/** Seeds in which the oracle once had something to say, and what it was; the smallest form is in test/sync/found-by-simulation*.test.ts. */
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
  [
    4485,
    "a prospect's row kept the old id there of an opportunity that was given to the server again",
  ],
  [5371, "the order of a prospect's rows waited for one whose opportunity the server had refused"],
  [5472, "an amount that an old backup took away still had its worth in the company's currency"],
  [5274, "items kept no base amounts after their opportunity's currency went and came back"],
  [7755, "items that others put into an opportunity deleted here belonged to nothing here"],
  [12729, "a prospect's row moved here a moment ago was deleted with the prospect it had left"],
  [33334, "items that an old backup took away before their list was read again were never missed"],
  [
    36168,
    "an item that somebody moved while it was looked for where it had been was taken for deleted",
  ],
  [39441, "items that stayed did not close up after an undo moved one back to where it came from"],
  [
    32119,
    "an item that was taken back beside one made since had the number of that one, and kept it where its opportunity was gone there",
  ],
  [
    89237,
    "an opportunity deleted here whose rows others went on with was asked about no more when they changed its total",
  ],
  [3471, "a record that was looked at was not taken over, and seemed to be known as it was then"],
] as const;

test.for(FOUND)("S8 seed %i: %s", async ([seed]) => {
  expect(await runSeed({ seed, scenario: AS_BEFORE })).toEqual([]);
});
