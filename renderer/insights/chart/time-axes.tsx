import { AxisLeft, type AxisScale, type TickRendererProps } from "@visx/axis";
import type { Report } from "../report.ts";
import { textClass, valuesOf } from "./shape-props.ts";
import { inTwoLines, widestOf } from "./text-fit.ts";

const LINE_PX = 13;
const TICKS = 4;
const TICK_GAP_PX = 14;
const AXIS_MAX_PX = 120;

interface ValueScale {
  ticks: (count: number) => number[];
}

function ticksOf(report: Report, y: ValueScale): number[] {
  if (valuesOf(report).every((value) => value === 0)) return [0];
  return y.ticks(TICKS).filter((tick) => !report.isCounted || Number.isInteger(tick));
}

/** The room the values on the axis take. */
export const axisWidth = (report: Report, y: ValueScale): number =>
  TICK_GAP_PX + widestOf(ticksOf(report, y).map(report.axisText), AXIS_MAX_PX);

interface TimeAxesProps {
  report: Report;
  y: AxisScale<number> & ValueScale;
  /** Where the middle of a category is. */
  middleOf: (key: string) => number;
  left: number;
  right: number;
  bottom: number;
}

/** The axes of a chart over time: values with lines across, and the periods in two lines of text. */
export function TimeAxes({ report, y, middleOf, left, right, bottom }: TimeAxesProps) {
  const ticks = ticksOf(report, y);
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
