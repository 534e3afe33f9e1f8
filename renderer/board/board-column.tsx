import { memo, useId, useRef } from "react";
import { messages } from "../language/language.ts";
import { useBoardParts } from "./board-context.ts";
import { CardList } from "./card-list.tsx";
import { ColumnHeader } from "./column-header.tsx";
import { columnSentence } from "./column-text.ts";
import type { Column } from "./columns.ts";
import { useCardDrop } from "./use-card-drop.ts";
import { useNear } from "./use-near.ts";

interface BoardColumnProps {
  column: Column;
  before: string | null;
  after: string | null;
  /** Whether it is among the columns that a window first shows. */
  isFirstSeen: boolean;
  /** The place of the card one is at, if it is in this column. */
  activeIndex: number | null;
}

/** One column of the board: its count and sums over all its cards, and those of them that are in view. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, before, after, isFirstSeen, activeIndex } = props;
  const { companyCurrency, settings, onDrop, onMoveColumn } = useBoardParts();
  const { board } = messages();
  const { key, title, rows, stageId } = column;
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const totalsId = useId();
  const isNear = useNear(section, isFirstSeen);
  const { dropProps, isOver } = useCardDrop(section, {
    place: { kind: "column", key },
    onDrop,
    onDropColumn: stageId === null ? undefined : (dragged) => onMoveColumn(dragged, key),
  });
  const described = [dropProps["aria-describedby"], totalsId].filter(Boolean).join(" ");

  return (
    <section
      {...dropProps}
      ref={section}
      aria-labelledby={titleId}
      aria-describedby={described}
      tabIndex={-1}
      data-column={key}
      className={`flex h-full w-[17rem] shrink-0 flex-col rounded-card ${isOver ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : "bg-sunken outline-none"}`}
    >
      <ColumnHeader column={column} titleId={titleId} before={before} after={after} />
      <p id={totalsId} hidden>
        {columnSentence(title, rows, companyCurrency)}
      </p>
      <div
        ref={scroller}
        data-card-scroller=""
        className="min-h-0 flex-1 overflow-y-auto overscroll-y-contain rounded-b-card px-2"
      >
        {rows.length === 0 ? (
          <p className="p-3 text-center text-sm text-ink-faint">{board.emptyColumn}</p>
        ) : null}
        {rows.length > 0 && (isNear || activeIndex !== null) ? (
          <CardList
            title={title}
            memoryKey={`board ${settings.group_by} ${key}`}
            rows={rows}
            scroller={scroller}
            activeIndex={activeIndex}
          />
        ) : null}
      </div>
    </section>
  );
});
