import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from "react";
import type { Mark } from "../report.ts";

/** How a chart's marks answer to keyboard and pointer. */
export interface MarkHandlers {
  readonly onPoint: (mark: Mark, element: Element) => void;
  readonly onOpen: (mark: Mark) => void;
  /** Neither focus nor pointer is there any more, or Escape was pressed. */
  readonly onLeave: () => void;
  /** The key of the mark Tab comes to. */
  readonly stop: string | undefined;
}

interface MarkGroupProps {
  mark: Mark;
  handlers: MarkHandlers;
  /** Where the mark is pointed at and its focus ring is drawn: more than a bar of little height. */
  area: { x: number; y: number; width: number; height: number };
  children: ReactNode;
}

/** The step each key takes among the marks of a chart, in reading order. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function focusNeighbour(element: Element, step: number): void {
  const marks = [...(element.closest("svg")?.querySelectorAll("a") ?? [])];
  const wanted = Math.min(
    Math.max(marks.findIndex((mark) => mark === element) + step, 0),
    marks.length - 1,
  );
  marks[wanted]?.focus();
}

/** One mark of a chart: a link to what is behind it. */
export function MarkGroup({ mark, handlers, area, children }: MarkGroupProps) {
  const point = (event: FocusEvent | PointerEvent) => handlers.onPoint(mark, event.currentTarget);
  // The pointer may go on to the tooltip, to read or copy what it says.
  const leave = ({ relatedTarget }: PointerEvent) => {
    const isOnTooltip = relatedTarget instanceof Element && relatedTarget.closest("[role=tooltip]");
    if (!isOnTooltip) handlers.onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) focusNeighbour(event.currentTarget, step);
    else if (event.key === "Escape") handlers.onLeave();
    else return;
    event.preventDefault();
  };
  const open = (event: MouseEvent) => {
    event.preventDefault();
    handlers.onOpen(mark);
  };
  return (
    <a
      href="#/pipeline/table"
      tabIndex={handlers.stop === mark.key ? 0 : -1}
      aria-label={mark.name}
      className="group outline-none"
      onKeyDown={onKeyDown}
      onFocus={point}
      onBlur={handlers.onLeave}
      onPointerEnter={point}
      onPointerLeave={leave}
      onClick={open}
    >
      <rect
        {...area}
        rx={4}
        strokeWidth={2}
        data-decoration=""
        className="fill-transparent stroke-transparent group-hover:fill-hover group-focus-visible:stroke-accent"
      />
      {children}
    </a>
  );
}
