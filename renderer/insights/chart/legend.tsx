import type { Ref } from "react";
import type { Series } from "../report.ts";
import { PaintedBar, PaintPatterns } from "./paint.tsx";

const SWATCH_PX = 12;

interface LegendProps {
  /** Unique in the page. */
  id: string;
  series: readonly Series[];
  ref: Ref<HTMLUListElement>;
}

/** What the colours and patterns of a chart mean. */
export function Legend({ id, series, ref }: LegendProps) {
  return (
    <ul ref={ref} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {series.map((each) => (
        <li key={each.key} className="flex items-center gap-1.5">
          <svg width={SWATCH_PX} height={SWATCH_PX} aria-hidden="true" className="shrink-0">
            <PaintPatterns id={`${id}-${each.key}`} />
            <PaintedBar
              chartId={`${id}-${each.key}`}
              series={each}
              x={0.5}
              y={0.5}
              width={SWATCH_PX - 1}
              height={SWATCH_PX - 1}
            />
          </svg>
          {each.label}
        </li>
      ))}
    </ul>
  );
}
