import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { MarkGroup } from "./mark.tsx";
import { PaintedBar, PaintPatterns } from "./paint.tsx";
import { largestOf, textClass, type ShapeProps } from "./shape-props.ts";
import { fitted, widestOf } from "./text-fit.ts";

const BAR_PX = 11;
const LANE_PADDING_PX = 10;
const GAP_PX = 8;
/** A bar of something is seen, however little it is. */
const BAR_MIN_PX = 2;
const LABEL_MAX_PX = 190;

/** Bars from left to right, a lane for every category: for categories with names. */
export function LanesChart({ report, chartId, width, svg, handlers }: ShapeProps) {
  const { categories, series } = report;
  const marks = categories.flatMap((category) => category.marks);
  const laneHeight = series.length * BAR_PX + LANE_PADDING_PX + (series.length === 1 ? 6 : 0);
  const barHeight = series.length === 1 ? BAR_PX + 3 : BAR_PX;
  const labelWidth = widestOf(
    categories.map(({ label }) => label),
    Math.min(LABEL_MAX_PX, width * 0.42),
  );
  const besideWidth = widestOf(
    marks.map(({ label }) => label ?? ""),
    width * 0.3,
  );
  const start = labelWidth + GAP_PX;
  const end = Math.max(start + 20, width - besideWidth - GAP_PX * 2);
  const x = scaleLinear({ domain: [0, largestOf(report)], range: [0, end - start] });
  const y = scaleBand({
    domain: categories.map(({ key }) => key),
    range: [0, categories.length * laneHeight],
  });
  const height = categories.length * laneHeight;
  return (
    <svg ref={svg} width={width} height={height}>
      <PaintPatterns id={chartId} />
      <line x1={start} x2={start} y1={0} y2={height} className="stroke-line-strong" />
      {categories.map((category) => (
        <Group key={category.key} top={y(category.key) ?? 0}>
          {category.marks.map((mark) => (
            <MarkGroup
              key={mark.key}
              mark={mark}
              handlers={handlers}
              area={{ x: 1, y: 1, width: width - 2, height: laneHeight - 2 }}
            >
              <text
                x={labelWidth}
                y={laneHeight / 2}
                dy="0.35em"
                textAnchor="end"
                aria-hidden="true"
                className="fill-ink text-xs"
              >
                {fitted(category.label, labelWidth)}
              </text>
              {mark.parts.map((part, index) => {
                const own = series.find(({ key }) => key === part.series);
                if (!own || part.value <= 0) return null;
                return (
                  <PaintedBar
                    key={part.series}
                    chartId={chartId}
                    series={own}
                    colour={category.colour}
                    x={start}
                    y={(laneHeight - barHeight * series.length) / 2 + index * barHeight}
                    width={Math.max(BAR_MIN_PX, x(part.value))}
                    height={barHeight - 2}
                  />
                );
              })}
              <text
                x={start + x(Math.max(0, ...mark.parts.map(({ value }) => value))) + GAP_PX}
                y={laneHeight / 2}
                dy="0.35em"
                aria-hidden="true"
                className={textClass}
              >
                {fitted(mark.label ?? "", besideWidth)}
              </text>
            </MarkGroup>
          ))}
        </Group>
      ))}
    </svg>
  );
}
