import type { LookupNames, Mapping } from "./mapping.ts";
import { rowPlanner, type RowProblem } from "./plan-row.ts";
import type { Sheet } from "./sheet.ts";

export interface RowErrors {
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

/** What an import would do, found without writing anything. */
export interface CheckReport {
  readonly good: number;
  readonly bad: number;
  /** How many rows each field, by label, makes bad; null for the shape of the row. Most first. */
  readonly badFields: readonly { readonly field: string | null; readonly rows: number }[];
  /** The bad rows by line, at most ERRORS_MAX of them. */
  readonly errors: readonly RowErrors[];
  /** Lookup records the good rows need made, by label. */
  readonly creates: readonly string[];
}

/** As many rows with errors as are shown; the file of rejected rows has them all. */
export const ERRORS_MAX = 200;

/** Plans every row of a sheet and counts. */
export function checkSheet(sheet: Sheet, mapping: Mapping, lookups: LookupNames): CheckReport {
  const plan = rowPlanner(mapping, lookups);
  const errors: RowErrors[] = [];
  const creates = new Set<string>();
  const badFields = new Map<string | null, number>();
  let bad = 0;
  for (const row of sheet.rows) {
    const planned = plan(row);
    if (planned.ok) {
      for (const { name } of planned.creates) creates.add(name);
      continue;
    }
    bad += 1;
    for (const field of new Set(planned.problems.map((problem) => problem.field))) {
      badFields.set(field, (badFields.get(field) ?? 0) + 1);
    }
    if (errors.length < ERRORS_MAX) errors.push({ line: row.line, problems: planned.problems });
  }
  return {
    good: sheet.rows.length - bad,
    bad,
    badFields: [...badFields]
      .map(([field, rows]) => ({ field, rows }))
      .sort((a, b) => b.rows - a.rows),
    errors,
    creates: [...creates],
  };
}
