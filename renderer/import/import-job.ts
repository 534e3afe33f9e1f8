import type { RecordName } from "../../shared/contract/contract.ts";
import { guessMapping, type Defaults } from "../../shared/import/guess.ts";
import type { DuplicateRule, FieldMapping, Mapping } from "../../shared/import/mapping.ts";
import { applySaved, savedFor, type SavedMapping } from "../../shared/import/saved-mapping.ts";
import { go, now, usePasted, type ImportProblem, type OpenSource } from "./import-state.ts";
import type { FileReading, OpenedFile } from "./messages.ts";
import { targetLabel } from "./problem-text.ts";
import { ask, endWorker } from "./worker-line.ts";

/** What an import needs to know of this device. */
export interface ImportSetting {
  readonly company: string;
  readonly currency: string;
  readonly saved: readonly SavedMapping[];
}

let setting: ImportSetting = { company: "", currency: "", saved: [] };

const defaults = (): Defaults => ({ ...setting, labelOf: targetLabel });

/** Goes back to the last step that can be tried again. */
export function fail(error: unknown): void {
  const at = now();
  const reason = error instanceof Error ? error.message : String(error);
  const problem: ImportProblem = { kind: "failed", reason };
  if ("source" in at) go({ step: "map", source: at.source, problem });
  else go({ step: "file", problem });
}

/** Opens a file. New records without a company or currency of their own are given this device's. */
export async function openFile(file: File, here: ImportSetting, isPasted = false): Promise<void> {
  setting = here;
  endWorker();
  go({ step: "reading", file: file.name });
  try {
    const opened = await ask({ kind: "open", file });
    show(opened, file.name, (found) => {
      const saved =
        savedFor(
          found.sheet.columns.map(({ name }) => name),
          here.saved,
        ) ?? null;
      const mapping = saved
        ? applySaved(saved, found.sheet.columns, found.lookups)
        : guessMapping(found.resource, found.sheet.columns, found.lookups, defaults());
      return { isPasted, mapping, saved };
    });
    if (isPasted && opened.ok) usePasted.setState({ rows: "" });
  } catch (error) {
    fail(error);
  }
}

/** Reads the same file again in another way. What was mapped stays as long as the columns are the same. */
export async function rereadFile(reading: FileReading): Promise<void> {
  const at = now();
  if (at.step !== "map") return;
  const { source } = at;
  go({ step: "reading", file: source.file });
  try {
    const opened = await ask({ kind: "reread", reading });
    show(opened, source.file, (found) => {
      const { columns } = found.sheet;
      const isSame =
        columns.length === source.sheet.columns.length &&
        columns.every(({ name }, index) => name === source.sheet.columns[index]?.name);
      if (isSame) return source;
      const mapping = guessMapping(found.resource, columns, found.lookups, defaults());
      return { isPasted: source.isPasted, mapping, saved: null };
    });
  } catch (error) {
    fail(error);
  }
}

type Readable = Extract<OpenedFile, { ok: true }>;

function show(
  opened: OpenedFile,
  file: string,
  map: (found: Readable) => Pick<OpenSource, "isPasted" | "mapping" | "saved">,
): void {
  if (!opened.ok) {
    go({ step: "file", problem: { kind: "unreadable", file, why: opened.why } });
    return;
  }
  const { isPasted, mapping, saved } = map(opened);
  const { sheet, lookups } = opened;
  go({ step: "map", source: { file, isPasted, sheet, lookups, mapping, saved } });
}

function changeSource(change: (source: OpenSource) => OpenSource): void {
  const at = now();
  if (at.step === "map") go({ step: "map", source: change(at.source) });
}

function changeMapping(change: (mapping: Mapping, source: OpenSource) => Mapping): void {
  changeSource((source) => ({ ...source, mapping: change(source.mapping, source) }));
}

/** Starts the mapping over for another resource. */
export function chooseResource(resource: RecordName): void {
  changeSource((source) => ({
    ...source,
    saved: null,
    mapping: guessMapping(resource, source.sheet.columns, source.lookups, defaults()),
  }));
}

/** Takes a saved mapping instead of the one there is; null guesses anew. */
export function takeMapping(saved: SavedMapping | null): void {
  changeSource((source) => {
    const { columns } = source.sheet;
    const mapping = saved
      ? applySaved(saved, columns, source.lookups)
      : guessMapping(source.mapping.resource, columns, source.lookups, defaults());
    return { ...source, saved, mapping };
  });
}

/** Says where a field comes from; undefined leaves it to its default. */
export function mapField(name: string, field: FieldMapping | undefined): void {
  changeMapping((mapping) => {
    const { [name]: _, ...others } = mapping.fields;
    const fields = field ? { ...mapping.fields, [name]: field } : others;
    const key = mapping.duplicates.key.filter((one) => fields[one]?.from === "column");
    return { ...mapping, fields, duplicates: { ...mapping.duplicates, key } };
  });
}

/** Says what becomes of rows whose records are there. */
export function ruleDuplicates(duplicates: DuplicateRule): void {
  changeMapping((mapping) => ({ ...mapping, duplicates }));
}

export async function checkRows(): Promise<void> {
  const at = now();
  if (at.step !== "map") return;
  const { source } = at;
  go({ step: "checking", source });
  try {
    const report = await ask({ kind: "check", mapping: source.mapping });
    if (now().step === "checking") go({ step: "checked", source, report });
  } catch (error) {
    fail(error);
  }
}

/** Goes back with everything as it was; to one field, if that is to be mended. */
export function backToMapping(mend?: string): void {
  const at = now();
  if (!("source" in at)) return;
  go({ step: "map", source: at.source, ...(mend === undefined ? {} : { mend }) });
}

export function startOver(): void {
  // The worker holds the whole file; the next one gets a worker of its own.
  endWorker();
  go({ step: "file" });
}
