import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { MarkGroup } from "./mark.tsx";
import { PaintedBar, PaintPatterns } from "./paint.tsx";
import { largestOf, type ShapeProps } from "./shape-props.ts";
import { TimeAxes } from "./time-axes.tsx";

const HEIGHT_PX = 220;
const MARGIN = { top: 10, right: 8, bottom: 40, left: 56 } as const;
/** As wide as a thing must be to be hit with a finger. */
const MARK_MIN_PX = 24;
const COLUMN_MAX_PX = 30;
const COLUMN_MIN_PX = 2;

/** Columns side by side, a group for every period: for what goes on over time. */
export function ColumnsChart({ report, chartId, width, svg, handlers }: ShapeProps) {
  const { categories, series } = report;
  const marksEach = Math.max(1, ...categories.map(({ marks }) => marks.length));
  const narrowest = MARGIN.left + MARGIN.right + categories.length * (marksEach * MARK_MIN_PX + 4);
  const drawn = Math.max(width, narrowest);
  const bottom = HEIGHT_PX - MARGIN.bottom;
  const x = scaleBand({
    domain: categories.map(({ key }) => key),
    range: [MARGIN.left, drawn - MARGIN.right],
    paddingInner: 0.08,
  });
  const y = scaleLinear({
    domain: [0, largestOf(report)],
    range: [bottom, MARGIN.top],
    nice: true,
  });
  const place = x.bandwidth() / marksEach;
  const column = Math.min(COLUMN_MAX_PX, place - 4);
  return (
    <svg ref={svg} width={drawn} height={HEIGHT_PX}>
      <PaintPatterns id={chartId} />
      <TimeAxes
        report={report}
        x={x}
        y={y}
        left={MARGIN.left}
        right={drawn - MARGIN.right}
        bottom={bottom}
      />
      {categories.map((category) => {
        const room = place * category.marks.length;
        return (
          <Group key={category.key} left={(x(category.key) ?? 0) + (x.bandwidth() - room) / 2}>
            {category.marks.map((mark, index) => {
              const [part] = mark.parts;
              const own = series.find(({ key }) => key === part?.series);
              const value = part?.value ?? 0;
              const top = Math.min(y(value), bottom - COLUMN_MIN_PX);
              // The columns of a period stand together, in the middle of their places.
              const offset =
                room === place ? (place - column) / 2 : index === 0 ? place - column : 1;
              return (
                <MarkGroup
                  key={mark.key}
                  mark={mark}
                  handlers={handlers}
                  area={{ x: index * place, y: 2, width: place, height: HEIGHT_PX - 4 }}
                >
                  {own && value > 0 ? (
                    <PaintedBar
                      chartId={chartId}
                      series={own}
                      x={index * place + offset}
                      y={top}
                      width={column}
                      height={bottom - top}
                    />
                  ) : null}
                </MarkGroup>
              );
            })}
          </Group>
        );
      })}
    </svg>
  );
}
