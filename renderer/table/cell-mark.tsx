import { CalendarX, Hourglass } from "lucide-react";
import { messages } from "../language/language.ts";
import { overdueDays, staleDays } from "../opportunity/marks.ts";
import { statuses } from "../pipeline/status.ts";
import { useStaleAfterDays } from "../store/stale-after.ts";
import { useToday } from "../views/use-today.ts";
import type { AnyRow } from "./search.ts";

/** The cells of an opportunity that may be marked. */
export const isMarked = (name: string): boolean =>
  name === "expected_closing" || name === "updated_at";

/** Says that an expected closing went by, or that nobody has touched an opportunity for long. */
export function CellMark({ name, row }: { name: string; row: AnyRow }) {
  const today = useToday();
  const staleAfter = useStaleAfterDays();
  const { table } = messages();
  const status = statuses.find((known) => known === row["status"]);
  if (!status) return null;
  const expected_closing = String(row["expected_closing"] ?? "") || null;
  const updated_at = String(row["updated_at"] ?? "");
  if (name === "expected_closing") {
    return overdueDays({ expected_closing, status }, today) > 0 ? (
      <span className="flex shrink-0 items-center gap-1 text-xs font-medium text-danger-ink">
        <CalendarX aria-hidden="true" className="size-3.5" />
        {table.overdue}
      </span>
    ) : null;
  }
  return staleDays({ updated_at, status }, today, staleAfter) > 0 ? (
    <span className="flex shrink-0 items-center gap-1 text-xs font-medium text-warning-ink">
      <Hourglass aria-hidden="true" className="size-3.5" />
      {table.stale}
    </span>
  ) : null;
}
