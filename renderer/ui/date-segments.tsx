import { parseDate } from "@internationalized/date";
import { use, useLayoutEffect, useRef, type RefObject } from "react";
import { DateFieldStateContext, DateInput, DateSegment } from "react-aria-components";
import { isDay } from "../../shared/views/days.ts";
import { dateFault, datePartsOf, dateText, type DatePart, type DateParts } from "./date-text.ts";

interface DateSegmentsProps {
  value: string | null;
  onChange: (value: string | null) => void;
  /** Whether the focus went elsewhere. */
  isAway: RefObject<boolean>;
}

const PARTS: readonly DatePart[] = ["year", "month", "day"];

/**
 * Day, month and year in the order of the locale. Tells whatever stands in them, also while it is no date yet, which
 * React Aria keeps to itself.
 */
export function DateSegments({ value, onChange, isAway }: DateSegmentsProps) {
  const state = use(DateFieldStateContext);
  if (!state) throw new Error("Segments stand in a date field");
  const valueOf = (part: DatePart) => {
    const segment = state.segments.find(({ type }) => type === part);
    return segment && !segment.isPlaceholder ? (segment.value ?? null) : null;
  };
  const parts: DateParts = { year: valueOf("year"), month: valueOf("month"), day: valueOf("day") };
  const shown = dateText(parts);
  const wanted = dateText(datePartsOf(value));
  /** What both sides know. */
  const agreed = useRef(shown);

  useLayoutEffect(() => {
    if (wanted !== agreed.current) show();
    else if (shown !== agreed.current) tell();

    /** Puts a value into the segments that came from elsewhere; what is no date, part by part with each drawing. */
    function show() {
      if (shown === wanted) agreed.current = wanted;
      else if (wanted === null || value === null) state?.setValue(null);
      else if (isDay(value)) state?.setValue(parseDate(value));
      else {
        const next = datePartsOf(value);
        const part = PARTS.find((each) => next[each] !== parts[each]);
        const number = part ? next[part] : null;
        if (part && number !== null) state?.setSegment(part, number);
        else if (part) state?.clearSegment(part);
      }
    }

    function tell() {
      const typed = agreed.current;
      if (isAway.current && dateFault(typed) === "no_such_day") {
        // React Aria makes 28 February of the 30th as it is left; what was meant is for the person to say.
        const { day } = datePartsOf(typed);
        if (day !== null) state?.setSegment("day", day);
        return;
      }
      agreed.current = shown;
      onChange(shown);
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of either text is what there is to pass on
  }, [shown, wanted]);

  return (
    <DateInput className="-ml-[0.2rem] flex min-w-0 flex-1 items-center overflow-hidden whitespace-nowrap tabular-nums outline-none!">
      {(segment) => (
        <DateSegment
          segment={segment}
          className="inline-block min-w-6 rounded-sm px-[0.2rem] text-center leading-6 outline-none data-[focused]:bg-accent data-[focused]:text-on-accent data-[focused]:outline-hidden data-[placeholder]:uppercase data-[placeholder]:not-data-[focused]:text-ink-faint data-[type=literal]:min-w-0 data-[type=literal]:px-0 data-[type=literal]:text-ink-faint"
        />
      )}
    </DateInput>
  );
}
