import { useCallback, useEffect, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import type { Row } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { useScrollMemory } from "../table/scroll-memory.ts";
import { useBoardParts } from "./board-context.ts";
import { Card } from "./card.tsx";

const GAP_PX = 8;
const OVERSCAN_CARDS = 3;
/** Of a card, in rem: its padding, title and last line; and each of its fields. */
const FRAME_REM = 3.75;
const FIELD_REM = 1.25;

/** Cards are all of one height, which follows from the fields they show and the size of the person's text. */
function cardHeightPx(fieldCount: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.ceil((FRAME_REM + fieldCount * FIELD_REM) * rem);
}

interface CardListProps {
  title: string;
  /** What its place is remembered by when the board is left. */
  memoryKey: string;
  rows: readonly Row<"opportunity">[];
  scroller: RefObject<HTMLElement | null>;
  /** The place of the card one is at, if it is here; it is always drawn, so that it keeps the focus. */
  activeIndex: number | null;
}

/** The cards of a column that are in view. */
export function CardList({ title, memoryKey, rows, scroller, activeIndex }: CardListProps) {
  const { settings } = useBoardParts();
  const height = cardHeightPx(settings.card_fields.length);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (activeIndex === null || activeIndex >= range.count || drawn.includes(activeIndex)) {
        return drawn;
      }
      return [...drawn, activeIndex].sort((a, b) => a - b);
    },
    [activeIndex],
  );
  const virtualizer = useVirtualizer({
    ...useScrollMemory(memoryKey),
    count: rows.length,
    getScrollElement: () => scroller.current,
    // The first drawing has cards already, and the active one among them, before the browser has measured the column.
    initialRect: { width: 0, height: window.innerHeight },
    estimateSize: () => height,
    gap: GAP_PX,
    paddingStart: 2,
    paddingEnd: GAP_PX,
    overscan: OVERSCAN_CARDS,
    rangeExtractor,
  });
  // Tab enters a column at the card one was at, or else at the first of those in view.
  const entryIndex = activeIndex ?? virtualizer.range?.startIndex ?? 0;
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  return (
    <ul
      aria-label={messages().board.cards(title)}
      className="relative"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return row ? (
          <Card
            key={row.id}
            row={row}
            index={item.index}
            top={item.start}
            height={height}
            count={rows.length}
            isActive={item.index === activeIndex}
            isEntry={item.index === entryIndex}
          />
        ) : null;
      })}
    </ul>
  );
}
