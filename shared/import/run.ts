import { describe } from "../contract/contract.ts";
import type { Command } from "../command.ts";
import {
  StoreUnavailable,
  type CrmStore,
  type Outcome,
  type Done,
  type Refusal,
} from "../store.ts";
import type { NewLookup } from "./convert.ts";
import type { ExistingRecords } from "./duplicates.ts";
import type { LookupNames, Mapping } from "./mapping.ts";
import { rowPlanner, type PlannedRow, type RowContent } from "./plan-row.ts";
import type { RowProblem } from "./problem.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** Rows written in one transaction: large enough to be quick, small enough to show progress and stop soon. */
export const CHUNK_ROWS = 1_000;

export interface RejectedRow {
  readonly row: SheetRow;
  readonly problems: readonly RowProblem[];
}

/** Rows, by what became of them so far. */
export interface ImportProgress {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly total: number;
}

export interface ImportResult extends ImportProgress {
  readonly ended: "done" | "cancelled" | "storage_failed";
  /** Why the storage could not go on. */
  readonly unavailable?: StoreUnavailable["reason"];
  /** Rows with errors, and after a stop the rows that were not reached. */
  readonly left: readonly RejectedRow[];
  /** The records that were made, in the order of their rows. */
  readonly createdIds: readonly string[];
}

export interface ImportRun {
  readonly store: CrmStore;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly lookups: LookupNames;
  readonly existing?: ExistingRecords;
  /** The file's name, kept as the actor of every change. */
  readonly file: string;
  /** Ties all chunks into one act. */
  readonly group: string;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Asked between chunks, and waited for: whether to write the next one. */
  readonly mayGoOn: () => Promise<boolean>;
}

/**
 * Imports the rows of a sheet in chunks, each one act of the same group. A row is imported whole or rejected;
 * stopping between chunks keeps what was imported.
 */
export async function runImport(run: ImportRun): Promise<ImportResult> {
  const { rows } = run.sheet;
  const plan = rowPlanner(run.mapping, run.lookups, run.existing);
  const writer = new ChunkWriter(run);
  const left: RejectedRow[] = [];
  const counts = { created: 0, updated: 0, skipped: 0 };
  const progress = () => ({ ...counts, rejected: left.length, total: rows.length });
  const stop = (start: number, kind: "cancelled" | "storage_failed") => {
    const result = { ...progress(), ended: kind, createdIds: writer.createdIds };
    const notReached = rows
      .slice(start)
      .map((row) => ({ row, problems: [{ field: null, cause: { kind } }] }));
    return { ...result, left: [...left, ...notReached] };
  };
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    if (!(await run.mayGoOn())) return stop(start, "cancelled");
    const planned = rows.slice(start, start + CHUNK_ROWS).map((row) => ({ row, plan: plan(row) }));
    try {
      const written = await writer.write(planned);
      counts.created += written.created;
      counts.updated += written.updated;
      counts.skipped += planned.filter((one) => one.plan.kind === "skip").length;
      left.push(...written.rejected);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { ...stop(start, "storage_failed"), unavailable: error.reason };
    }
    run.onProgress(progress());
  }
  return { ...progress(), ended: "done", left, createdIds: writer.createdIds };
}

interface PlannedChunkRow {
  readonly row: SheetRow;
  readonly plan: PlannedRow;
}

/** A record being made or changed, with the rows that say how: more than one where rows of the file are duplicates. */
interface RowWrite {
  readonly rows: SheetRow[];
  readonly id: string | null;
  readonly body: Record<string, unknown>;
  lostReason: string | null;
}

interface ChunkResult {
  readonly created: number;
  readonly updated: number;
  readonly rejected: readonly RejectedRow[];
}

/** Writes chunks, and knows of the chunks before: which lookups were made, and which record came of which line. */
class ChunkWriter {
  readonly #run: ImportRun;
  readonly #lookupsMade = new Set<string>();
  readonly #idOfLine = new Map<number, string>();
  readonly createdIds: string[] = [];

  constructor(run: ImportRun) {
    this.#run = run;
  }

