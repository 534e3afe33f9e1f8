import { CalendarX, Hourglass } from "lucide-react";
import type { Row } from "../../shared/contract/contract.ts";
import { overdueDays, staleDays } from "../opportunity/marks.ts";
import { messages } from "../language/language.ts";
import { perLocale } from "../language/per-locale.ts";
import { statusLabel, statusTone } from "../pipeline/status.ts";
import { useStaleAfterDays } from "../store/stale-after.ts";
import { SyncMark } from "../sync/sync-mark.tsx";
import { Badge } from "../ui/badge.tsx";

const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;
const MONTHS_FROM_DAYS = 90;
const YEARS_FROM_DAYS = 730;

const units = perLocale((locale) => {
  const unit = (name: "day" | "month" | "year") =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" });
  return { day: unit("day"), month: unit("month"), year: unit("year") };
});

/** A number of days as people say it: 12 days, 5 months, 3 years. */
function durationText(days: number): string {
  const { day, month, year } = units();
  if (days < MONTHS_FROM_DAYS) return day.format(days);
  if (days < YEARS_FROM_DAYS) return month.format(Math.floor(days / DAYS_A_MONTH));
  return year.format(Math.floor(days / DAYS_A_YEAR));
}

/** Ada Lovelace is AL, ada.lovelace@example.com too. */
function initialsOf(name: string): string {
  const words = name.replace(/@.*/, "").split(/[\s._-]+/);
  return words
    .flatMap((word) => Array.from(word).slice(0, 1))
    .slice(0, 2)
    .join("")
    .toLocaleUpperCase();
}

interface CardFootProps {
  row: Row<"opportunity">;
  /** ISO date. */
  today: string;
  showsStatus: boolean;
  showsOwner: boolean;
}

/** The last line of a card: what asks for attention, how it stands, whose it is. */
export function CardFoot({ row, today, showsStatus, showsOwner }: CardFootProps) {
  const { board } = messages();
  const overdue = overdueDays(row, today);
  const stale = staleDays(row, today, useStaleAfterDays());
  const owner = showsOwner ? row.opportunity_owner : null;
  return (
    <div className="flex h-[1.375rem] items-center gap-2 text-xs">
      {showsStatus ? <Badge tone={statusTone(row.status)}>{statusLabel(row.status)}</Badge> : null}
      {overdue > 0 ? (
        <span className="flex min-w-0 items-center gap-1 text-danger-ink">
          <CalendarX aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="truncate">{board.overdue(durationText(overdue))}</span>
        </span>
      ) : null}
      {stale > 0 ? (
        <span className="flex min-w-0 items-center gap-1 text-warning-ink">
          <Hourglass aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="truncate">{board.stale(durationText(stale))}</span>
        </span>
      ) : null}
      <span className="ml-auto flex shrink-0 items-center gap-1.5">
        <SyncMark id={row.id} />
        {owner === null ? null : (
          <span
            title={board.owner(owner)}
            className="flex size-5.5 shrink-0 items-center justify-center rounded-full bg-sunken text-[0.6875rem] font-semibold text-ink-soft"
          >
            <span aria-hidden="true">{initialsOf(owner)}</span>
            <span className="sr-only">{board.owner(owner)}</span>
          </span>
        )}
      </span>
    </div>
  );
}
