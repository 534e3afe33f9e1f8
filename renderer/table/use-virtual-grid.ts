import { useCallback, useLayoutEffect, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { PlacedColumn } from "./use-column-layout.ts";
import { HEADER_LINE, NAME_COLUMN, type CellPlace } from "./use-grid-cursor.ts";
import { useScrollMemory } from "./scroll-memory.ts";

export const LINE_HEIGHT_PX = 36;
const OVERSCAN_LINES = 6;
const OVERSCAN_COLUMNS = 2;

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
  const lines = useVirtualizer({
    ...useScrollMemory(memory),
    count: lineCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT_PX,
    overscan: OVERSCAN_LINES,
    scrollMargin: LINE_HEIGHT_PX,
    scrollPaddingStart: LINE_HEIGHT_PX,
    scrollPaddingEnd: LINE_HEIGHT_PX,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const active = activeLine();
      if (active < 0 || active >= lineCount || drawn.includes(active)) return drawn;
      return active < (drawn[0] ?? 0) ? [active, ...drawn] : [...drawn, active];
    },
  });
  // The virtualizer keeps the widths it has seen until it is told.
  useLayoutEffect(() => across.measure(), [across, columns, pinnedCount]);

  const drawnColumns = across.getVirtualItems();
  const from = drawnColumns[0]?.index ?? 0;
  const to = (drawnColumns.at(-1)?.index ?? -1) + 1;

  const scrollTo = useCallback(
    ({ line, column }: CellPlace) => {
      if (line > HEADER_LINE) lines.scrollToIndex(line);
      const index = column - NAME_COLUMN - pinnedCount;
      if (index >= 0) across.scrollToIndex(index);
    },
    [lines, across, pinnedCount],
  );

  return {
    drawnLines: lines.getVirtualItems().map(({ index }) => index),
    height_px: lineCount * LINE_HEIGHT_PX,
    from,
    to,
    gap_px: Math.max(0, (drawnColumns[0]?.start ?? pinned_px) - pinned_px),
    scrollTo,
  };
}
