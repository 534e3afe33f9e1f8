import { expect, test } from "vitest";
import { column, LOOKUPS, mappingOf, REQUIRED } from "./mapping-for-tests.ts";
import type { DuplicateRule } from "./mapping.ts";
import { rowPlanner } from "./plan-row.ts";

const BY_TITLE: DuplicateRule = { key: ["title"], action: "skip" };
const TITLED = { ...REQUIRED, title: column(0), opportunity_amount: column(1, { whenBlank: "7" }) };

function planAll(
  duplicates: DuplicateRule,
  rows: string[][],
  existing: Record<string, string[]> = {},
) {
  const known = new Map(
    Object.entries(existing).map(([title, ids]) => [JSON.stringify([title]), ids]),
  );
  const planRow = rowPlanner(mappingOf(TITLED, duplicates), LOOKUPS, known);
  return rows.map((cells, at) => planRow({ line: at + 2, cells }));
}

test("a row whose record is there is skipped, whatever its case and blanks", () => {
  expect(
    planAll(
      BY_TITLE,
      [
        ["  BIG  deal", "1"],
        ["Small", "2"],
      ],
      { "big deal": ["o1"] },
    ),
  ).toMatchObject([{ kind: "skip", of: { in: "store", id: "o1" } }, { kind: "create" }]);
});

test("a row that is like an earlier one of the file is skipped too", () => {
  expect(
    planAll(BY_TITLE, [
      ["A", "1"],
      ["B", "2"],
      ["a", "3"],
    ]),
  ).toMatchObject([
    { kind: "create" },
    { kind: "create" },
    { kind: "skip", of: { in: "file", line: 2 } },
  ]);
});

test("a row with a blank key is like no other", () => {
  const rows = planAll(BY_TITLE, [
    ["", "1"],
    ["", "2"],
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(["create", "create"]);
});

test("a bad row does not stand for those like it that follow", () => {
  expect(
    planAll(BY_TITLE, [
      ["A", "much"],
      ["A", "2"],
    ]),
  ).toMatchObject([{ kind: "reject" }, { kind: "create" }]);
});

test("an update gives only the cells that are filled, and nothing that is given to every row", () => {
  const rule: DuplicateRule = { key: ["title"], action: "update_filled" };
  expect(
    planAll(
      rule,
      [
        ["A", "5"],
        ["B", ""],
      ],
      { a: ["o1"], b: ["o2"] },
    ),
  ).toMatchObject([
    { kind: "update", of: { id: "o1" }, body: { title: "A", opportunity_amount: 5 } },
    { kind: "update", of: { id: "o2" } },
  ]);
  const [, blank] = planAll(
    rule,
    [
      ["A", "5"],
      ["B", ""],
    ],
    { a: ["o1"], b: ["o2"] },
  );
  expect(blank).toMatchObject({ body: { title: "B" } });
  expect(blank).not.toHaveProperty("body.opportunity_amount");
  expect(blank).not.toHaveProperty("body.company");
});

test("an update that also empties gives blank cells what they were said to be", () => {
  const rule: DuplicateRule = { key: ["title"], action: "update_all" };
  expect(planAll(rule, [["B", ""]], { b: ["o2"] })).toMatchObject([
    { kind: "update", body: { title: "B", opportunity_amount: 7 } },
  ]);
});

test("a row that several records are like is rejected, for which of them it is nobody can tell", () => {
  const rule: DuplicateRule = { key: ["title"], action: "update_filled" };
  expect(planAll(rule, [["A", "5"]], { a: ["o1", "o2"] })).toEqual([
    { kind: "reject", problems: [{ field: null, cause: { kind: "ambiguous", records: 2 } }] },
  ]);
});
