import type { Ref } from "react";
import { ChevronDown } from "lucide-react";
import { Button, Select as AriaSelect, SelectValue } from "react-aria-components";
import { messages } from "../language/language.ts";
import { FieldLabel, FieldNotes, controlClass, fieldClass, type FieldProps } from "./field.tsx";
import { OptionList, type Option } from "./list-box.tsx";

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** The entry that empties the field; without it a value is always chosen. */
  emptyLabel?: string;
  placeholder?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** The key of the entry that empties a select; no record or choice is called this. */
const NOTHING = "\u0000nothing";

/** Chooses one of a few values. */
export function Select({
  options,
  value,
  onChange,
  onBlur,
  emptyLabel,
  buttonRef,
  ...props
}: SelectProps) {
  const entries = emptyLabel ? [{ value: NOTHING, label: emptyLabel }, ...options] : options;
  return (
    <AriaSelect
      className={fieldClass}
      value={value}
      onChange={(key) => onChange(key === null || key === NOTHING ? null : String(key))}
      onBlur={onBlur ?? (() => undefined)}
      placeholder={props.placeholder ?? messages().app.controls.choose}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
    >
      <FieldLabel {...props} />
      <Button
        ref={buttonRef}
        className={`${controlClass} flex cursor-default items-center gap-2 text-left`}
      >
        <SelectValue className="flex-1 truncate data-[placeholder]:text-ink-faint" />
        <ChevronDown aria-hidden="true" className="size-4 text-ink-faint" />
      </Button>
      <FieldNotes {...props} />
      <OptionList options={entries} />
    </AriaSelect>
  );
}
