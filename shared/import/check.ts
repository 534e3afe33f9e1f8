import type { ExistingRecords } from "./duplicates.ts";
import type { LookupNames, Mapping } from "./mapping.ts";
import { rowPlanner, type Duplicate } from "./plan-row.ts";
import type { Cause, RowProblem } from "./problem.ts";
import type { Sheet } from "./sheet.ts";

export interface RowErrors {
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

export interface DuplicateRow {
  readonly line: number;
  readonly of: Duplicate;
  /** What a record that is there is given; null where the row is left out. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** Rows that are wrong in the same way. */
export interface ProblemGroup {
  readonly field: string | null;
  readonly kind: Cause["kind"];
  readonly rows: number;
}

/** How many rows an import would do what with, and why not the others. */
export interface CheckReport {
  readonly create: number;
  readonly update: number;
  readonly skip: number;
  readonly reject: number;
  /** Most rows first. */
  readonly groups: readonly ProblemGroup[];
  /** Lookup records the rows need made, by name. */
  readonly newLookups: readonly string[];
}

/** What an import would do, found without writing anything. */
export interface Check {
  readonly report: CheckReport;
  /** All bad rows, by line. */
  readonly errors: readonly RowErrors[];
  /** All rows whose record is there already, by line. */
  readonly duplicates: readonly DuplicateRow[];
}

/** Whether a problem belongs to a group. */
export const isInGroup = (
  { field, cause }: RowProblem,
  group: Pick<ProblemGroup, "field" | "kind">,
) => field === group.field && cause.kind === group.kind;

/** Plans every row of a sheet and counts. */
export function checkSheet(
  sheet: Sheet,
  mapping: Mapping,
  lookups: LookupNames,
  existing?: ExistingRecords,
): Check {
  const plan = rowPlanner(mapping, lookups, existing);
  const errors: RowErrors[] = [];
  const duplicates: DuplicateRow[] = [];
  const newLookups = new Set<string>();
  const counts = { create: 0, update: 0, skip: 0, reject: 0 };
  for (const row of sheet.rows) {
    const planned = plan(row);
    const { line } = row;
    counts[planned.kind] += 1;
    if (planned.kind === "reject") {
      errors.push({ line, problems: planned.problems });
    } else if (planned.kind === "skip") {
      duplicates.push({ line, of: planned.of, body: null });
    } else {
      for (const { name } of planned.creates) newLookups.add(name);
      if (planned.kind === "update") duplicates.push({ line, of: planned.of, body: planned.body });
    }
  }
  const report = { ...counts, groups: groupProblems(errors), newLookups: [...newLookups] };
  return { report, errors, duplicates };
}

function groupProblems(errors: readonly RowErrors[]): ProblemGroup[] {
  const rows = new Map<string, { field: string | null; kind: Cause["kind"]; rows: number }>();
  for (const { problems } of errors) {
    const keys = new Set<string>();
    for (const { field, cause } of problems) {
      const key = `${cause.kind} ${field ?? ""}`;
      if (keys.has(key)) continue;
      keys.add(key);
      const group = rows.get(key) ?? { field, kind: cause.kind, rows: 0 };
      group.rows += 1;
      rows.set(key, group);
    }
  }
  return [...rows.values()].sort((a, b) => b.rows - a.rows);
}
