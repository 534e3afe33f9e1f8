import { v7 } from "uuid";
import { attribute, describe, type LookupName } from "../../shared/contract/contract.ts";
import { checkSheet } from "../../shared/import/check.ts";
import { decode, detectEncoding, type Encoding } from "../../shared/import/decode.ts";
import type { LookupNames, Mapping } from "../../shared/import/mapping.ts";
import { profileColumns } from "../../shared/import/profile.ts";
import { rejectedFile } from "../../shared/import/rejected-file.ts";
import { runImport, type RejectedRow } from "../../shared/import/run.ts";
import {
  detectDelimiter,
  readSheet,
  type Delimiter,
  type Sheet,
} from "../../shared/import/sheet.ts";
import type { CrmStore } from "../../shared/store.ts";
import { createDexieStore } from "../store/dexie-store.ts";
import type { ImportMessage, ImportRequest } from "./messages.ts";

// Reads, checks and writes files away from the window, which stays free whatever their size.

const PREVIEW_ROWS = 5;
/** Beyond this a file does not fit into one text in memory. */
const FILE_MAX_BYTES = 200_000_000;
const LOOKUP_PAGE = 1_000;

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet: Sheet;
}

let opened: OpenFile | undefined;
let left: readonly RejectedRow[] = [];
let cancelled = false;
let connecting: Promise<CrmStore> | undefined;

const post = (message: ImportMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ImportRequest>) => {
  answer(data).catch((error: unknown) => {
    post({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(request: ImportRequest): Promise<void> {
  switch (request.kind) {
    case "open":
      return open(request.file);
    case "reread":
      return show(current().name, current().bytes, request.encoding, request.delimiter);
    case "check": {
      const report = checkSheet(current().sheet, request.mapping, await lookupNames());
      return post({ kind: "checked", report });
    }
    case "run":
      return run(request.mapping);
    case "cancel":
      cancelled = true;
      return;
    case "rejected":
      return post({ kind: "rejected", text: rejectedFile(current().sheet, left) });
  }
}

function current(): OpenFile {
  if (!opened) throw new Error("no file is open");
  return opened;
}

async function open(file: File): Promise<void> {
  if (file.size > FILE_MAX_BYTES) {
    return post({
      kind: "unreadable",
      reason: "is larger than 200 MB. Divide it into smaller files.",
    });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Spreadsheets' own files are zip archives.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) {
    return post({
      kind: "unreadable",
      reason: "is a spreadsheet or an archive. Save it as CSV first.",
    });
  }
  const encoding = detectEncoding(bytes);
  await show(file.name, bytes, encoding, detectDelimiter(decode(bytes, encoding)));
}

async function show(name: string, bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter) {
  const sheet = readSheet(decode(bytes, encoding), delimiter);
  if (sheet.rows.length === 0) {
    return post({ kind: "unreadable", reason: "has no rows under its first line." });
  }
  opened = { name, bytes, sheet };
  post({
    kind: "opened",
    lookups: await lookupNames(),
    sheet: {
      encoding,
      delimiter,
      columns: profileColumns(sheet),
      rowCount: sheet.rows.length,
      preview: sheet.rows.slice(0, PREVIEW_ROWS),
    },
  });
}

async function run(mapping: Mapping): Promise<void> {
  cancelled = false;
  const { name, sheet } = current();
  const result = await runImport({
    store: await store(),
    sheet,
    mapping,
    lookups: await lookupNames(),
    file: name,
    group: v7(),
    onProgress: (progress) => post({ kind: "progress", progress }),
    isCancelled: () => cancelled,
  });
  const { left: rows, ...rest } = result;
  left = rows;
  post({ kind: "finished", summary: { ...rest, leftCount: rows.length } });
}

async function store(): Promise<CrmStore> {
  connecting ??= createDexieStore();
  try {
    return await connecting;
  } catch (error) {
    // What could not be opened now may be later.
    connecting = undefined;
    throw error;
  }
}

async function lookupNames(): Promise<LookupNames> {
  return {
    "opportunity-type": await namesOf("opportunity-type"),
    "opportunity-lost-reason": await namesOf("opportunity-lost-reason"),
    "sales-stage": await namesOf("sales-stage"),
  };
}

async function namesOf(lookup: LookupName): Promise<string[]> {
  const names: string[] = [];
  const { nameField } = describe(lookup);
  for (let offset = 0; ; offset += LOOKUP_PAGE) {
    const page = await (await store()).list(lookup, { limit: LOOKUP_PAGE, offset });
    if (!page.ok) throw new Error(`${lookup} cannot be listed`);
    for (const row of page.value.data) {
      const name = attribute(row, nameField);
      if (typeof name === "string") names.push(name);
    }
    if (!page.value.has_more) return names;
  }
}
