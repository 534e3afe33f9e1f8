import { Label, Radio, RadioGroup as AriaRadioGroup } from "react-aria-components";
import type { Option } from "./list-box.tsx";

interface RadioGroupProps {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

/** Chooses one of two or three values that are all to be seen. */
export function RadioGroup({ label, options, value, onChange }: RadioGroupProps) {
  return (
    <AriaRadioGroup value={value} onChange={onChange} className="flex flex-col gap-2">
      <Label className="text-sm font-medium text-ink-soft">{label}</Label>
      <div className="flex flex-wrap gap-5">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="group flex items-center gap-2 text-base text-ink"
          >
            <span className="flex size-4.5 items-center justify-center rounded-full border border-line-strong bg-surface group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-[5px] group-data-[selected]:border-accent" />
            {option.label}
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
