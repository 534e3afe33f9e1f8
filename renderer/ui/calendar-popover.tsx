import type { ReactNode, SyntheticEvent } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { popoverClass } from "./list-box.tsx";
import { prepared } from "./prepared.tsx";

const Calendar = prepared(async () => (await import("./calendar.tsx")).Calendar);

interface CalendarPopoverProps {
  label: string;
  value: string | null;
  canClear: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChoose: (value: string | null) => void;
  /** The button that opens it. */
  children: ReactNode;
}

/** What happens in the calendar is none of the cell's or row's under it, though React passes it on to them. */
const keep = (event: SyntheticEvent) => event.stopPropagation();

/** A calendar at the button that opens it. */
export function CalendarPopover(props: CalendarPopoverProps) {
  const { label, isOpen, onOpenChange, children, ...calendar } = props;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {children}
      <div
        role="presentation"
        className="contents"
        onKeyDown={keep}
        onBlur={keep}
        onFocus={keep}
        onPaste={keep}
        onPointerDown={keep}
      >
        <Popover placement="bottom end" offset={4} className={`${popoverClass} p-2`}>
          <Dialog aria-label={label} className="outline-none">
            <Calendar label={label} {...calendar} />
          </Dialog>
        </Popover>
      </div>
    </DialogTrigger>
  );
}
