import type { ReactNode } from "react";
import { Check } from "lucide-react";
import { Checkbox as AriaCheckbox } from "react-aria-components";

interface CheckboxProps {
  isSelected?: boolean;
  onChange?: (isSelected: boolean) => void;
  /** In a group of checkboxes: what this one stands for. */
  value?: string;
  isDisabled?: boolean;
  children: ReactNode;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className="group relative flex items-center gap-2 py-0.5 text-base text-ink"
    >
      <span className="flex size-4.5 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface text-on-accent group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-accent group-data-[selected]:bg-accent">
        <Check
          aria-hidden="true"
          className="size-3.5 opacity-0 group-data-[selected]:opacity-100"
        />
      </span>
      {children}
    </AriaCheckbox>
  );
}
