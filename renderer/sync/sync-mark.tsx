import { CloudUpload, GitCompareArrows, OctagonAlert, type LucideIcon } from "lucide-react";
import { messages } from "../language/language.ts";
import { useMarksOf } from "../store/sync-hooks.ts";
import type { Marks } from "../store/sync-marks.ts";

type Shown = "conflict" | "blocked" | "waiting";

const LOOKS: Readonly<Record<Shown, { readonly icon: LucideIcon; readonly tone: string }>> = {
  conflict: { icon: GitCompareArrows, tone: "text-warning-ink" },
  blocked: { icon: OctagonAlert, tone: "text-danger-ink" },
  waiting: { icon: CloudUpload, tone: "text-ink-faint" },
};

/** Of several marks what a person can do something about goes first. */
function shownOf(marks: Marks): Shown | null {
  if (marks.includes("conflict")) return "conflict";
  if (marks.includes("blocked")) return "blocked";
  return marks.includes("waiting") || marks.includes("attempted") ? "waiting" : null;
}

/** On a card or a row: that it, or a row of it, is not on the server as it is here. Takes no room of its own. */
export function SyncMark({ id }: { id: string }) {
  const shown = shownOf(useMarksOf(id));
  if (!shown) return null;
  const { icon: Icon, tone } = LOOKS[shown];
  const text = messages().sync.marks[shown];
  return (
    <span title={text} className={`flex shrink-0 items-center ${tone}`}>
      <Icon aria-hidden="true" className="size-3.5" />
      <span className="sr-only">{text}</span>
    </span>
  );
}
