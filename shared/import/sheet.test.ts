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

test("a file of one column is not divided at the commas in its cells", () => {
  const text = "company_name\nAcme, Inc.\nMeyer, Schulz; Partner\nBeta\n";
  const sheet = readSheet(text, { delimiter: detectDelimiter(text) });
  expect(sheet.columns).toEqual(["company_name"]);
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    ["Acme, Inc."],
    ["Meyer, Schulz; Partner"],
    ["Beta"],
  ]);
});

test("rows carry the line they start on, past quoted line breaks, blank lines and mixed line ends", () => {
  const { columns, rows } = readSheet('name,note\r\nA,"one\r\ntwo"\n\nB,x\r\n,\nC,y', {
    delimiter: ",",
    hasHeader: true,
  });
  expect(columns).toEqual(["name", "note"]);
  expect(rows).toEqual([
    { line: 2, cells: ["A", "one\ntwo"] },
    { line: 5, cells: ["B", "x"] },
    { line: 7, cells: ["C", "y"] },
  ]);
});

test("a row with too few or too many cells is kept and says so", () => {
  const { rows } = readSheet("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n", { delimiter: ",", hasHeader: true });
  expect(rows.map(({ line, malformed }) => [line, malformed])).toEqual([
    [2, { kind: "cell_count", cells: 2, columns: 3 }],
    [3, { kind: "cell_count", cells: 4, columns: 3 }],
    [4, undefined],
  ]);
});

test("a quote that is never closed costs only the line it opens on", () => {
  const { rows } = readSheet('a,b\n1,x\n2,"open\n"3\n3",y\n4,"again\n5,z', {
    delimiter: ",",
    hasHeader: true,
  });
  expect(rows).toEqual([
    { line: 2, cells: ["1", "x"] },
    { line: 3, cells: ["2", '"open'], malformed: { kind: "quote_not_closed" } },
    { line: 4, cells: ["3\n3", "y"] },
    { line: 6, cells: ["4", '"again'], malformed: { kind: "quote_not_closed" } },
    { line: 7, cells: ["5", "z"] },
  ]);
});

test("a file of nothing but unclosed quotes is read to its end", () => {
  const lines = Array.from({ length: 300 }, (_, at) => `${at},"open`);
  const { rows } = readSheet(`a,b\n${lines.join("\n")}\n`, { delimiter: ",", hasHeader: true });
  expect(rows.every(({ malformed }) => malformed !== undefined)).toBe(true);
  expect(rows.flatMap(({ cells }) => cells).join("")).toContain("299");
});

test("text after a closing quote is reported by line", () => {
  const { rows } = readSheet('a,b\n1,x\n"2"z",y\n3,w\n', { delimiter: ",", hasHeader: true });
  expect(rows.map(({ line, malformed }) => [line, malformed !== undefined])).toEqual([
    [2, false],
    [3, true],
    [4, false],
  ]);
});

test("blank and repeated column names are told apart", () => {
  const { columns } = readSheet("name,,name,name\n1,2,3,4\n", { delimiter: ",", hasHeader: true });
  expect(columns).toEqual(["name", "Column 2", "name (2)", "name (3)"]);
});

test("a first row of data is told from the names of columns by what is in it", () => {
  const read = (text: string) => readSheet(text, { delimiter: "," });
  expect(read("name,amount\nAcme,12\n")).toMatchObject({
    hasHeader: true,
    columns: ["name", "amount"],
  });
  expect(read("Acme,12\nBeta,13\n")).toMatchObject({
    hasHeader: false,
    columns: ["Column 1", "Column 2"],
    rows: [{ line: 1 }, { line: 2 }],
  });
  expect(read("Acme,ann@acme.example\nBeta,bob@beta.example\n").hasHeader).toBe(false);
  // A year over a column of amounts is a name.
  expect(read("account,2024\nAcme,Beta\n").hasHeader).toBe(true);
});

test.each(["Acme\t12", "Acme\t2026-03-01", "Acme\t€ 1,200.50", "Acme\tann@acme.example"])(
  "a single row with a figure or an address in it is data: %j",
  (text) => {
    expect(readSheet(text, { delimiter: "\t" })).toMatchObject({
      hasHeader: false,
      rows: [{ line: 1 }],
    });
  },
);

test("whether there is a header can be said, and how nameless columns are called", () => {
  const nameColumn = (number: number) => `Spalte ${number}`;
  const sheet = readSheet("a,b\nc,d\n", { delimiter: ",", hasHeader: false, nameColumn });
  expect(sheet.columns).toEqual(["Spalte 1", "Spalte 2"]);
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("a first line that only names the delimiter is obeyed and left out", () => {
  const text = "sep=;\r\na;b,c\r\n1;2\r\n";
  expect(detectDelimiter(text)).toBe(";");
  expect(readSheet(text, { delimiter: ";" })).toMatchObject({
    columns: ["a", "b,c"],
    rows: [{ line: 3, cells: ["1", "2"] }],
  });
});

test("a title that a blank line divides from the names of the columns is left out, and told", () => {
  const text = "Report of 1.12.2026\n\nTitle;Party;Amount\nCrane;Acme;1,5\nBoat;Beta;2,5\n";
  expect(detectDelimiter(text)).toBe(";");
  expect(readSheet(text, { delimiter: ";" })).toMatchObject({
    hasHeader: true,
    title: [{ line: 1, cells: ["Report of 1.12.2026"] }],
    columns: ["Title", "Party", "Amount"],
    rows: [{ line: 4 }, { line: 5 }],
  });
  // As a spreadsheet saves it: every line as wide as the table.
  const padded = "Report;;\nAll regions;;\n;;\nTitle;Party;Amount\nCrane;Acme;1,5\n";
  const sheet = readSheet(padded, { delimiter: detectDelimiter(padded) });
  expect(sheet.title.map(({ cells: [first] }) => first)).toEqual(["Report", "All regions"]);
  expect(sheet.columns).toEqual(["Title", "Party", "Amount"]);
  expect(readSheet(padded, { delimiter: ";", hasHeader: false })).toMatchObject({
    title: [],
    rows: [{ line: 1 }, { line: 2 }, { line: 4 }, { line: 5 }],
  });
});

test("one name alone is no title where no blank line follows it, or no table", () => {
  const read = (text: string) => readSheet(text, { delimiter: "\t" });
  expect(read("Name\nAcme\t1\nBeta\t2\n")).toMatchObject({ title: [], columns: ["Name"] });
  expect(read("Name\nAcme\n\nBeta\n")).toMatchObject({ title: [], columns: ["Name"] });
});

test("blank lines at the top do not hide what divides the cells", () => {
  expect(detectDelimiter("\n\na;b,c\n1;2\n")).toBe(";");
});

test("an empty file has no columns and no rows", () => {
  expect(readSheet("", { delimiter: ",", hasHeader: true })).toMatchObject({
    columns: [],
    rows: [],
  });
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
      const sheet = readSheet(text, { delimiter: delimiter, hasHeader: true });
      expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows.slice(1));
      expect(sheet.rows.every(({ malformed }) => malformed === undefined)).toBe(true);
      expect(sheet.rows[0]?.line).toBe(1 + linesOf(rows[0]));
    }),
  );
});
