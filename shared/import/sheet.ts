import Papa from "papaparse";
import { tellsOfData } from "./header.ts";
import type { Cause } from "./problem.ts";
import { countTitleRows } from "./title-rows.ts";

/** What separates the cells of a file. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface SheetRow {
  /** The line of the file on which the row starts, counted from 1 as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the row's shape, whatever its cells say. */
  readonly malformed?: Cause;
}

/** A file of separated values: the names of its columns and its rows, blank lines left out. */
export interface Sheet {
  readonly delimiter: Delimiter;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** What stands above the names of the columns and is left out. */
  readonly title: readonly SheetRow[];
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetReading {
  readonly delimiter: Delimiter;
  /** Whether the first row names the columns; told by its cells where it is left out. */
  readonly hasHeader?: boolean;
  /** What a column without a name is called. */
  readonly nameColumn?: (number: number) => string;
}

/** How much of the text is looked at to guess the delimiter. */
const SAMPLE_CHARS = 65_536;
const SAMPLE_ROWS = 50;
/** Every row with an unclosed quote costs a pass over what follows it; a file with more is no table. */
const UNCLOSED_QUOTES_MAX = 100;

/** A first line that only says what divides the cells, as spreadsheets read it. */
const DELIMITER_LINE = /^"?sep=(.)"?\r?(?:\n|$)/i;

/**
 * Guesses the delimiter: the one that divides the first row under a title and gives the most rows as many cells. Where
 * none does, there is one column, and it is one that is in none of its cells, if there is one.
 */
export function detectDelimiter(text: string): Delimiter {
  const said = DELIMITER_LINE.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === said);
  if (known) return known;
  const sample = text.slice(0, SAMPLE_CHARS);
  let best: Delimiter | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    const rows = data.slice(countTitleRows(data));
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((cells) => cells.length === width).length;
    if (width > 1 && alike > most) [best, most] = [delimiter, alike];
  }
  return best ?? DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ",";
}

/** Reads separated values. Rows that are not whole are kept, with what is wrong with them. */
export function readSheet(text: string, reading: SheetReading): Sheet {
  const { delimiter, nameColumn = (number) => `Column ${number}` } = reading;
  // One kind of line end, so that lines can be counted and a file that mixes them is read right.
  const lines = text.replace(/\r\n?/g, "\n");
  const skipped = DELIMITER_LINE.exec(lines)?.[0] ?? "";
  const all = readRows(lines.slice(skipped.length), delimiter, skipped === "" ? 1 : 2);
  const isFilled = ({ cells }: SheetRow) => cells.some((cell) => cell.trim() !== "");
  const titled = countTitleRows(all.slice(0, SAMPLE_ROWS).map(({ cells }) => cells));
  const [top, ...under] = all.slice(titled).filter(isFilled);
  const hasHeader = reading.hasHeader ?? !tellsOfData(top?.cells ?? [], under[0]?.cells);
  // Where no names of columns follow, nothing tells a title from a record.
  const title = hasHeader ? all.slice(0, titled).filter(isFilled) : [];
  const filled = all.slice(hasHeader ? titled : 0).filter(isFilled);
  const [first, ...rest] = filled;
  const columns = columnNames(hasHeader ? (first?.cells ?? []) : blanks(filled), nameColumn);
  const rows = (hasHeader ? rest : filled).map((row) => {
    const malformed = row.malformed ?? raggedness(row.cells, columns.length);
    return malformed === undefined ? row : { ...row, malformed };
  });
  return { delimiter, hasHeader, title, columns, rows };
}

const blanks = (rows: readonly SheetRow[]) => (rows[0]?.cells ?? []).map(() => "");

/**
 * All rows with their lines. A quote that is not closed would take the lines after it into its cell: only the line
 * it opens on is given up, and reading goes on with the next.
 */
function readRows(text: string, delimiter: Delimiter, firstLine: number): SheetRow[] {
  const rows: SheetRow[] = [];
  let rest = text;
  let line = firstLine;
  for (let unclosed = 1; ; unclosed += 1) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: "\n" });
    const codes = new Map(errors.map((error) => [error.row, error.code]));
    const start = line;
    const broken = data.findIndex((cells, at) => runsAway(codes.get(at), cells));
    const giveUp = unclosed > UNCLOSED_QUOTES_MAX;
    for (const [at, cells] of data.entries()) {
      if (at === broken && !giveUp) break;
      const malformed = quoteProblem(codes.get(at));
      rows.push(malformed === undefined ? { line, cells } : { line, cells, malformed });
      line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    }
    if (broken < 0 || giveUp) return rows;
    const from = offsetOfLine(rest, line - start);
    const to = offsetOfLine(rest.slice(from), 1) + from;
    const cells = rest.slice(from, to).replace(/\n$/, "").split(delimiter);
    rows.push({ line, cells, malformed: { kind: "quote_not_closed" } });
    line += 1;
    rest = rest.slice(to);
  }
}

/** Whether a row's quote went on into other lines and was not closed, or only by a quote of one of those. */
function runsAway(code: Papa.ParseError["code"] | undefined, cells: readonly string[]): boolean {
  return code === "MissingQuotes" || (code === "InvalidQuotes" && cells.some(lineBreaks));
}

/** The parser's other complaints are about headers, which it is not told of. */
function quoteProblem(code: Papa.ParseError["code"] | undefined): Cause | undefined {
  if (code === "MissingQuotes") return { kind: "quote_not_closed" };
  return code === "InvalidQuotes" ? { kind: "text_after_quote" } : undefined;
}

function lineBreaks(cell: string): number {
  return cell.includes("\n") ? cell.split("\n").length - 1 : 0;
}

/** Where a line begins, lines counted from 0; the end of the text where there are not as many. */
function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 0; at < line; at += 1) {
    const lineEnd = text.indexOf("\n", offset);
    if (lineEnd < 0) return text.length;
    offset = lineEnd + 1;
  }
  return offset;
}

/** Every column gets a name of its own, so that it can be chosen: blank and repeated ones are numbered. */
function columnNames(header: readonly string[], nameColumn: (number: number) => string): string[] {
  const used = new Set<string>();
  return header.map((cell, at) => {
    const name = cell.trim().replace(/\s+/g, " ") || nameColumn(at + 1);
    let unique = name;
    for (let copy = 2; used.has(unique); copy += 1) unique = `${name} (${copy})`;
    used.add(unique);
    return unique;
  });
}

function raggedness(cells: readonly string[], columns: number): Cause | undefined {
  const extra = cells.slice(columns).some((cell) => cell.trim() !== "");
  if (cells.length >= columns && !extra) return undefined;
  return { kind: "cell_count", cells: cells.length, columns };
}
