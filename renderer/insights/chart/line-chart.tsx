import { scalePoint, scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import type { Category } from "../report.ts";
import { MarkGroup } from "./mark.tsx";
import type { ShapeProps } from "./shape-props.ts";
import { axisWidth, TimeAxes } from "./time-axes.tsx";

const HEIGHT_PX = 220;
const MARGIN = { top: 24, right: 8, bottom: 40 } as const;
const PLACE_MIN_PX = 28;
const DOT_PX = 4;
const PERCENT_MAX = 100;

const valueOf = (category: Category): number | undefined => category.marks[0]?.parts[0]?.value;

/** A line of percentages with a dot for every period; where a period has no figure, the line has a gap. */
export function LineChart({ report, width, svg, handlers }: ShapeProps) {
  const { categories } = report;
  const bottom = HEIGHT_PX - MARGIN.bottom;
  const y = scaleLinear({ domain: [0, PERCENT_MAX], range: [bottom, MARGIN.top] });
  const left = axisWidth(report, y);
  const drawn = Math.max(width, left + MARGIN.right + categories.length * PLACE_MIN_PX);
  const x = scalePoint({
    domain: categories.map(({ key }) => key),
    range: [left, drawn - MARGIN.right],
    padding: 0.5,
  });
  const place = x.step() || drawn - left - MARGIN.right;
  const xOf = ({ key }: Category) => x(key) ?? 0;
  const yOf = (category: Category) => y(valueOf(category) ?? 0);
  return (
    <svg ref={svg} width={drawn} height={HEIGHT_PX}>
      <TimeAxes
        report={report}
        y={y}
        middleOf={(key) => x(key) ?? 0}
        left={left}
        right={drawn - MARGIN.right}
        bottom={bottom}
      />
      <LinePath
        data={[...categories]}
        x={xOf}
        y={yOf}
        defined={(category) => valueOf(category) !== undefined}
        strokeWidth={2}
        className="fill-none stroke-chart-won"
      />
      {categories.flatMap((category) =>
        category.marks.map((mark) => (
          <MarkGroup
            key={mark.key}
            mark={mark}
            handlers={handlers}
            area={{ x: xOf(category) - place / 2, y: 2, width: place, height: HEIGHT_PX - 4 }}
          >
            <circle
              cx={xOf(category)}
              cy={yOf(category)}
              r={DOT_PX}
              strokeWidth={2}
              className="fill-chart-ground stroke-chart-won"
            />
            <text
              x={xOf(category)}
              y={yOf(category) - DOT_PX * 2}
              textAnchor="middle"
              aria-hidden="true"
              strokeWidth={3}
              paintOrder="stroke"
              className="fill-ink stroke-chart-ground text-xs"
            >
              {mark.label}
            </text>
          </MarkGroup>
        )),
      )}
    </svg>
  );
}
