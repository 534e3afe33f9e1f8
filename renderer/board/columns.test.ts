import { expect, test } from "vitest";
import type { Row } from "../../shared/contract/contract.ts";
import { unpackRow } from "../../shared/contract/packed-row.ts";
import type { BoardSettings } from "../../shared/views/view.ts";
import { cardNear, columnsOf, firstCard, keepingWhatIsSame, placeOf } from "./columns.ts";

const stage = (id: string, stage_name: string): Row<"sales-stage"> => ({
  id,
  created_at: "",
  updated_at: "",
  stage_name,
});
const setting = (id: string, position: number) => ({
  id,
  position,
  colour: null,
  probability: null,
});
const sources = {
  stages: [stage("s1", "Offer"), stage("s2", "Talk"), stage("s3", "Close")],
  settings: new Map([setting("s2", 0), setting("s1", 1)].map((each) => [each.id, each])),
  types: [],
};

const board = (changed: Partial<BoardSettings>): BoardSettings => ({
  group_by: "sales_stage",
  card_fields: [],
  card_sort: { field: "title", descending: false },
  collapsed: [],
  hide_empty: false,
  show_decided: true,
  ...changed,
});

const deal = (id: string, fields: Partial<Row<"opportunity">>): Row<"opportunity"> => ({
  ...unpackRow("opportunity", { id }),
  title: id,
  ...fields,
});

const listed = (rows: readonly Row<"opportunity">[], changed: Partial<BoardSettings>) =>
  columnsOf(rows, board(changed), sources).map(({ title, rows: cards }) => [
    title,
    cards.map(({ id }) => id),
  ]);

test("every opportunity is in a column: its stage's, one of its unknown stage, or No stage at the end", () => {
  const rows = [
    deal("1", { sales_stage: "Offer" }),
    deal("2", { sales_stage: null }),
    deal("3", { sales_stage: "Theirs" }),
    deal("4", { sales_stage: "Offer" }),
  ];
  expect(listed(rows, {})).toEqual([
    ["Talk", []],
    ["Offer", ["1", "4"]],
    ["Close", []],
    ["Theirs", ["3"]],
    ["No stage", ["2"]],
  ]);
});

test("there is no column for no stage while every opportunity has one", () => {
  expect(listed([], {}).map(([title]) => title)).toEqual(["Talk", "Offer", "Close"]);
});

test("a board by owner has a column for every owner there is, by name", () => {
  const rows = [
    deal("1", { opportunity_owner: "Zoe" }),
    deal("2", { opportunity_owner: "anna" }),
    deal("3", { opportunity_owner: null }),
  ];
  expect(listed(rows, { group_by: "opportunity_owner" })).toEqual([
    ["anna", ["2"]],
    ["Zoe", ["1"]],
    ["No owner", ["3"]],
  ]);
});

test("a board by status has no column for what is decided, until that is shown", () => {
  const titles = (show_decided: boolean) =>
    listed([], { group_by: "status", show_decided }).map(([title]) => title);
  expect(titles(false)).toEqual(["Open", "Quotation", "Replied"]);
  expect(titles(true)).toEqual(["Open", "Quotation", "Won", "Lost", "Replied", "Closed"]);
});

test("a column whose cards did not change keeps its identity when another one's did", () => {
  const rows = [deal("1", { sales_stage: "Offer" }), deal("2", { sales_stage: "Talk" })];
  const before = columnsOf(rows, board({}), sources);
  const changed = [rows[0] ?? deal("1", {}), deal("2", { sales_stage: "Close" })];
  const after = keepingWhatIsSame(columnsOf(changed, board({}), sources), before);
  const same = after.map((column, index) => column === before[index]);
  expect(same).toEqual([false, true, false]);
});

test("a card that is gone leaves its place to the next one, or to the last of its column", () => {
  const rows = ["1", "2"].map((id) => deal(id, { sales_stage: "Offer" }));
  const columns = columnsOf(rows, board({}), sources);
  expect(placeOf(columns, "gone")).toBeNull();
  expect(cardNear(columns, "Offer", 2)).toEqual({ key: "Offer", id: "2", index: 1 });
  expect(cardNear(columns, "Talk", 0)).toBeNull();
  expect(firstCard(columns)).toEqual({ key: "Offer", id: "1", index: 0 });
});
