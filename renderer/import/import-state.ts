import { create } from "zustand";
import type { CheckReport } from "../../shared/import/check.ts";
import type { LookupNames, Mapping } from "../../shared/import/mapping.ts";
import type { ImportProgress } from "../../shared/import/run.ts";
import type { SavedMapping } from "../../shared/import/saved-mapping.ts";
import type { StoreUnavailable } from "../../shared/store.ts";
import type { ImportSummary, OpenedFile, SheetInfo } from "./messages.ts";

/** A file that is open in the worker and how its rows are to become records. */
export interface OpenSource {
  readonly file: string;
  /** Pasted text has no encoding of its own. */
  readonly isPasted: boolean;
  readonly sheet: SheetInfo;
  readonly lookups: LookupNames;
  readonly mapping: Mapping;
  /** The saved mapping it began with. */
  readonly saved: SavedMapping | null;
}

/** What held an import up, said in the person's language when it is shown. */
export type ImportProblem =
  | { readonly kind: "unreadable"; readonly file: string; readonly why: Unreadable }
  | { readonly kind: "unavailable"; readonly reason: StoreUnavailable["reason"] }
  | { readonly kind: "failed"; readonly reason: string };
type Unreadable = Extract<OpenedFile, { ok: false }>["why"];

interface Running {
  readonly step: "running";
  readonly source: OpenSource;
  readonly progress: ImportProgress;
  readonly startedAtMs: number;
  /** When the progress was told. */
  readonly atMs: number;
  /** Whether somebody is asked if it should stop, or has said so. */
  readonly stopping: "no" | "asking" | "yes";
}

/** Where an import stands. */
export type ImportStep =
  | { readonly step: "file"; readonly problem?: ImportProblem }
  | { readonly step: "reading"; readonly file: string }
  | {
      readonly step: "map";
      readonly source: OpenSource;
      readonly problem?: ImportProblem;
      /** The field whose errors brought the person back here. */
      readonly mend?: string;
    }
  | { readonly step: "checking"; readonly source: OpenSource }
  | { readonly step: "checked"; readonly source: OpenSource; readonly report: CheckReport }
  | Running
  | {
      readonly step: "finished";
      readonly source: OpenSource;
      readonly summary: ImportSummary;
    };

/** The one import of this window. It outlives its screen, so that one can work elsewhere while it runs. */
export const useImport = create<{ now: ImportStep }>(() => ({ now: { step: "file" } }));

export const go = (now: ImportStep) => useImport.setState({ now });
export const now = () => useImport.getState().now;

/** Rows that were pasted or typed and not yet read: refused ones are there to be mended. */
export const usePasted = create<{ rows: string }>(() => ({ rows: "" }));
