import { parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button as AriaButton,
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components";
import { today } from "../app/today.ts";
import { messages } from "../language/language.ts";
import { Button } from "./button.tsx";

interface CalendarProps {
  label: string;
  /** ISO date, YYYY-MM-DD, or null. */
  value: string | null;
  canClear: boolean;
  onChoose: (value: string | null) => void;
}

const stepClass =
  "flex size-7 cursor-default items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-50";

const dayClass =
  "flex size-8 cursor-default items-center justify-center rounded-control text-base tabular-nums outline-none hover:bg-hover data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-1 data-[focus-visible]:outline-accent data-[outside-month]:text-ink-faint data-[selected]:bg-accent data-[selected]:text-on-accent data-[today]:font-semibold data-[today]:underline";

/** A month of days to choose one from. Arrows go by day and week, Page Up and Down by month, with Shift by year. */
export function Calendar({ label, value, canClear, onChoose }: CalendarProps) {
  const { controls } = messages().app;
  return (
    <>
      <AriaCalendar
        aria-label={label}
        value={value === null ? null : parseDate(value)}
        onChange={(day) => onChoose(day.toString())}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens a calendar goes on in it
        autoFocus
      >
        <header className="flex items-center justify-between pb-1">
          <AriaButton slot="previous" className={stepClass}>
            <ChevronLeft aria-hidden="true" className="size-4" />
          </AriaButton>
          <Heading className="text-base font-semibold" />
          <AriaButton slot="next" className={stepClass}>
            <ChevronRight aria-hidden="true" className="size-4" />
          </AriaButton>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>
            {(weekday) => (
              <CalendarHeaderCell className="size-8 text-sm font-normal text-ink-soft">
                {weekday}
              </CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(day) => <CalendarCell date={day} className={dayClass} />}
          </CalendarGridBody>
        </CalendarGrid>
      </AriaCalendar>
      <div className="flex justify-between pt-1">
        <Button variant="quiet" onPress={() => onChoose(today())}>
          {controls.today}
        </Button>
        {canClear ? (
          <Button variant="quiet" onPress={() => onChoose(null)}>
            {controls.clearDate}
          </Button>
        ) : null}
      </div>
    </>
  );
}
