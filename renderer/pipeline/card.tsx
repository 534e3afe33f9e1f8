import { memo } from "react";
import { MoveRight } from "lucide-react";
import { useDrag } from "react-aria-components/useDrag";
import { currencyOf, formatDate, formatMoneyBriefly } from "../forms/format.ts";
import { contract, type Row } from "../../shared/contract/contract.ts";
import { Badge } from "../ui/badge.tsx";
import { statusLabel, statusTone } from "./status.ts";

/** The kind of thing a card is while it is dragged; its text is the opportunity's id. */
export const CARD_DRAG_TYPE = "application/x-satchel-opportunity";

export const CARD_HEIGHT_PX = 82;

interface CardProps {
  row: Row<"opportunity">;
  /** Its place in the column, from 0. */
  index: number;
  count: number;
  /** Its distance from the top of the column, in pixels. */
  top: number;
  companyCurrency: string;
  isActive: boolean;
  onMenu: (row: Row<"opportunity">, button: HTMLElement) => void;
}

/** An opportunity on the board. */
export const Card = memo(function Card(props: CardProps) {
  const { row, index, count, top, companyCurrency, isActive, onMenu } = props;
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [CARD_DRAG_TYPE]: row.id, "text/plain": row.title ?? "" }],
    getAllowedDropOperations: () => ["move"],
    hasDragButton: true,
  });
  const title = row.title ?? "Untitled";
  const currency = currencyOf(contract.opportunity.fields.opportunity_amount, row, companyCurrency);
  const tabIndex = isActive ? 0 : -1;
  return (
    <li
      {...dragProps}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={`absolute inset-x-0 flex flex-col gap-0.5 rounded-card border border-line bg-surface px-3 py-2 shadow-card hover:border-line-strong ${isDragging ? "opacity-50" : ""}`}
      style={{ top, height: CARD_HEIGHT_PX }}
    >
      <a
        href={`#/opportunity/${row.id}`}
        data-row={index}
        data-card={row.id}
        tabIndex={tabIndex}
        draggable={false}
        className="truncate pr-7 font-medium after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        {title}
      </a>
      <span className="truncate text-sm tabular-nums">
        {row.opportunity_amount === null
          ? "No amount"
          : formatMoneyBriefly(row.opportunity_amount, currency)}
      </span>
      <span className="flex items-center gap-1.5 text-sm text-ink-faint">
        <Badge tone={statusTone(row.status)}>{statusLabel(row.status)}</Badge>
        <span className="truncate">
          {[row.expected_closing ? formatDate(row.expected_closing) : null, row.opportunity_owner]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={`Move to: ${title}`}
        title="Move to"
        onClick={(event) => onMenu(row, event.currentTarget)}
        className="absolute top-1.5 right-1.5 z-[1] flex size-7 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink"
      >
        <MoveRight aria-hidden="true" className="size-4" />
      </button>
    </li>
  );
});
