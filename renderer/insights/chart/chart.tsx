import { useCallback, useId, useMemo, useRef, useState, type RefObject } from "react";
import { messages } from "../../language/language.ts";
import type { Mark, Report } from "../report.ts";
import { useWidth } from "../use-width.ts";
import { ColumnsChart } from "./columns-chart.tsx";
import { LanesChart } from "./lanes-chart.tsx";
import { LineChart } from "./line-chart.tsx";
import type { MarkHandlers } from "./mark.tsx";
import { Tooltip, type Pointed } from "./tooltip.tsx";

const shapes = { lanes: LanesChart, columns: ColumnsChart, line: LineChart };
export type Shape = keyof typeof shapes;

interface ChartProps {
  title: string;
  report: Report;
  shape: Shape;
  svg: RefObject<SVGSVGElement | null>;
  onOpen: (mark: Mark) => void;
}

/** A report's chart: its marks are reached by Tab and arrow keys, told of on focus and hover, and opened. */
export function Chart({ title, report, shape, svg, onOpen }: ChartProps) {
  const chartId = useId();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [last, setLast] = useState<string>();
  const keys = useMemo(
    () => report.categories.flatMap(({ marks }) => marks.map(({ key }) => key)),
    [report],
  );
  const onPoint = useCallback((mark: Mark, element: Element) => {
    const around = frame.current?.getBoundingClientRect();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (!around) return;
    setLast(mark.key);
    setPointed({
      name: mark.name,
      left: left - around.left,
      right: right - around.left,
      top: top - around.top,
      bottom: bottom - around.top,
    });
  }, []);
  const onLeave = useCallback(() => setPointed(null), []);
  const stop = last !== undefined && keys.includes(last) ? last : keys[0];
  const handlers = useMemo<MarkHandlers>(
    () => ({ onPoint, onOpen, onLeave, stop }),
    [onPoint, onOpen, onLeave, stop],
  );
  const Drawing = shapes[shape];
  return (
    <figure ref={frame} aria-label={title} className="relative">
      <div className="overflow-x-auto overflow-y-hidden">
        {width > 0 ? (
          <Drawing report={report} chartId={chartId} width={width} svg={svg} handlers={handlers} />
        ) : null}
      </div>
      {pointed ? (
        <Tooltip
          {...pointed}
          within={width}
          note={messages().insights.opens}
          onPointerLeave={onLeave}
        />
      ) : null}
    </figure>
  );
}
