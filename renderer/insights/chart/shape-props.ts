import type { RefObject } from "react";
import type { Report } from "../report.ts";
import type { MarkHandlers } from "./mark.tsx";

/** What every shape of chart draws from. */
export interface ShapeProps {
  readonly report: Report;
  /** Of the chart, for its patterns. */
  readonly chartId: string;
  /** Room there is, in CSS pixels; a shape that needs more is scrolled. */
  readonly width: number;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly handlers: MarkHandlers;
}

export const textClass = "fill-ink-soft text-xs";

/** Every value a report draws. */
export const valuesOf = ({ categories }: Report): readonly number[] =>
  categories.flatMap(({ marks }) => marks.flatMap(({ parts }) => parts.map(({ value }) => value)));

/** The largest value of a report; 1 where all are nothing, so that an axis has a length. */
export const largestOf = (report: Report): number => Math.max(0, ...valuesOf(report)) || 1;
