import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import type { Option } from "../ui/list-box.tsx";

const OFFERED_S = [30, 60, 300, 900, 3_600];
const MINUTE_S = 60;

/** How often may be synced; what is set by a program is among it. */
export function intervalOptions(interval_s: number): readonly Option[] {
  const text = messages().sync.settings;
  const all = [...new Set([...OFFERED_S, interval_s])].toSorted((a, b) => a - b);
  return all.map((seconds) => ({
    value: String(seconds),
    label:
      seconds % MINUTE_S === 0
        ? text.intervalOf(seconds / MINUTE_S)
        : text.seconds(formatNumber(seconds)),
  }));
}
