import { AxisBottom, AxisLeft, type AxisScale, type TickRendererProps } from "@visx/axis";
import type { Report } from "../report.ts";
import { textClass } from "./shape-props.ts";
import { inTwoLines } from "./text-fit.ts";

const LINE_PX = 13;
const TICKS = 4;

interface TimeAxesProps {
  report: Report;
  x: AxisScale<number>;
  y: AxisScale<number> & { ticks: (count: number) => number[] };
  left: number;
  right: number;
  bottom: number;
}

/** The axes of a chart over time: values with lines across, and the periods in two lines of text. */
export function TimeAxes({ report, x, y, left, right, bottom }: TimeAxesProps) {
  const ticks = y.ticks(TICKS).filter((tick) => !report.isCounted || Number.isInteger(tick));
  const labels = new Map(report.categories.map(({ key, label }) => [key, label]));
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
      <AxisBottom
        top={bottom}
        scale={x}
        hideTicks
        tickValues={report.categories.map(({ key }) => key)}
        tickFormat={(key) => labels.get(String(key)) ?? ""}
        axisLineClassName="stroke-line-strong"
        stroke="currentColor"
        tickComponent={PeriodTick}
      />
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

function PeriodTick({ x, y, formattedValue = "" }: TickRendererProps) {
  return inTwoLines(formattedValue).map((line, index) => (
    <text key={line} x={x} y={y + index * LINE_PX} textAnchor="middle" className={textClass}>
      {line}
    </text>
  ));
}
