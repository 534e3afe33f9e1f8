import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { DELIMITERS, detectDelimiter, readSheet } from "./sheet.ts";

test.each([...DELIMITERS])("the delimiter %j is recognised", (delimiter) => {
  const rows = ["name|amount|note", "Acme|1|x", "Beta|2|y"];
  expect(detectDelimiter(rows.join("\n").replaceAll("|", delimiter))).toBe(delimiter);
});

test("decimal commas do not hide the semicolon that divides the cells", () => {
  expect(detectDelimiter("a;b\n1,5;2,5\n3,5;4,5\n")).toBe(";");
});

test("a file of one column is read with a comma", () => {
  expect(detectDelimiter("stage_name\nDemo\nPilot\n")).toBe(",");
});

test("rows carry the line they start on, past quoted line breaks, blank lines and mixed line ends", () => {
  const { columns, rows } = readSheet('name,note\r\nA,"one\r\ntwo"\n\nB,x\r\n,\nC,y', ",");
  expect(columns).toEqual(["name", "note"]);
  expect(rows).toEqual([
    { line: 2, cells: ["A", "one\ntwo"] },
    { line: 5, cells: ["B", "x"] },
    { line: 7, cells: ["C", "y"] },
  ]);
});

test("a row with too few or too many cells is kept and says so", () => {
  const { rows } = readSheet("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n", ",");
  expect(rows.map(({ line, malformed }) => [line, malformed])).toEqual([
    [2, "the row has 2 cells where the header has 3"],
    [3, "the row has 4 cells where the header has 3"],
    [4, undefined],
  ]);
});

test("a quote that is never closed costs only the line it opens on", () => {
  const { rows } = readSheet('a,b\n1,x\n2,"open\n"3\n3",y\n4,"again\n5,z', ",");
  expect(rows).toEqual([
    { line: 2, cells: ["1", "x"] },
    { line: 3, cells: ["2", '"open'], malformed: expect.stringContaining("never closed") },
    { line: 4, cells: ["3\n3", "y"] },
    { line: 6, cells: ["4", '"again'], malformed: expect.stringContaining("never closed") },
    { line: 7, cells: ["5", "z"] },
  ]);
});

test("a file of nothing but unclosed quotes is read to its end", () => {
  const lines = Array.from({ length: 300 }, (_, at) => `${at},"open`);
  const { rows } = readSheet(`a,b\n${lines.join("\n")}\n`, ",");
  expect(rows.every(({ malformed }) => malformed !== undefined)).toBe(true);
  expect(rows.flatMap(({ cells }) => cells).join("")).toContain("299");
});

test("text after a closing quote is reported by line", () => {
  const { rows } = readSheet('a,b\n1,x\n"2"z",y\n3,w\n', ",");
  expect(rows.map(({ line, malformed }) => [line, malformed !== undefined])).toEqual([
    [2, false],
    [3, true],
    [4, false],
  ]);
});

test("blank and repeated column names are told apart", () => {
  const { columns } = readSheet("name,,name,name\n1,2,3,4\n", ",");
  expect(columns).toEqual(["name", "Column 2", "name (2)", "name (3)"]);
});

test("an empty file has no columns and no rows", () => {
  expect(readSheet("", ",")).toMatchObject({ columns: [], rows: [] });
});

const linesOf = (cells: readonly string[] = []) => cells.join("").split("\n").length;

test("whatever text the cells hold, a written table is read back as it was", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\t", " ", "\n", "'", "0") })
    .filter((text) => text.trim() !== "");
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const text = Papa.unparse(rows, { delimiter });
      const sheet = readSheet(text, delimiter);
      expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows.slice(1));
      expect(sheet.rows.every(({ malformed }) => malformed === undefined)).toBe(true);
      expect(sheet.rows[0]?.line).toBe(1 + linesOf(rows[0]));
    }),
  );
});
