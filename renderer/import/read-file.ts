import type { RecordName } from "../../shared/contract/contract.ts";
import { decode, detectEncoding } from "../../shared/import/decode.ts";
import { guessResource } from "../../shared/import/guess.ts";
import { profileColumns } from "../../shared/import/profile.ts";
import { detectDelimiter, readSheet, type Sheet } from "../../shared/import/sheet.ts";
import { messages } from "../language/language.ts";
import type { FileReading, OpenedFile, SheetInfo } from "./messages.ts";
import { targetLabel } from "./problem-text.ts";

const PREVIEW_ROWS = 5;
/** Beyond this a file does not fit into one text in memory. */
const FILE_MAX_BYTES = 200_000_000;
/** What spreadsheets' own files begin with, whatever they are called: zip archives, and what Excel wrote before. */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** What documents and pictures begin with (PDF, PNG, JPEG, GIF), whatever they are called. */
const NO_TABLES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];
/** Of a column with too many different values to be mapped, as many are samples enough. */
const SAMPLES_MAX = 20;

/** A file with its rows, and what the screen is told of it. */
export interface ReadFile {
  readonly ok: true;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet: Sheet;
  readonly info: SheetInfo;
  readonly resource: RecordName;
}

type Unreadable = Extract<OpenedFile, { ok: false }>;

/** Reads a file as it seems to be meant. */
export async function openFile(file: File): Promise<ReadFile | Unreadable> {
  if (file.size > FILE_MAX_BYTES) return { ok: false, why: "too_large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (beginsWithOne(bytes, SPREADSHEETS)) return { ok: false, why: "archive" };
  if (beginsWithOne(bytes, NO_TABLES)) return { ok: false, why: "no_table" };
  const encoding = detectEncoding(bytes);
  const delimiter = detectDelimiter(decode(bytes, encoding));
  return readFile(file.name, bytes, { encoding, delimiter });
}

const beginsWithOne = (bytes: Uint8Array, starts: readonly (readonly number[])[]) =>
  starts.some((start) => start.every((byte, at) => bytes[at] === byte));

/** Reads a file's bytes in a given way; whether it has a header is told by its cells where that is not said. */
export function readFile(
  name: string,
  bytes: Uint8Array,
  {
    encoding,
    ...reading
  }: Omit<FileReading, "hasHeader"> & Partial<Pick<FileReading, "hasHeader">>,
): ReadFile | Unreadable {
  const nameColumn = (number: number) => messages().importing.columnNumber(number);
  const sheet = readSheet(decode(bytes, encoding), { ...reading, nameColumn });
  if (sheet.rows.length === 0) return { ok: false, why: "no_rows" };
  const columns = profileColumns(sheet).map((column) =>
    column.more ? { ...column, values: column.values.slice(0, SAMPLES_MAX) } : column,
  );
  const { delimiter, hasHeader, title } = sheet;
  const preview = sheet.rows.slice(0, PREVIEW_ROWS);
  const info = {
    encoding,
    delimiter,
    hasHeader,
    title,
    columns,
    rowCount: sheet.rows.length,
    preview,
  };
  return { ok: true, name, bytes, sheet, info, resource: guessResource(columns, targetLabel) };
}
