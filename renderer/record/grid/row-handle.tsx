import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { GripVertical } from "lucide-react";
import { messages } from "../../language/language.ts";

interface RowHandleProps {
  name: string;
  /** Its place, from 0, of so many. */
  index: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  onDrop: (index: number) => void;
  /** Where it would come to while it is dragged; null when that ends. */
  onDrag: (index: number | null) => void;
}

/** Moves a row: dragged with mouse, pen or finger, or with the arrow keys. */
export function RowHandle({ name, index, count, onStep, onDrop, onDrag }: RowHandleProps) {
  const target = useRef<number | null>(null);

  /** The place of the row the pointer is over. */
  function placeAt(handle: HTMLElement, y: number): number {
    const rows = [...(handle.closest("tbody")?.querySelectorAll("tr[data-row-id]") ?? [])];
    const middles = rows.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    const above = middles.filter((middle, at) => at !== index && middle < y).length;
    return Math.min(above, count - 1);
  }

  const drag = (to: number | null) => {
    target.current = to;
    onDrag(to);
  };

  return (
    <button
      type="button"
      aria-label={messages().opportunity.moveRow(name, index + 1, count)}
      onPointerDown={(event: PointerEvent<HTMLButtonElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(index);
      }}
      onPointerMove={(event) => {
        if (target.current !== null) drag(placeAt(event.currentTarget, event.clientY));
      }}
      onPointerUp={() => {
        const to = target.current;
        drag(null);
        if (to !== null && to !== index) onDrop(to);
      }}
      onPointerCancel={() => drag(null)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape" && target.current !== null) {
          event.stopPropagation();
          drag(null);
        }
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        event.stopPropagation();
        onStep(event.key === "ArrowUp" ? -1 : 1);
      }}
      className="flex h-8 w-6 cursor-grab touch-none items-center justify-center rounded-control text-ink-faint hover:bg-hover hover:text-ink active:cursor-grabbing"
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  );
}
