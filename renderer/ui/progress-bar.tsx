import { Label, ProgressBar as AriaProgressBar } from "react-aria-components";

interface ProgressBarProps {
  label: string;
  /** How much is done, of `of`. */
  value: number;
  of: number;
  /** Said instead of a percentage, such as "500 of 8,800". */
  valueText: string;
}

export function ProgressBar({ label, value, of, valueText }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value}
      maxValue={of}
      valueLabel={valueText}
      className="flex flex-col gap-1.5"
    >
      {({ percentage = 0 }) => (
        <>
          <div className="flex justify-between gap-4 text-sm text-ink-soft tabular-nums">
            <Label>{label}</Label>
            <span>{valueText}</span>
          </div>
          <div className="h-2 overflow-hidden rounded-full bg-sunken">
            <div
              className="h-full rounded-full bg-accent transition-[width] motion-reduce:transition-none"
              style={{ width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
