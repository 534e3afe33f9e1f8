import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import type { Category } from "../report.ts";
import { MarkGroup } from "./mark.tsx";
import { PaintedBar, PaintPatterns } from "./paint.tsx";
import { largestOf, textClass, type ShapeProps } from "./shape-props.ts";
import { widthOf } from "./text-fit.ts";
import { axisWidth, TimeAxes } from "./time-axes.tsx";

const HEIGHT_PX = 220;
const MARGIN = { top: 18, right: 4, bottom: 40 } as const;
/** As wide as a thing must be to be hit with a finger. */
const MARK_MIN_PX = 24;
const CATEGORY_GAP_PX = 1;
const COLUMN_MAX_PX = 28;
const COLUMN_MIN_PX = 2;
/** A category of a single mark takes more than one mark's place, for what stands under it. */
const LONE_PLACES = 1.6;

const placesOf = ({ marks }: Category): number => (marks.length === 1 ? LONE_PLACES : marks.length);

/** Columns side by side, a group for every period: for what goes on over time. */
export function ColumnsChart({ report, chartId, width, svg, handlers }: ShapeProps) {
  const { categories, series } = report;
  const bottom = HEIGHT_PX - MARGIN.bottom;
  const y = scaleLinear({
    domain: [0, largestOf(report)],
    range: [bottom, MARGIN.top],
    nice: true,
  });
  const left = axisWidth(report, y);
  const places = categories.reduce((count, category) => count + placesOf(category), 0);
  const gaps = categories.length * CATEGORY_GAP_PX;
  const room = Math.max(width - left - MARGIN.right - gaps, places * MARK_MIN_PX);
  const drawn = room + gaps + left + MARGIN.right;
  const place = room / Math.max(1, places);
  const column = Math.min(COLUMN_MAX_PX, place - 3);
  const starts = new Map<string, number>();
  let next = left;
  for (const category of categories) {
    starts.set(category.key, next);
    next += placesOf(category) * place + CATEGORY_GAP_PX;
  }
  const startOf = (key: string) => starts.get(key) ?? 0;
  const middles = new Map(
    categories.map((category) => [
      category.key,
      startOf(category.key) + (placesOf(category) * place) / 2,
    ]),
  );
  return (
    <svg ref={svg} width={drawn} height={HEIGHT_PX}>
      <PaintPatterns id={chartId} />
      <TimeAxes
        report={report}
        y={y}
        middleOf={(key) => middles.get(key) ?? 0}
        left={left}
        right={drawn - MARGIN.right}
        bottom={bottom}
      />
      {categories.map(({ key, marks }) => (
        <Group key={key} left={startOf(key)}>
          {marks.map((mark, index) => {
            const [part] = mark.parts;
            const own = series.find((each) => each.key === part?.series);
            const value = part?.value ?? 0;
            const top = Math.min(y(value), bottom - COLUMN_MIN_PX);
            // The columns of a period stand together, in the middle of their places.
            const markWidth = marks.length === 1 ? place * LONE_PLACES : place;
            const alone = (markWidth - column) / 2;
            const beside = index === 0 ? place - column - 0.5 : 0.5;
            return (
              <MarkGroup
                key={mark.key}
                mark={mark}
                handlers={handlers}
                area={{ x: index * place, y: 2, width: markWidth, height: HEIGHT_PX - 4 }}
              >
                {own && value > 0 ? (
                  <PaintedBar
                    chartId={chartId}
                    series={own}
                    x={index * place + (marks.length === 1 ? alone : beside)}
                    y={top}
                    width={column}
                    height={bottom - top}
                  />
                ) : null}
                {mark.label === undefined || widthOf(mark.label) > markWidth ? null : (
                  <text
                    x={index * place + (marks.length === 1 ? markWidth / 2 : beside + column / 2)}
                    y={(value > 0 ? top : bottom) - 4}
                    textAnchor="middle"
                    aria-hidden="true"
                    className={textClass}
                  >
                    {mark.label}
                  </text>
                )}
              </MarkGroup>
            );
          })}
        </Group>
      ))}
    </svg>
  );
}
