import { create } from "zustand";
import type { RecordName } from "../../shared/contract/contract.ts";
import type { CheckReport } from "../../shared/import/check.ts";
import type { Encoding } from "../../shared/import/decode.ts";
import { guessMapping, guessResource, type Defaults } from "../../shared/import/guess.ts";
import type { FieldMapping, LookupNames, Mapping } from "../../shared/import/mapping.ts";
import type { ImportProgress } from "../../shared/import/run.ts";
import type { Delimiter } from "../../shared/import/sheet.ts";
import { announce } from "../ui/announcer.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import type { ImportMessage, ImportRequest, ImportSummary, SheetInfo } from "./messages.ts";
import { rowCount } from "./row-count.ts";

/** A file that is open in the worker and how its rows are to become records. */
export interface OpenSource {
  readonly file: string;
  readonly sheet: SheetInfo;
  readonly lookups: LookupNames;
  readonly mapping: Mapping;
}

/** Where an import stands. */
export type ImportStep =
  | { readonly step: "file"; readonly problem?: string }
  | { readonly step: "reading"; readonly file: string }
  | { readonly step: "map"; readonly source: OpenSource; readonly problem?: string }
  | { readonly step: "checking"; readonly source: OpenSource }
  | { readonly step: "checked"; readonly source: OpenSource; readonly report: CheckReport }
  | {
      readonly step: "running";
      readonly source: OpenSource;
      readonly progress: ImportProgress;
      readonly cancelling: boolean;
    }
  | { readonly step: "finished"; readonly source: OpenSource; readonly summary: ImportSummary };

/** The one import of this window. It outlives its screen, so that one can work elsewhere while it runs. */
export const useImport = create<{ now: ImportStep }>(() => ({ now: { step: "file" } }));

const go = (now: ImportStep) => useImport.setState({ now });
const now = () => useImport.getState().now;

let worker: Worker | undefined;
let file = "";
let defaults: Defaults = { company: "", currency: "" };

function ask(request: ImportRequest): void {
  if (!worker) {
    worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<ImportMessage>) => hear(data));
    worker.addEventListener("error", ({ message }) => fail(message));
  }
  worker.postMessage(request);
}

function hear(message: ImportMessage): void {
  const at = now();
  switch (message.kind) {
    case "opened":
      go({ step: "map", source: sourceOf(message.sheet, message.lookups) });
      break;
    case "unreadable":
      go({ step: "file", problem: `${file} ${message.reason}` });
      break;
    case "checked":
      if (at.step === "checking")
        go({ step: "checked", source: at.source, report: message.report });
      break;
    case "progress":
      if (at.step === "running") go({ ...at, progress: message.progress });
      break;
    case "finished":
      if (at.step === "running") {
        go({ step: "finished", source: at.source, summary: message.summary });
        tellEnd(message.summary);
      }
      break;
    case "rejected":
      save(message.text, `${file.replace(/\.[^.]*$/, "")}-rejected.csv`);
      break;
    case "failed":
      fail(message.reason);
  }
}

/** Says that the import ended, also to those who work elsewhere in the window by now. */
function tellEnd({ ended, imported }: ImportSummary): void {
  const text = `${file}: ${rowCount(imported)} imported`;
  if (window.location.hash === "#/import") announce(text);
  else if (ended === "done") toastDone(text);
  else toastFailed(`${text}, then the import stopped. Open Import to see why`);
}

/** Goes back to the last step that can be tried again. */
function fail(reason: string): void {
  const at = now();
  const problem = `Satchel could not go on: ${reason}`;
  if ("source" in at) go({ step: "map", source: at.source, problem });
  else go({ step: "file", problem });
}

function sourceOf(sheet: SheetInfo, lookups: LookupNames): OpenSource {
  const resource = guessResource(sheet.columns);
  const mapping = guessMapping(resource, sheet.columns, lookups, defaults);
  return { file, sheet, lookups, mapping };
}

/** Gives the file's text to the person as a download. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Opens a file. New records without a company or currency of their own are given the defaults. */
export function openFile(chosen: File, company: Defaults): void {
  file = chosen.name;
  defaults = company;
  go({ step: "reading", file });
  ask({ kind: "open", file: chosen });
}

/** Reads the same file again in another way. */
export function rereadFile(encoding: Encoding, delimiter: Delimiter): void {
  go({ step: "reading", file });
  ask({ kind: "reread", encoding, delimiter });
}

/** Starts the mapping over for another resource. */
export function chooseResource(resource: RecordName): void {
  changeSource((source) => ({
    ...source,
    mapping: guessMapping(resource, source.sheet.columns, source.lookups, defaults),
  }));
}

/** Says where a field comes from; undefined leaves it to its default. */
export function mapField(name: string, field: FieldMapping | undefined): void {
  changeSource((source) => {
    const { [name]: _, ...others } = source.mapping.fields;
    const fields = field ? { ...source.mapping.fields, [name]: field } : others;
    return { ...source, mapping: { ...source.mapping, fields } };
  });
}

function changeSource(change: (source: OpenSource) => OpenSource): void {
  const at = now();
  if (at.step === "map") go({ step: "map", source: change(at.source) });
}

export function checkRows(): void {
  const at = now();
  if (at.step !== "map") return;
  go({ step: "checking", source: at.source });
  ask({ kind: "check", mapping: at.source.mapping });
}

export function backToMapping(): void {
  const at = now();
  if ("source" in at) go({ step: "map", source: at.source });
}

export function startImport(): void {
  const at = now();
  if (at.step !== "checked") return;
  const progress = { imported: 0, rejected: 0, total: at.source.sheet.rowCount };
  go({ step: "running", source: at.source, progress, cancelling: false });
  ask({ kind: "run", mapping: at.source.mapping });
}

/** Stops after the rows that are being written now. */
export function cancelImport(): void {
  const at = now();
  if (at.step !== "running") return;
  go({ ...at, cancelling: true });
  ask({ kind: "cancel" });
}

export function downloadRejected(): void {
  ask({ kind: "rejected" });
}

export function startOver(): void {
  // The worker holds the whole file; the next one gets a worker of its own.
  worker?.terminate();
  worker = undefined;
  go({ step: "file" });
}
