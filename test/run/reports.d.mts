export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

export function readVitestReport(report: unknown): Counts;
export function readPlaywrightReport(report: unknown): Counts;
