import type { RecordName } from "../../shared/contract/contract.ts";
import type {
  CheckReport,
  DuplicateRow,
  ProblemGroup,
  RowErrors,
} from "../../shared/import/check.ts";
import type { Encoding } from "../../shared/import/decode.ts";
import type { LookupNames, Mapping } from "../../shared/import/mapping.ts";
import type { ColumnProfile } from "../../shared/import/profile.ts";
import type { ImportResult } from "../../shared/import/run.ts";
import type { Delimiter, SheetRow } from "../../shared/import/sheet.ts";
import type { Spoken } from "../language/language.ts";

/** How a file is read, as it was found or chosen. */
export interface FileReading {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly hasHeader: boolean;
}

/** What the screen needs to know of a file; its rows stay in the worker. */
export interface SheetInfo extends FileReading {
  /** What stands above the names of the columns and is left out. */
  readonly title: readonly SheetRow[];
  readonly columns: readonly ColumnProfile[];
  readonly rowCount: number;
  readonly preview: readonly SheetRow[];
}

export type OpenedFile =
  | {
      readonly ok: true;
      readonly sheet: SheetInfo;
      readonly lookups: LookupNames;
      /** What the rows seem to be. */
      readonly resource: RecordName;
    }
  /** The file cannot be read; another one may. */
  | { readonly ok: false; readonly why: "too_large" | "archive" | "no_table" | "no_rows" };

/** A row whose record is there already, with what that record holds; null where it is gone by now. */
export interface ShownDuplicate extends DuplicateRow {
  readonly record: Readonly<Record<string, unknown>> | null;
}

/** How an import ended; the rows it left and the ids it made stay in the worker. */
export type ImportSummary = Omit<ImportResult, "left" | "createdIds"> & {
  readonly leftCount: number;
  readonly group: string;
};

export type ErrorFilter = Pick<ProblemGroup, "field" | "kind"> | null;

/** What the screen asks of the worker. */
export type ImportRequest =
  | { readonly kind: "speak"; readonly language: Spoken["language"]; readonly locale: string }
  | { readonly kind: "open"; readonly file: File }
  | { readonly kind: "reread"; readonly reading: FileReading }
  | { readonly kind: "check"; readonly mapping: Mapping }
  | {
      readonly kind: "errors";
      readonly filter: ErrorFilter;
      readonly from: number;
      readonly count: number;
    }
  /** Where in the errors the first one is from a line on. */
  | { readonly kind: "find_error"; readonly filter: ErrorFilter; readonly line: number }
  | { readonly kind: "duplicates"; readonly from: number; readonly count: number }
  | { readonly kind: "run"; readonly mapping: Mapping }
  | { readonly kind: "pause" }
  | { readonly kind: "resume" }
  | { readonly kind: "cancel" }
  | { readonly kind: "rejected_file" }
  | { readonly kind: "created_ids" };

/** What the worker answers to each of them. */
export interface ImportAnswers {
  speak: null;
  open: OpenedFile;
  reread: OpenedFile;
  check: CheckReport;
  errors: readonly RowErrors[];
  find_error: number | null;
  duplicates: readonly ShownDuplicate[];
  run: ImportSummary;
  pause: null;
  resume: null;
  cancel: null;
  rejected_file: string;
  created_ids: readonly string[];
}