  async write(chunk: readonly PlannedChunkRow[]): Promise<ChunkResult> {
    const { store, mapping, file, group } = this.#run;
    const rejected: RejectedRow[] = [];
    const { lookups, writes } = this.#arrange(chunk, rejected);
    const context = { actor: { kind: "import", file }, group } as const;
    const commands = [...lookups, ...writes.map((write) => commandOf(mapping, write))];
    const outcomes = commands.length === 0 ? [] : await store.write(commands, context);
    const lost: Command[] = [];
    let created = 0;
    let updated = 0;
    for (const [at, write] of writes.entries()) {
      const outcome = outcomes[lookups.length + at];
      if (!outcome)
        throw new Error("The store answered fewer outcomes than it was given commands.");
      const id = idOf(outcome);
      if (id === null) {
        const problems = outcome.ok ? [] : refusalProblems(outcome.refusal);
        for (const row of write.rows) rejected.push({ row, problems });
        continue;
      }
      for (const { line } of write.rows) this.#idOfLine.set(line, id);
      if (write.id === null) {
        created += 1;
        this.createdIds.push(id);
      }
      updated += write.rows.length - (write.id === null ? 1 : 0);
      const { lostReason } = write;
      if (lostReason !== null && isLost(write))
        lost.push({ kind: "declare_lost", id, lost_reasons: [lostReason] });
    }
    if (lost.length > 0) await store.write(lost, context);
    rejected.sort((a, b) => a.row.line - b.row.line);
    return { created, updated, rejected };
  }

  /** The records the rows make and change, and before them the lookup records they are the first to need. */
  #arrange(chunk: readonly PlannedChunkRow[], rejected: RejectedRow[]) {
    const lookups: Command[] = [];
    const writes: RowWrite[] = [];
    const newByLine = new Map<number, RowWrite>();
    for (const { row, plan } of chunk) {
      if (plan.kind === "skip") continue;
      if (plan.kind === "reject") {
        rejected.push({ row, problems: plan.problems });
        continue;
      }
      const made =
        plan.kind === "update" && plan.of.in === "file" ? newByLine.get(plan.of.line) : undefined;
      if (made) {
        // The record does not exist yet: what the later row says goes into its making.
        Object.assign(made.body, plan.body);
        made.lostReason = plan.lostReason ?? made.lostReason;
        made.rows.push(row);
        lookups.push(...this.#newLookups(plan));
        continue;
      }
      const id = plan.kind === "update" ? this.#recordOf(plan.of) : null;
      if (id === undefined) {
        rejected.push({ row, problems: [{ field: null, cause: { kind: "gone" } }] });
        continue;
      }
      const write = { rows: [row], id, body: { ...plan.body }, lostReason: plan.lostReason };
      if (plan.kind === "create") newByLine.set(row.line, write);
      lookups.push(...this.#newLookups(plan));
      writes.push(write);
    }
    return { lookups, writes };
  }

  #recordOf(of: Extract<PlannedRow, { kind: "update" }>["of"]): string | undefined {
    return of.in === "store" ? of.id : this.#idOfLine.get(of.line);
  }

  #newLookups({ creates }: RowContent): Command[] {
    return creates.flatMap((lookup) => {
      const key = lookupKey(lookup);
      if (this.#lookupsMade.has(key)) return [];
      this.#lookupsMade.add(key);
      const body = { [describe(lookup.resource).nameField]: lookup.name };
      return [{ kind: "create", resource: lookup.resource, body }];
    });
  }
}

const lookupKey = ({ resource, name }: NewLookup) => `${resource} ${name}`;

const commandOf = ({ resource }: Mapping, { id, body }: RowWrite): Command =>
  id === null ? { kind: "create", resource, body } : { kind: "update", resource, id, body };

/** A reason makes an opportunity lost unless the file says that it is something else. */
const isLost = ({ body }: RowWrite) => body["status"] === undefined || body["status"] === "Lost";

function idOf(outcome: Outcome<Done>): string | null {
  return outcome.ok && outcome.value.kind === "record" ? outcome.value.row.id : null;
}

function refusalProblems(refusal: Refusal): RowProblem[] {
  if (refusal.kind !== "invalid") return [{ field: null, cause: { kind: "gone" } }];
  return refusal.problems.map((problem) => ({
    field: null,
    cause: { kind: "refused_by_store", problem },
  }));
}
