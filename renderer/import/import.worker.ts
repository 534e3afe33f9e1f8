import { v7 } from "uuid";
import { isInGroup, checkSheet, type Check } from "../../shared/import/check.ts";
import { readExisting } from "../../shared/import/duplicates.ts";
import type { DuplicateRule, Mapping } from "../../shared/import/mapping.ts";
import { rowPlanner } from "../../shared/import/plan-row.ts";
import { rejectedFile } from "../../shared/import/rejected-file.ts";
import { runImport, type ImportProgress, type ImportResult } from "../../shared/import/run.ts";
import { messages, speakIn } from "../language/language.ts";
import { forgetRunningImport, saveRunningImport, whileItRuns } from "../store/running-imports.ts";
import { answerWindow, storeOfWorker } from "../worker/answer-window.ts";
import { lookupNames } from "./lookup-names.ts";
import type {
  ErrorFilter,
  ImportAnswers,
  ImportRequest,
  ImportSummary,
  ShownDuplicate,
} from "./messages.ts";
import { openFile, readFile, type ReadFile } from "./read-file.ts";
import { problemsText } from "./problem-text.ts";

// Reads, checks and writes files away from the window, which stays free whatever their size.

const ALL_NEW: DuplicateRule = { key: [], action: "create" };

let opened: ReadFile | undefined;
let check: (Check & { readonly of: Mapping }) | undefined;
let result: { readonly of: ImportResult; readonly mapping: Mapping } | undefined;
/** Between chunks an import waits here while somebody is asked whether it should go on. */
let gate: Promise<boolean> = Promise.resolve(true);
let openGate: (goOn: boolean) => void = () => undefined;

const tellProgress = answerWindow<
  ImportRequest,
  ImportAnswers[ImportRequest["kind"]],
  ImportProgress
>(answer);

async function answer(request: ImportRequest): Promise<ImportAnswers[ImportRequest["kind"]]> {
  switch (request.kind) {
    case "speak":
      await speakIn(request);
      return null;
    case "open":
      return show(await openFile(request.file));
    case "reread":
      return show(readFile(current().name, current().bytes, request.reading));
    case "check":
      check = { ...(await checkRows(request.mapping)), of: request.mapping };
      return check.report;
    case "errors":
      return errorsIn(request.filter).slice(request.from, request.from + request.count);
    case "find_error": {
      const at = errorsIn(request.filter).findIndex(({ line }) => line >= request.line);
      return at < 0 ? null : at;
    }
    case "duplicates":
      return duplicates(request.from, request.count);
    case "run":
      return run(request.mapping);
    case "pause":
      gate = new Promise((resolve) => {
        openGate = resolve;
      });
      return null;
    case "resume":
      openGate(true);
      return null;
    case "cancel":
      openGate(false);
      return null;
    case "rejected_file":
      return rejected();
    case "created_ids":
      return result?.of.createdIds ?? [];
  }
}

function current(): ReadFile {
  if (!opened) throw new Error("no file is open");
  return opened;
}

async function show(file: Awaited<ReturnType<typeof openFile>>): Promise<ImportAnswers["open"]> {
  if (!file.ok) return file;
  opened = file;
  const lookups = await lookupNames(await storeOfWorker());
  return { ok: true, sheet: file.info, lookups, resource: file.resource };
}

async function checkRows(mapping: Mapping): Promise<Check> {
  const db = await storeOfWorker();
  const existing = await readExisting(db, mapping.resource, mapping.duplicates);
  return checkSheet(current().sheet, mapping, await lookupNames(db), existing);
}

/** The last filter's errors are kept: a list asks for them page by page. */
let filtered: { of: Check; filter: ErrorFilter; errors: Check["errors"] } | undefined;

function errorsIn(filter: ErrorFilter): Check["errors"] {
  if (!check || !filter) return check?.errors ?? [];
  const isKept =
    filtered?.of === check &&
    filtered.filter?.field === filter.field &&
    filtered.filter.kind === filter.kind;
  if (!filtered || !isKept) {
    const errors = check.errors.filter(({ problems }) =>
      problems.some((problem) => isInGroup(problem, filter)),
    );
    filtered = { of: check, filter, errors };
  }
  return filtered.errors;
}

async function duplicates(from: number, count: number): Promise<ShownDuplicate[]> {
  if (!check) return [];
  const { of: mapping } = check;
  const { rows } = current().sheet;
  const db = await storeOfWorker();
  // What an earlier row of the file makes is planned again: keeping it for every row would take up memory.
  const plan = rowPlanner({ ...mapping, duplicates: ALL_NEW }, await lookupNames(db));
  return Promise.all(
    check.duplicates.slice(from, from + count).map(async (row): Promise<ShownDuplicate> => {
      const { of } = row;
      if (of.in === "store") {
        const found = await db.get(mapping.resource, of.id);
        return { ...row, record: found.ok ? found.value : null };
      }
      const earlier = rows.find(({ line }) => line === of.line);
      const planned = earlier && plan(earlier);
      return { ...row, record: planned?.kind === "create" ? planned.body : null };
    }),
  );
}

async function run(mapping: Mapping): Promise<ImportSummary> {
  gate = Promise.resolve(true);
  const { name, sheet } = current();
  const db = await storeOfWorker();
  const group = v7();
  const { resource } = mapping;
  const of = await whileItRuns(group, async () => {
    await saveRunningImport(db.database, { group, file: name, resource, rows: sheet.rows.length });
    const ended = await runImport({
      store: db,
      sheet,
      mapping,
      lookups: await lookupNames(db),
      existing: await readExisting(db, mapping.resource, mapping.duplicates),
      file: name,
      group,
      onProgress: tellProgress,
      mayGoOn: () => gate,
    });
    // A storage that failed may keep this no better than the rows.
    if (ended.ended !== "storage_failed") await forgetRunningImport(db.database, group);
    return ended;
  });
  result = { of, mapping };
  const { left, createdIds: _, ...rest } = of;
  return { ...rest, leftCount: left.length, group };
}

function rejected(): string {
  if (!result) throw new Error("nothing was imported");
  const { of, mapping } = result;
  return rejectedFile(current().sheet, of.left, {
    column: messages().importing.errorColumn,
    why: (problems) => problemsText(mapping.resource, problems),
  });
}
