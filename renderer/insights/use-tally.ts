import { useEffect, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { Tally } from "../../shared/insights/tally.ts";

/** Longest time the window is kept from drawing and hearing. */
const SLICE_MS = 12;
/** Rows between two looks at the clock. */
const ROWS_AT_ONCE = 250;

/** Takes rows one by one and lets the window breathe in between. False where it was stopped. */
async function inSlices(
  rows: readonly Row<"opportunity">[],
  take: (row: Row<"opportunity">) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    for (const row of rows.slice(from, from + ROWS_AT_ONCE)) take(row);
    if (performance.now() < until) continue;
    await scheduler.yield();
    if (signal.aborted) return false;
    until = performance.now() + SLICE_MS;
  }
  return !signal.aborted;
}

/**
 * What a calculation says of the rows; undefined until it has said it once. While other rows are worked out, the
 * answer of those before stays.
 * @param begin memoised
 */
export function useTally<T>(
  rows: readonly Row<"opportunity">[],
  begin: (() => Tally<T>) | null,
): T | undefined {
  const [answer, setAnswer] = useState<{ readonly result: T } | { readonly error: unknown }>();
  useEffect(() => {
    if (!begin) return;
    const stop = new AbortController();
    const tally = begin();
    inSlices(rows, (row) => tally.add(row), stop.signal)
      .then((isDone) => {
        if (isDone) setAnswer({ result: tally.result() });
      })
      .catch((error: unknown) => setAnswer({ error }));
    return () => stop.abort();
  }, [rows, begin]);
  // Where the report is drawn, so that its own boundary says that it broke.
  if (answer && "error" in answer) throw answer.error;
  return answer?.result;
}
