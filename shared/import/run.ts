import { attributeOf, problemDetail } from "../contract/problem.ts";
import { describe } from "../contract/contract.ts";
import type { Command } from "../command.ts";
import { StoreUnavailable, type CrmStore, type Refusal } from "../store.ts";
import type { NewLookup } from "./convert.ts";
import type { LookupNames, Mapping } from "./mapping.ts";
import { rowPlanner, type RowProblem } from "./plan-row.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** Rows written in one transaction: large enough to be quick, small enough to show progress and stop soon. */
export const CHUNK_ROWS = 1_000;

export interface RejectedRow {
  readonly row: SheetRow;
  readonly problems: readonly RowProblem[];
}

export interface ImportProgress {
  readonly imported: number;
  readonly rejected: number;
  readonly total: number;
}

export interface ImportResult extends ImportProgress {
  readonly ended: "done" | "cancelled" | "storage_failed";
  /** Why the storage could not go on. */
  readonly message?: string;
  /** Rows with errors, and after a stop the rows that were not reached. */
  readonly left: readonly RejectedRow[];
}

export interface ImportRun {
  readonly store: CrmStore;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly lookups: LookupNames;
  /** The file's name, kept as the actor of every change. */
  readonly file: string;
  /** Ties all chunks into one act. */
  readonly group: string;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Imports the rows of a sheet in chunks, each one transaction. A row is imported whole or rejected; cancelling
 * stops between chunks and keeps what was imported.
 */
export async function runImport(run: ImportRun): Promise<ImportResult> {
  const { rows } = run.sheet;
  const plan = rowPlanner(run.mapping, run.lookups);
  const made: NewLookup[] = [];
  const left: RejectedRow[] = [];
  let imported = 0;
  const progress = () => ({ imported, rejected: left.length, total: rows.length });
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    if (run.isCancelled()) {
      const rejected = left.length;
      left.push(...notReached(rows.slice(start), "not imported: the import was cancelled"));
      return { ...progress(), rejected, ended: "cancelled", left };
    }
    const planned = rows.slice(start, start + CHUNK_ROWS).map((row) => ({ row, plan: plan(row) }));
    try {
      const written = await writeChunk(run, planned, made);
      imported += written.imported;
      left.push(...written.rejected);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const rejected = left.length;
      left.push(...notReached(rows.slice(start), "not imported: the storage failed"));
      return { ...progress(), rejected, ended: "storage_failed", message: error.message, left };
    }
    run.onProgress(progress());
  }
  return { ...progress(), ended: "done", left };
}

interface PlannedChunkRow {
  readonly row: SheetRow;
  readonly plan: ReturnType<ReturnType<typeof rowPlanner>>;
}

/** Writes a chunk's good rows, and before them the lookup records they are the first to need. */
async function writeChunk(
  { store, mapping, file, group }: ImportRun,
  chunk: readonly PlannedChunkRow[],
  made: NewLookup[],
): Promise<{ imported: number; rejected: readonly RejectedRow[] }> {
  const rejected: RejectedRow[] = [];
  const lookupCommands: Command[] = [];
  const rowCommands: Command[] = [];
  const sent: SheetRow[] = [];
  for (const { row, plan } of chunk) {
    if (!plan.ok) {
      rejected.push({ row, problems: plan.problems });
      continue;
    }
    for (const lookup of plan.creates) {
      if (made.some((one) => isSameLookup(one, lookup))) continue;
      made.push(lookup);
      const body = { [describe(lookup.resource).nameField]: lookup.name };
      lookupCommands.push({ kind: "create", resource: lookup.resource, body });
    }
    rowCommands.push({ kind: "create", resource: mapping.resource, body: plan.body });
    sent.push(row);
  }
  if (sent.length === 0) return { imported: 0, rejected };
  const outcomes = await store.write([...lookupCommands, ...rowCommands], {
    actor: { kind: "import", file },
    group,
  });
  let imported = 0;
  sent.forEach((row, at) => {
    const outcome = outcomes[lookupCommands.length + at];
    if (!outcome) throw new Error("The store answered fewer outcomes than it was given commands.");
    if (outcome.ok) imported += 1;
    else rejected.push({ row, problems: refusalProblems(mapping, outcome.refusal) });
  });
  rejected.sort((a, b) => a.row.line - b.row.line);
  return { imported, rejected };
}

const isSameLookup = (a: NewLookup, b: NewLookup) => a.resource === b.resource && a.name === b.name;

function refusalProblems({ resource }: Mapping, refusal: Refusal): RowProblem[] {
  if (refusal.kind !== "invalid") return [{ field: null, reason: `was refused: ${refusal.kind}` }];
  return refusal.problems.map((problem) => {
    const name = attributeOf(problem);
    const detail = problemDetail(problem);
    const label = describe(resource).fields[name]?.label;
    if (label === undefined) return { field: null, reason: detail };
    return {
      field: label,
      reason: detail.startsWith(`${name} `) ? detail.slice(name.length + 1) : detail,
    };
  });
}

const notReached = (rows: readonly SheetRow[], reason: string): RejectedRow[] =>
  rows.map((row) => ({ row, problems: [{ field: null, reason }] }));
