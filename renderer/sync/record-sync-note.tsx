import { GitCompareArrows, OctagonAlert } from "lucide-react";
import { messages } from "../language/language.ts";
import { useMarksOf } from "../store/sync-hooks.ts";

/** In a record: that something of it is to be decided or was refused, and the way there. */
export function RecordSyncNote({ id }: { id: string }) {
  const marks = useMarksOf(id);
  const isConflict = marks.includes("conflict");
  if (!isConflict && !marks.includes("blocked")) return null;
  const text = messages().sync.note;
  const Icon = isConflict ? GitCompareArrows : OctagonAlert;
  return (
    <p
      className={`mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control px-3 py-1.5 text-sm ${isConflict ? "bg-warning-soft text-warning-ink" : "bg-danger-soft text-danger-ink"}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-40 flex-1">{isConflict ? text.conflict : text.blocked}</span>
      <a href={`#/sync/${id}`} className="flex min-h-6 items-center font-medium underline">
        {isConflict ? text.decide : text.look}
      </a>
    </p>
  );
}
