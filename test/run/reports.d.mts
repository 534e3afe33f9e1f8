export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** Tests that passed only when they were run again. */
  readonly secondTime: readonly string[];
}

export function readVitestReport(report: unknown): Counts;
export function readPlaywrightReport(report: unknown): Counts;
