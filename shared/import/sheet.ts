import Papa from "papaparse";

/** What separates the cells of a file. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface SheetRow {
  /** The line of the file on which the row starts, counted from 1 as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the row's shape, whatever its cells say. */
  readonly malformed?: string;
}

/** A file of separated values: the names in its first row and the rows under it, blank lines left out. */
export interface Sheet {
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** How much of the text is looked at to guess the delimiter. */
const SAMPLE_CHARS = 65_536;
const SAMPLE_ROWS = 50;
/** Every row with an unclosed quote costs a pass over what follows it; a file with more is no table. */
const UNCLOSED_QUOTES_MAX = 100;

/** Guesses the delimiter: the one that divides the header and gives the most rows as many cells; else a comma. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARS);
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    const width = data[0]?.length ?? 0;
    const alike = data.filter((cells) => cells.length === width).length;
    if (width > 1 && alike > most) [best, most] = [delimiter, alike];
  }
  return best;
}

/** Reads separated values. Rows that are not whole are kept, with what is wrong with them. */
export function readSheet(text: string, delimiter: Delimiter): Sheet {
  // One kind of line end, so that lines can be counted and a file that mixes them is read right.
  const [header, ...rest] = readRows(text.replace(/\r\n?/g, "\n"), delimiter);
  const columns = columnNames(header?.cells ?? []);
  const rows = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map((row) => {
      const malformed = row.malformed ?? raggedness(row.cells, columns.length);
      return malformed === undefined ? row : { ...row, malformed };
    });
  return { delimiter, columns, rows };
}

/**
 * All rows with their lines. A quote that is not closed would take the lines after it into its cell: only the line
 * it opens on is given up, and reading goes on with the next.
 */
function readRows(text: string, delimiter: Delimiter): SheetRow[] {
  const rows: SheetRow[] = [];
  let rest = text;
  let line = 1;
  for (let unclosed = 1; ; unclosed += 1) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: "\n" });
    const codes = new Map(errors.map((error) => [error.row, error.code]));
    const start = line;
    const broken = data.findIndex((cells, at) => runsAway(codes.get(at), cells));
    const giveUp = unclosed > UNCLOSED_QUOTES_MAX;
    for (const [at, cells] of data.entries()) {
      if (at === broken && !giveUp) break;
      const code = codes.get(at);
      rows.push(code === undefined ? { line, cells } : { line, cells, malformed: QUOTES[code] });
      line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    }
    if (broken < 0 || giveUp) return rows;
    const from = offsetOfLine(rest, line - start);
    const to = offsetOfLine(rest.slice(from), 1) + from;
    const cells = rest.slice(from, to).replace(/\n$/, "").split(delimiter);
    rows.push({ line, cells, malformed: QUOTES.MissingQuotes });
    line += 1;
    rest = rest.slice(to);
  }
}

/** Whether a row's quote went on into other lines and was not closed, or only by a quote of one of those. */
function runsAway(code: Papa.ParseError["code"] | undefined, cells: readonly string[]): boolean {
  return code === "MissingQuotes" || (code === "InvalidQuotes" && cells.some(lineBreaks));
}

const QUOTES: Readonly<Record<Papa.ParseError["code"], string>> = {
  MissingQuotes: "a quote opened on this line is never closed",
  InvalidQuotes:
    "a quoted cell goes on after its closing quote; double a quote that belongs to the text",
  UndetectableDelimiter: "the delimiter cannot be told",
  TooFewFields: "the row has too few cells",
  TooManyFields: "the row has too many cells",
};

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
function columnNames(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((cell, at) => {
    const name = cell.trim() || `Column ${at + 1}`;
    let unique = name;
    for (let copy = 2; used.has(unique); copy += 1) unique = `${name} (${copy})`;
    used.add(unique);
    return unique;
  });
}

function raggedness(cells: readonly string[], width: number): string | undefined {
  const extra = cells.slice(width).some((cell) => cell.trim() !== "");
  if (cells.length >= width && !extra) return undefined;
  return `the row has ${cells.length} cells where the header has ${width}`;
}
