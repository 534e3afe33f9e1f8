import { expect, test } from "vitest";
import { contract } from "../../../shared/contract/contract.ts";
import { RowGroup } from "../row-groups.ts";
import { blockText, readBlock } from "./cell-block.ts";
import { planPaste } from "./plan-paste.ts";

const { fields } = contract.opportunity;
const columns = (
  ["title", "opportunity_amount", "expected_closing", "total", "status"] as const
).map((name) => ({ name, field: fields[name] }));
const rows = ["1", "2", "3"].map((id) => ({
  id,
  title: `Deal ${id}`,
  opportunity_amount: 10,
  expected_closing: null,
  total: 0,
  status: "Open",
}));
const range = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});
const plan = (
  text: string,
  at: ReturnType<typeof range>,
  lines: Parameters<typeof planPaste>[1]["lines"] = rows,
) =>
  planPaste(readBlock(text), {
    resource: "opportunity",
    lines,
    columns,
    range: at,
    linkNames: () => [],
  });
const shape = ({ cells }: ReturnType<typeof plan>) =>
  cells.map((cell) => [cell.row.id, cell.column.name, cell.ok ? cell.value : cell.problem]);

test("a block goes on to the cells from the first one, each value read by its field", () => {
  expect(shape(plan("1,000\t2026-03-09\r\n$2.50\t4/1/2026\r\n", range(0, 2)))).toEqual([
    ["1", "opportunity_amount", 1000],
    ["1", "expected_closing", "2026-03-09"],
    ["2", "opportunity_amount", 2.5],
    ["2", "expected_closing", "2026-04-01"],
  ]);
});

test("a cell that holds the value already is not touched, and what falls outside is counted", () => {
  const pasted = plan("10\n20\n30\n40", range(1, 2));
  expect(shape(pasted)).toEqual([["3", "opportunity_amount", 20]]);
  expect(pasted.outside).toBe(2);
});

test("a blank leaves a field as it is that is never empty, and empties the others of its range", () => {
  const lost = rows.map((row) => ({ ...row, status: "Lost" }));
  expect(shape(plan("", range(0, 5), lost))).toEqual([]);
  expect(shape(plan("\t\t5\t", range(0, 2), lost))).toEqual([
    ["1", "opportunity_amount", null],
    ["1", "total", expect.stringContaining("cannot be edited")],
  ]);
});

test("one value fills the whole range", () => {
  expect(shape(plan("7", range(0, 2, 2, 2)))).toEqual([
    ["1", "opportunity_amount", 7],
    ["2", "opportunity_amount", 7],
    ["3", "opportunity_amount", 7],
  ]);
});

test("what cannot be pasted says why: wrong values, computed fields, losing without a reason", () => {
  expect(shape(plan("x\tsoon\t5\tLost", range(0, 2)))).toEqual([
    ["1", "opportunity_amount", "must be a number"],
    ["1", "expected_closing", expect.stringContaining("date")],
    ["1", "total", expect.stringContaining("cannot be edited")],
    ["1", "status", expect.stringContaining("reason")],
  ]);
});

test("the heads of groups take nothing", () => {
  const lines = [rows[0], new RowGroup("x"), rows[1]].filter((line) => line !== undefined);
  expect(shape(plan("1\n2", range(0, 2), lines))).toEqual([
    ["1", "opportunity_amount", 1],
    ["2", "opportunity_amount", 2],
  ]);
});

test("what is copied is read back as it was, quotes, tabs and formulas included", () => {
  const [row] = rows;
  const odd = [{ ...row, id: "9", title: 'say "a\tb"\nc', opportunity_amount: 1234.5 }];
  const text = blockText(odd, columns.slice(0, 2));
  expect(readBlock(text)).toEqual([['say "a\tb"\nc', "1234.5"]]);
  expect(blockText([{ id: "1", title: "=1+1" }], columns.slice(0, 1))).toBe("'=1+1");
});

test("quotes that enclose no whole cell are text and swallow nothing after them", () => {
  expect(readBlock('"Big" deal\t5\n12" pipe\t6')).toEqual([
    ['"Big" deal', "5"],
    ['12" pipe', "6"],
  ]);
  expect(readBlock('"Unclosed\t5\nNext\t"q"')).toEqual([
    ['"Unclosed', "5"],
    ["Next", '"q"'],
  ]);
});
