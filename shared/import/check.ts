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
  let bad = 0;
  for (const row of sheet.rows) {
    const planned = plan(row);
    if (planned.ok) {
      for (const { name } of planned.creates) creates.add(name);
      continue;
    }
    bad += 1;
    if (errors.length < ERRORS_MAX) errors.push({ line: row.line, problems: planned.problems });
  }
  return { good: sheet.rows.length - bad, bad, errors, creates: [...creates] };
}
