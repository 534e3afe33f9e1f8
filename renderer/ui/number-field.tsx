import type { Ref } from "react";
import { Input, NumberField as AriaNumberField } from "react-aria-components";
import { FieldLabel, FieldNotes, controlClass, fieldClass, type FieldProps } from "./field.tsx";

interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  /** Decimals kept when the field is left. */
  maximumFractionDigits?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** A number, typed and shown in the person's locale; null where empty. */
export function NumberField({ value, onChange, onBlur, inputRef, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={fieldClass}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
      onBlur={onBlur ?? (() => undefined)}
      formatOptions={{ maximumFractionDigits: props.maximumFractionDigits ?? 9 }}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isWheelDisabled
    >
      <FieldLabel {...props} />
      <Input ref={inputRef} className={`${controlClass} text-right tabular-nums`} />
      <FieldNotes {...props} />
    </AriaNumberField>
  );
}
