import { memo, useCallback, useEffect, useMemo, useRef } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { isTextDropItem, useDrop } from "react-aria-components/useDrop";
import type { Row } from "../../shared/contract/contract.ts";
import { formatNumber } from "../forms/format.ts";
import { useRoving } from "../table/roving.ts";
import { useScrollMemory } from "../table/scroll-memory.ts";
import { CARD_DRAG_TYPE, CARD_HEIGHT_PX, Card } from "./card.tsx";
import type { StageColumn } from "./stages.ts";
import { sumText, totalOf, withoutRateText } from "./totals.ts";

interface BoardColumnProps {
  column: StageColumn;
  companyCurrency: string;
  /** The place of the card that is to take the focus, if it is in this column. */
  focusIndex: number | null;
  onFocused: () => void;
  onDropCard: (id: string, stage: string | null) => void;
  onMenu: (row: Row<"opportunity">, button: HTMLElement) => void;
}

const CARD_GAP_PX = 8;
const OVERSCAN_CARDS = 3;

/** One stage of the board: its count and sum over all its cards, and those of them that are in view. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, companyCurrency, focusIndex, onFocused, onDropCard, onMenu } = props;
  const { rows, stage, title } = column;
  const total = useMemo(() => totalOf(rows), [rows]);
  const withoutRate = withoutRateText(total);

  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    ...useScrollMemory(`stage ${title}`),
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT_PX,
    gap: CARD_GAP_PX,
    paddingStart: 2,
    paddingEnd: CARD_GAP_PX,
    overscan: OVERSCAN_CARDS,
  });
  const scrollToIndex = useCallback(
    (index: number) => virtualizer.scrollToIndex(index),
    [virtualizer],
  );
  const { activeIndex, focusRow } = useRoving(scroller, rows.length, scrollToIndex);

  useEffect(() => {
    if (focusIndex === null) return;
    focusRow(Math.min(focusIndex, rows.length - 1));
    onFocused();
  }, [focusIndex, rows.length, focusRow, onFocused]);

  const { dropProps, isDropTarget } = useDrop({
    ref: scroller,
    getDropOperation: (types, allowed) =>
      types.has(CARD_DRAG_TYPE) && allowed.includes("move") ? "move" : "cancel",
    onDrop({ items }) {
      const item = items.filter(isTextDropItem).find(({ types }) => types.has(CARD_DRAG_TYPE));
      void item?.getText(CARD_DRAG_TYPE).then((id) => onDropCard(id, stage));
    },
  });

  return (
    <section
      aria-label={title}
      className="flex h-full w-64 shrink-0 flex-col rounded-card bg-sunken"
    >
      <header
        className="border-t-3 rounded-t-card px-3 pt-2 pb-1.5"
        style={{ borderColor: column.colour }}
      >
        <div className="flex items-baseline gap-2">
          <h2 className="min-w-0 flex-1 truncate font-semibold" title={title}>
            {title}
          </h2>
          <span className="text-sm text-ink-soft tabular-nums">{formatNumber(total.count)}</span>
        </div>
        <p className="truncate text-sm text-ink-soft tabular-nums">
          {sumText(total, companyCurrency)}
        </p>
        {withoutRate ? <p className="truncate text-sm text-warning-ink">{withoutRate}</p> : null}
      </header>
      <div
        {...dropProps}
        ref={scroller}
        className={`min-h-0 flex-1 overflow-y-auto rounded-b-card px-2 ${isDropTarget ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : ""}`}
      >
        {rows.length === 0 ? (
          <p className="p-3 text-center text-sm text-ink-faint">No opportunities</p>
        ) : (
          <ul
            aria-label={`${title}: opportunities`}
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
                  count={rows.length}
                  companyCurrency={companyCurrency}
                  isActive={item.index === activeIndex}
                  onMenu={onMenu}
                />
              ) : null;
            })}
          </ul>
        )}
      </div>
    </section>
  );
});
