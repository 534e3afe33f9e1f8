import { parseDate } from "@internationalized/date";
import {
  useImperativeHandle,
  useRef,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
} from "react";
import { CalendarDays } from "lucide-react";
import { Button, DateField as AriaDateField } from "react-aria-components";
import { isDay } from "../../shared/views/days.ts";
import { readDate } from "../forms/read-date.ts";
import { messages } from "../language/language.ts";
import { CalendarPopover } from "./calendar-popover.tsx";
import { DateSegments } from "./date-segments.tsx";
import { dateFault } from "./date-text.ts";
import {
  FieldLabel,
  FieldNotes,
  fieldClass,
  overlayErrorClass,
  type FieldProps,
} from "./field.tsx";

/** How it stands on a screen: in a form, in a cell of a record's rows, over a cell of the table. */
type Look = "field" | "cell" | "editor";

interface DateFieldProps extends FieldProps {
  /** ISO date, YYYY-MM-DD, or null; while it is typed, what there is of one (`dateText`). */
  value: string | null;
  /** Called with what stands there: the contract refuses what is no date, so that nothing half is ever saved. */
  onChange: (value: string | null) => void;
  /** The control as a whole was left. */
  onBlur?: () => void;
  /** Enter was pressed in it; else that submits the form around it. */
  onEnter?: (event: KeyboardEvent) => void;
  inputRef?: Ref<{ focus: () => void }>;
  look?: Look;
  /** What a problem calls it, where that is not its label. */
  subject?: string;
}

const BOX =
  "flex min-w-0 items-center text-base text-ink focus-within:bg-surface focus-within:outline-2 focus-within:outline-accent";

const looks: Readonly<
  Record<Look, { readonly around: string; readonly box: string; readonly error?: string }>
> = {
  field: {
    around: fieldClass,
    box: `${BOX} h-8 rounded-control border border-line-strong bg-surface pl-2.5 focus-within:-outline-offset-1`,
  },
  cell: {
    around: "min-w-0",
    error: "block px-2 pb-1 text-sm whitespace-normal text-danger-ink",
    box: `${BOX} h-8 rounded-control border border-transparent pl-2 hover:border-line focus-within:-outline-offset-1`,
  },
  editor: {
    around: "h-full",
    error: overlayErrorClass,
    box: `${BOX} h-full bg-surface pl-3 outline-2 -outline-offset-2 outline-accent`,
  },
};

/** Keys between the parts of a date, in whatever way it is written. */
const SEPARATORS: ReadonlySet<string> = new Set([".", "/", "-", ",", " "]);

const isSegment = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.role === "spinbutton";

/**
 * A calendar date without a time zone, written as the language spoken writes it. Typed part by part, pasted, or
 * chosen from a calendar; Delete empties it.
 */
export function DateField({
  value,
  onChange,
  onBlur,
  onEnter,
  inputRef,
  ...props
}: DateFieldProps) {
  const { app, problems } = messages();
  const { around, box, error: errorLook } = looks[props.look ?? "field"];
  const place = useRef<HTMLDivElement>(null);
  const isAway = useRef(true);
  /** Whether digits were typed into the segment that has the focus: a separator then goes on to the next. */
  const isTyped = useRef(false);
  const [atFirst] = useState(() => (value !== null && isDay(value) ? parseDate(value) : null));
  const [isOpen, setOpen] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const segments = () => [
    ...(place.current?.querySelectorAll<HTMLElement>('[role="spinbutton"]') ?? []),
  ];
  useImperativeHandle(inputRef, () => ({ focus: () => segments()[0]?.focus() }));

  const faults = { incomplete: problems.dateIncomplete, no_such_day: problems.noSuchDay };
  const fault = dateFault(value);
  const isFaultTold = isChecked || props.error !== undefined;
  const faultText =
    fault && isFaultTold ? problems.about(props.subject ?? props.label, faults[fault]) : undefined;
  const refusedText = refused === null ? undefined : problems.notReadAsDate(refused);
  const error = refusedText ?? faultText ?? props.error;

  function change(next: string | null) {
    setChecked(false);
    setRefused(null);
    onChange(next);
  }

  function leave(event: FocusEvent) {
    const { relatedTarget: next } = event;
    isAway.current = !(next instanceof HTMLElement && segments().includes(next));
    // The calendar belongs to the field, wherever it is drawn.
    if (isOpen) event.stopPropagation();
    else if (!(next instanceof Node && place.current?.contains(next))) {
      setChecked(true);
      onBlur?.();
    }
  }

  /** Before React Aria has the keys. */
  function onKeyDownCapture(event: KeyboardEvent) {
    const { key, target, altKey } = event;
    if (altKey && key === "ArrowDown") setOpen(true);
    else if (!isSegment(target)) return;
    else if (key === "Delete") change(null);
    else if (key === "Enter" && !event.ctrlKey && !event.metaKey) {
      setChecked(true);
      if (onEnter) onEnter(event);
      else place.current?.closest("form")?.requestSubmit();
    } else if (SEPARATORS.has(key)) {
      if (isTyped.current) segments()[segments().indexOf(target) + 1]?.focus();
    } else {
      if (/^\d$/.test(key)) isTyped.current = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onPaste(event: ClipboardEvent) {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").trim();
    const day = readDate(text);
    if (day === null) setRefused(text);
    else change(day);
  }

  return (
    <AriaDateField
      className={around}
      defaultValue={atFirst}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <div
        ref={place}
        data-date-box
        role="presentation"
        data-invalid={error === undefined ? undefined : true}
        className={`${box} data-[invalid]:border-danger`}
        onFocusCapture={() => {
          isAway.current = false;
          isTyped.current = false;
        }}
        onBlur={leave}
        onKeyDownCapture={onKeyDownCapture}
        onCopy={(event) => {
          if (value === null) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", value);
        }}
        onPaste={onPaste}
      >
        <DateSegments value={value} onChange={change} isAway={isAway} />
        <CalendarPopover
          label={props.label}
          value={fault ? null : value}
          canClear={props.isRequired !== true}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onChoose={(day) => {
            setOpen(false);
            change(day);
          }}
        >
          <Button
            aria-label={`${app.controls.openCalendar}: ${props.label}`}
            isDisabled={props.isDisabled ?? false}
            className="flex h-full w-7 shrink-0 cursor-default items-center justify-center rounded-control text-ink-faint hover:text-ink"
          >
            <CalendarDays aria-hidden="true" className="size-4" />
          </Button>
        </CalendarPopover>
      </div>
      <FieldNotes {...props} error={error} errorLook={errorLook} />
    </AriaDateField>
  );
}
