import { useCallback, useLayoutEffect, type RefObject } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { PlacedColumn } from "./use-column-layout.ts";
import { HEADER_LINE, NAME_COLUMN, type CellPlace } from "./use-grid-cursor.ts";
import { LINE_HEIGHT_PX, useLineWindow } from "./use-line-window.ts";

const OVERSCAN_COLUMNS = 2;

/** The lines of a span, and the one that has the focus. */
function withActive({ first, end }: { first: number; end: number }, active: number, count: number) {
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  if (active < 0 || active >= count || (active >= first && active < end)) return drawn;
  return active < first ? [active, ...drawn] : [...drawn, active];
}

interface VirtualGrid {
  readonly memory: string;
  readonly lineCount: number;
  readonly columns: readonly PlacedColumn[];
  readonly pinnedCount: number;
  readonly pinned_px: number;
  /** The line that has the focus, which stays drawn wherever the table is scrolled to. */
  readonly activeLine: () => number;
}

/** Which lines and columns of a table are drawn: those in view, a few more, and the line that has the focus. */
export function useVirtualGrid(
  scroller: RefObject<HTMLElement | null>,
  { memory, lineCount, columns, pinnedCount, pinned_px, activeLine }: VirtualGrid,
) {
  const scrolling = columns.slice(pinnedCount);
  // Before the lines: it would otherwise ask how far the table is scrolled right after they were drawn anew, and the
  // browser would have to lay out the table twice in every frame.
  const across = useVirtualizer({
    useFlushSync: false,
    count: scrolling.length,
    getScrollElement: () => scroller.current,
    horizontal: true,
    estimateSize: (index) => scrolling[index]?.width_px ?? 0,
    overscan: OVERSCAN_COLUMNS,
    paddingStart: pinned_px,
    scrollPaddingStart: pinned_px,
  });
  const lines = useLineWindow(scroller, memory, lineCount);
  // The virtualizer keeps the widths it has seen until it is told.
  useLayoutEffect(() => across.measure(), [across, columns, pinnedCount]);

  const drawnColumns = across.getVirtualItems();
  const from = drawnColumns[0]?.index ?? 0;
  const to = (drawnColumns.at(-1)?.index ?? -1) + 1;

  const { span, scrollTo: scrollToLine } = lines;
  const scrollTo = useCallback(
    ({ line, column }: CellPlace) => {
      if (line > HEADER_LINE) scrollToLine(line);
      const index = column - NAME_COLUMN - pinnedCount;
      if (index >= 0) across.scrollToIndex(index);
    },
    [scrollToLine, across, pinnedCount],
  );

  return {
    drawnLines: withActive(span, activeLine(), lineCount),
    height_px: lineCount * LINE_HEIGHT_PX,
    from,
    to,
    gap_px: Math.max(0, (drawnColumns[0]?.start ?? pinned_px) - pinned_px),
    scrollTo,
  };
}
