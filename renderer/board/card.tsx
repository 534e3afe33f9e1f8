import { memo, type DragEvent, type MouseEvent } from "react";
import { Check, GripVertical, MoveRight } from "lucide-react";
import { Button } from "react-aria-components";
import { useDrag } from "react-aria-components/useDrag";
import type { Row } from "../../shared/contract/contract.ts";
import { useIsAt } from "../app/navigation.ts";
import { recordMark } from "../commands/current-record.ts";
import { messages } from "../language/language.ts";
import { selections } from "../selection/selection.ts";
import { useBoardParts } from "./board-context.ts";
import { CardFields } from "./card-fields.tsx";
import { CardFoot } from "./card-foot.tsx";
import { CARD_DRAG_TYPE, dragCards, endDrag, useDragged } from "./drag.ts";
import { setCountAsDragImage } from "./drag-image.ts";

interface CardProps {
  row: Row<"opportunity">;
  /** Its place in the column, from 0. */
  index: number;
  count: number;
  /** In pixels. */
  top: number;
  height: number;
  /** Whether it is the card one is at: Tab reaches all that is on it. */
  isActive: boolean;
  /** Whether Tab enters the column at it. */
  isEntry: boolean;
}

/** Shown over the end of the title where the pointer or the focus is, and always to a finger, which hovers over nothing. */
const toolClass =
  "flex size-6 cursor-default items-center justify-center rounded-control text-ink-soft opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-hover hover:text-ink pointer-coarse:opacity-100 [@media(hover:none)]:opacity-100";

/** The title ends before what is shown over its line. */
const roomForTwo =
  "group-focus-within:pr-10 group-hover:pr-10 group-data-selecting/board:pr-10 pointer-coarse:pr-10 [@media(hover:none)]:pr-10";
const roomForThree =
  "group-focus-within:pr-16 group-hover:pr-16 group-data-selecting/board:pr-16 pointer-coarse:pr-16 [@media(hover:none)]:pr-16";

/** An opportunity on the board. */
export const Card = memo(function Card(props: CardProps) {
  const { row, index, count, top, height, isActive, isEntry } = props;
  const { settings, companyCurrency, today, cardsOf, onMenu, onToggle } = useBoardParts();
  const { board } = messages();
  const isSelected = selections.opportunity(({ ids }) => ids.has(row.id));
  const isDragged = useDragged(({ cards }) => cards.includes(row.id));
  const { dragProps, dragButtonProps } = useDrag({
    getItems: () => [
      { [CARD_DRAG_TYPE]: cardsOf(row.id).join(" "), "text/plain": row.title ?? "" },
    ],
    getAllowedDropOperations: () => ["move"],
    hasDragButton: true,
    onDragStart: () => {
      const cards = cardsOf(row.id);
      // The browser takes the picture of the card first, and ends a drag whose card is changed before.
      requestAnimationFrame(() => dragCards(cards));
    },
    onDragEnd: () => requestAnimationFrame(endDrag),
  });
  const title = row.title ?? board.untitled;
  const tabIndex = isActive ? 0 : -1;
  const tool = `${toolClass} ${isSelected ? "bg-accent-soft" : "bg-surface"}`;

  function onDragStart(event: DragEvent<HTMLElement>) {
    dragProps.onDragStart?.(event);
    setCountAsDragImage(event, cardsOf(row.id).length);
  }
  // A click with Ctrl or Cmd selects; the link would open another window.
  function onClick(event: MouseEvent) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onToggle(row.id);
  }

  const path = `/pipeline/opportunity/${row.id}`;
  const isOpen = useIsAt(path);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its handle does the same by keyboard
    <li
      {...dragProps}
      {...recordMark("opportunity", row.id)}
      onDragStart={onDragStart}
      data-card={row.id}
      {...(isOpen ? { "aria-current": "true" as const } : {})}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={`group absolute inset-x-0 flex flex-col rounded-card border px-3 py-[0.4375rem] shadow-card aria-[current=true]:ring-2 aria-[current=true]:ring-accent ${
        isSelected
          ? "border-accent bg-accent-soft"
          : "border-line bg-surface hover:border-line-strong"
      } ${isDragged ? "opacity-50" : ""}`}
      style={{ top, height }}
    >
      <div className={`flex h-[1.375rem] items-center ${isActive ? roomForThree : roomForTwo}`}>
        <a
          href={`#${path}`}
          data-row={index}
          tabIndex={isEntry ? 0 : -1}
          draggable={false}
          onClick={onClick}
          title={title}
          className="min-w-0 truncate font-medium after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {title}
        </a>
        {isSelected ? <span className="sr-only">{board.selected}</span> : null}
      </div>
      <CardFields names={settings.card_fields} row={row} companyCurrency={companyCurrency} />
      <CardFoot
        row={row}
        today={today}
        showsStatus={
          settings.group_by !== "status" &&
          !settings.card_fields.includes("status") &&
          row.status !== "Open"
        }
        showsOwner={
          settings.group_by !== "opportunity_owner" &&
          !settings.card_fields.includes("opportunity_owner")
        }
      />
      <div className="absolute top-1 right-1 z-[1] flex">
        <button
          type="button"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input would take the card's keys
          role="checkbox"
          aria-checked={isSelected}
          aria-label={board.selectCard(title)}
          tabIndex={tabIndex}
          onClick={() => onToggle(row.id)}
          className={`${tool} group-data-selecting/board:opacity-100`}
        >
          <span className="flex size-3.5 items-center justify-center rounded-sm border border-line-strong">
            {isSelected ? <Check aria-hidden="true" className="size-3" strokeWidth={3} /> : null}
          </span>
        </button>
        {isActive ? (
          <Button {...dragButtonProps} aria-label={board.dragCard(title)} className={tool}>
            <GripVertical aria-hidden="true" className="size-4" />
          </Button>
        ) : null}
        <button
          type="button"
          tabIndex={tabIndex}
          aria-haspopup="menu"
          aria-label={board.cardActions(title)}
          title={board.commands.move}
          onClick={(event) => onMenu(row.id, event.currentTarget)}
          className={tool}
        >
          <MoveRight aria-hidden="true" className="size-4" />
        </button>
      </div>
    </li>
  );
});
