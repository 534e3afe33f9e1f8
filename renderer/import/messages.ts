import type { LookupNames, Mapping } from "../../shared/import/mapping.ts";
import type { CheckReport } from "../../shared/import/check.ts";
import type { Encoding } from "../../shared/import/decode.ts";
import type { ColumnProfile } from "../../shared/import/profile.ts";
import type { ImportProgress, ImportResult } from "../../shared/import/run.ts";
import type { Delimiter, SheetRow } from "../../shared/import/sheet.ts";

/** What the screen needs to know of a file; its rows stay in the worker. */
export interface SheetInfo {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly columns: readonly ColumnProfile[];
  readonly rowCount: number;
  readonly preview: readonly SheetRow[];
}

/** How an import ended, without the rows it left. */
export type ImportSummary = Omit<ImportResult, "left"> & { readonly leftCount: number };

/** What the screen asks of the worker. */
export type ImportRequest =
  | { readonly kind: "open"; readonly file: File }
  | { readonly kind: "reread"; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly kind: "check"; readonly mapping: Mapping }
  | { readonly kind: "run"; readonly mapping: Mapping }
  | { readonly kind: "cancel" }
  | { readonly kind: "rejected" };

/** What the worker tells the screen. */
export type ImportMessage =
  | { readonly kind: "opened"; readonly sheet: SheetInfo; readonly lookups: LookupNames }
  /** The file cannot be read; another one may. */
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "checked"; readonly report: CheckReport }
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "finished"; readonly summary: ImportSummary }
  | { readonly kind: "rejected"; readonly text: string }
  /** The worker could not do what was asked. */
  | { readonly kind: "failed"; readonly reason: string };
