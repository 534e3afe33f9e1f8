import { memo, useRef } from "react";
import { ChevronsLeftRight } from "lucide-react";
import { Button } from "react-aria-components";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { sumText } from "../pipeline/totals.ts";
import { useBoardParts } from "./board-context.ts";
import { columnSentence, columnTotalOf } from "./column-text.ts";
import type { Column } from "./columns.ts";
import { useCardDrop } from "./use-card-drop.ts";

interface FoldedColumnProps {
  column: Column;
  /** Shown only to be dropped at: it is empty, and empty columns are hidden. */
  isForDrag: boolean;
}

/** A column folded to a strip with its name, count and sum; cards can still be dropped at it. */
export const FoldedColumn = memo(function FoldedColumn({ column, isForDrag }: FoldedColumnProps) {
  const { companyCurrency, onDrop, onCollapse } = useBoardParts();
  const { board } = messages();
  const { key, title, colour, rows } = column;
  const ref = useRef<HTMLElement>(null);
  const { dropProps, isOver } = useCardDrop(ref, { place: { kind: "column", key }, onDrop });
  const total = columnTotalOf(rows, companyCurrency);
  return (
    <section
      {...dropProps}
      ref={ref}
      aria-label={title}
      tabIndex={-1}
      className={`flex h-full w-11 shrink-0 flex-col items-center gap-2 overflow-hidden rounded-card border-t-3 border-line-strong bg-sunken pt-1.5 pb-3 ${isOver ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : ""}`}
      style={colour === null ? undefined : { borderColor: colour }}
    >
      {isForDrag ? null : (
        <Button
          aria-label={board.expand(title)}
          onPress={() => onCollapse(key, false)}
          className="flex size-7 shrink-0 cursor-default items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink"
        >
          <ChevronsLeftRight aria-hidden="true" className="size-4" />
        </Button>
      )}
      <p
        aria-hidden="true"
        title={columnSentence(title, rows, companyCurrency)}
        className="flex min-h-0 flex-1 items-center gap-3 [writing-mode:vertical-rl]"
      >
        <span className="truncate font-semibold">{title}</span>
        <span className="text-sm text-ink-soft tabular-nums">{formatNumber(total.count)}</span>
        <span className="truncate text-sm text-ink-soft tabular-nums">
          {sumText(total, companyCurrency)}
        </span>
      </p>
      <h2 className="sr-only">{columnSentence(title, rows, companyCurrency)}</h2>
    </section>
  );
});
