import { formatPeriod } from "../forms/format.ts";
import type { Option } from "../ui/list-box.tsx";

const OFFERED_S = [30, 60, 300, 900, 3_600];

/** How often may be synced; what is set by a program is among it. */
export function intervalOptions(interval_s: number): readonly Option[] {
  const all = [...new Set([...OFFERED_S, interval_s])].toSorted((a, b) => a - b);
  return all.map((seconds) => ({ value: String(seconds), label: formatPeriod(seconds) }));
}
