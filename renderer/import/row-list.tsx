import { useEffect, useRef, type ReactNode } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useRowPages } from "./use-row-pages.ts";

interface RowListProps<T> {
  label: string;
  count: number;
  /** The same as long as the list is shown: one that shows something else has another key. */
  load: (from: number, count: number) => Promise<readonly T[]>;
  lineOf: (row: T) => number;
  children: (row: T) => ReactNode;
  /** The row to go to; a new object each time. */
  goTo?: { readonly index: number } | null;
}

const ROW_HEIGHT_PX = 40;
const OVERSCAN_ROWS = 6;

/** Rows of the file, any number of them, each with its line: only those in view are fetched and drawn. */
export function RowList<T>({ label, count, load, lineOf, children, goTo }: RowListProps<T>) {
  const text = messages().importing;
  const scroller = useRef<HTMLUListElement>(null);
  const { rowAt, see } = useRowPages(load);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN_ROWS,
  });
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0) see(from, to);
  }, [see, from, to, count]);
  useEffect(() => {
    if (!goTo) return;
    virtualizer.scrollToIndex(goTo.index, { align: "start" });
    scroller.current?.focus();
  }, [goTo, virtualizer]);
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <ul
      ref={scroller}
      aria-label={label}
      // A list that scrolls must be reached by the keyboard, or its end could not be read.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-control border border-line"
      style={{ paddingTop: above, paddingBottom: below }}
    >
      {items.map(({ index }) => {
        const row = rowAt(index);
        return (
          <li
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="flex min-h-10 items-start gap-3 border-b border-line px-3 py-2"
          >
            {row === undefined ? (
              <span className="text-ink-faint">{text.loadingRow}</span>
            ) : (
              <>
                <span className="w-20 shrink-0 text-ink-faint tabular-nums">
                  {text.lineNumber(formatNumber(lineOf(row)))}
                </span>
                {children(row)}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
