import { useRef } from "react";
import { CircleCheck, CircleX } from "lucide-react";
import { messages } from "../language/language.ts";
import { useBoardParts } from "./board-context.ts";
import { useDragged } from "./drag.ts";
import { useCardDrop } from "./use-card-drop.ts";

/** Won and Lost, as places to drop at while a card is dragged. */
export function DropStrip() {
  const isDragging = useDragged(({ cards }) => cards.length > 0);
  if (!isDragging) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-end">
      {/* In sight also where the board is higher than the window. */}
      <div className="sticky bottom-3 flex w-full justify-center gap-3 px-3">
        <DropSpot kind="won" />
        <DropSpot kind="lost" />
      </div>
    </div>
  );
}

const looks = {
  won: { idle: "bg-success-soft text-success-ink", Icon: CircleCheck },
  lost: { idle: "bg-danger-soft text-danger-ink", Icon: CircleX },
};

function DropSpot({ kind }: { kind: "won" | "lost" }) {
  const { board } = messages();
  const { onDrop } = useBoardParts();
  const ref = useRef<HTMLDivElement>(null);
  const { dropProps, isOver } = useCardDrop(ref, { place: { kind }, onDrop });
  const { idle, Icon } = looks[kind];
  return (
    <div
      {...dropProps}
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset holds fields; this is a place to drop at
      role="group"
      aria-label={kind === "won" ? board.dropOnWon : board.dropOnLost}
      tabIndex={-1}
      className={`pointer-events-auto flex h-16 max-w-xs flex-1 items-center justify-center gap-2 rounded-card border-2 font-semibold shadow-overlay ${idle} ${isOver ? "border-current outline-2 outline-offset-2 outline-accent" : "border-dashed border-current"}`}
    >
      <Icon aria-hidden="true" className="size-5" />
      {kind === "won" ? board.dropOnWon : board.dropOnLost}
    </div>
  );
}
