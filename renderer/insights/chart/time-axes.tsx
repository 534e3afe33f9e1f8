import { AxisLeft, type AxisScale, type TickRendererProps } from "@visx/axis";
import type { Report } from "../report.ts";
import { textClass, valuesOf } from "./shape-props.ts";
import { inTwoLines } from "./text-fit.ts";

const LINE_PX = 13;
const TICKS = 4;

interface TimeAxesProps {
  report: Report;
  y: AxisScale<number> & { ticks: (count: number) => number[] };
  /** Where the middle of a category is. */
  middleOf: (key: string) => number;
  left: number;
  right: number;
  bottom: number;
}

/** The axes of a chart over time: values with lines across, and the periods in two lines of text. */
export function TimeAxes({ report, y, middleOf, left, right, bottom }: TimeAxesProps) {
  const isFlat = valuesOf(report).every((value) => value === 0);
  const ticks = isFlat
    ? [0]
    : y.ticks(TICKS).filter((tick) => !report.isCounted || Number.isInteger(tick));
  return (
    <g aria-hidden="true">
      <AxisLeft
        left={left}
        scale={y}
        tickValues={ticks}
        tickFormat={(value) => report.axisText(Number(value))}
        tickLineProps={{ x2: right - left, className: "stroke-line" }}
        hideAxisLine
        tickComponent={ValueTick}
      />
      <line x1={left} x2={right} y1={bottom} y2={bottom} className="stroke-line-strong" />
      {report.categories.map(({ key, label }) =>
        inTwoLines(label).map((line, index) => (
          <text
            key={`${key} ${line}`}
            x={middleOf(key)}
            y={bottom + (index + 1) * LINE_PX + 4}
            textAnchor="middle"
            className={textClass}
          >
            {line}
          </text>
        )),
      )}
    </g>
  );
}

function ValueTick({ x, y, formattedValue }: TickRendererProps) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" className={textClass}>
      {formattedValue}
    </text>
  );
}
