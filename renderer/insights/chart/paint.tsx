import type { Series } from "../report.ts";

const fills: Readonly<Record<Series["tone"], string>> = {
  plain: "fill-chart-plain stroke-chart-plain",
  open: "fill-chart-open stroke-chart-open",
  won: "fill-chart-won stroke-chart-won",
  lost: "fill-chart-lost stroke-chart-lost",
};

/** The patterns of a chart's bars, in its SVG once. @param id of the chart */
export function PaintPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={hatchId(id)}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} y1={0} x2={0} y2={6} strokeWidth={7} className="stroke-chart-ground" />
      </pattern>
    </defs>
  );
}

const hatchId = (chartId: string) => `${chartId}-hatch`;

interface PaintedBarProps {
  chartId: string;
  series: Series;
  /** The category's own, instead of the series'. */
  colour?: string | undefined;
  x: number;
  y: number;
  width: number;
  height: number;
}

const CORNER_PX = 2;

/** A bar in its series' colour and pattern. */
export function PaintedBar({ chartId, series, colour, x, y, width, height }: PaintedBarProps) {
  const shape = { x, y, width, height, rx: CORNER_PX };
  const own = colour === undefined ? {} : { style: { fill: colour, stroke: colour } };
  return (
    <>
      <rect {...shape} {...own} strokeWidth={1} className={fills[series.tone]} />
      {series.paint === "hatched" ? <rect {...shape} fill={`url(#${hatchId(chartId)})`} /> : null}
    </>
  );
}
