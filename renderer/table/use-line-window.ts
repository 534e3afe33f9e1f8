import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { rememberOffset, rememberedOffset } from "./scroll-memory.ts";

export const LINE_HEIGHT_PX = 36;
/** Lines drawn beyond those in view, so that a slow scroll finds them there. */
const OVERSCAN_LINES = 6;

/** Lines from one up to, but not including, another. */
interface LineSpan {
  readonly first: number;
  readonly end: number;
}

/** The lines in view of an element that shows a header, lines and a footer, all of one height. */
export function linesInView(scrollTop: number, height: number, lineCount: number): LineSpan {
  const first = Math.max(0, Math.min(Math.floor(scrollTop / LINE_HEIGHT_PX), lineCount - 1));
  const end = Math.ceil((scrollTop + height - LINE_HEIGHT_PX) / LINE_HEIGHT_PX);
  return { first, end: Math.max(first, Math.min(end, lineCount)) };
}

/** How far to scroll for a line to be in view, between header and footer; as far as it is where it is in view. */
export function offsetToShow(line: number, scrollTop: number, height: number): number {
  const highest = line * LINE_HEIGHT_PX;
  const lowest = (line + 3) * LINE_HEIGHT_PX - height;
  return Math.min(highest, Math.max(lowest, scrollTop));
}

const isSame = (a: LineSpan, b: LineSpan) => a.first === b.first && a.end === b.end;

interface Seen {
  /** The lines in view. */
  readonly span: LineSpan;
  /** After a jump only what is in view is drawn at once, and the lines beyond it with the next frame. */
  readonly isSettled: boolean;
}

function drawnOf({ span: { first, end }, isSettled }: Seen, lineCount: number): LineSpan {
  const beyond = isSettled ? OVERSCAN_LINES : 0;
  return {
    first: Math.min(lineCount, Math.max(0, first - beyond)),
    end: Math.min(lineCount, end + beyond),
  };
}

/**
 * Which lines of a table are drawn: those in view and a few more. All have one height, so that nothing needs to be measured,
 * however many there are.
 */
export function useLineWindow(
  scroller: RefObject<HTMLElement | null>,
  memory: string,
  lineCount: number,
): { readonly span: LineSpan; readonly scrollTo: (line: number) => void } {
  const [seen, setSeen] = useState<Seen>(() => ({
    // The element is not there yet; it is no higher than the window.
    span: linesInView(rememberedOffset(memory), window.innerHeight, lineCount),
    isSettled: false,
  }));
  const latest = useRef({ seen, lineCount });
  useLayoutEffect(() => {
    latest.current = { seen, lineCount };
  });

  /** Draws what is in view, and what is beyond it, unless that is drawn. */
  const settle = useCallback(() => {
    const { current: element } = scroller;
    const { seen: drawn, lineCount: count } = latest.current;
    if (!element) return;
    const span = linesInView(element.scrollTop, element.clientHeight, count);
    if (!drawn.isSettled || !isSame(span, drawn.span)) setSeen({ span, isSettled: true });
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const offset = rememberedOffset(memory);
    if (offset > 0) element.scrollTo({ top: offset, behavior: "instant" });
    let frame = 0;
    const settleSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        settle();
      });
    };
    const onScroll = () => {
      rememberOffset(memory, element.scrollTop);
      const { seen: before, lineCount: count } = latest.current;
      const span = linesInView(element.scrollTop, element.clientHeight, count);
      if (isSame(span, before.span)) return;
      const drawn = drawnOf(before, count);
      const isJump = span.first >= drawn.end || span.end <= drawn.first;
      // Now, and not soon: this frame would else show nothing where the lines belong.
      flushSync(() => setSeen({ span, isSettled: !isJump }));
      if (isJump) settleSoon();
    };
    const observer = new ResizeObserver(settleSoon);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [scroller, memory, settle]);

  // With another number of lines, others may be in view.
  const countBefore = useRef(lineCount);
  useLayoutEffect(() => {
    if (countBefore.current !== lineCount) settle();
    countBefore.current = lineCount;
  }, [settle, lineCount]);

  const scrollTo = useCallback(
    (line: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = offsetToShow(line, element.scrollTop, element.clientHeight);
      if (top !== element.scrollTop) element.scrollTo({ top, behavior: "instant" });
    },
    [scroller],
  );
  return { span: drawnOf(seen, lineCount), scrollTo };
}
