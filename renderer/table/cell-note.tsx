import { useEffect } from "react";
import { Info } from "lucide-react";

/** Says something about a cell, under it, until another key is pressed or the mouse is. */
export function CellNote({ text, onEnd }: { text: string; onEnd: () => void }) {
  useEffect(() => {
    document.addEventListener("keydown", onEnd, { capture: true });
    document.addEventListener("pointerdown", onEnd, { capture: true });
    return () => {
      document.removeEventListener("keydown", onEnd, { capture: true });
      document.removeEventListener("pointerdown", onEnd, { capture: true });
    };
  }, [onEnd]);
  return (
    <p className="absolute top-full right-0 z-4 flex w-max max-w-80 items-start gap-2 rounded-control border border-line bg-raised px-3 py-1.5 text-sm whitespace-normal text-ink-soft shadow-overlay">
      <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  );
}
