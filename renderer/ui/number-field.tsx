import type { Ref } from "react";
import { Input, TextField as AriaTextField } from "react-aria-components";
import type { Scalar } from "../../shared/contract/contract.ts";
import { useTypedText } from "../forms/typed-text.ts";
import { FieldLabel, FieldNotes, controlClass, fieldClass, type FieldProps } from "./field.tsx";

interface NumberFieldProps extends FieldProps {
  /** Null where empty; text that is no number as it was typed, which whoever asks refuses in words. */
  value: Scalar;
  /** Called with every key. */
  onChange: (value: Scalar) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A number, typed and shown in the person's locale, or in the other way where only that can be meant. */
export function NumberField({ value, onChange, onBlur, inputRef, ...props }: NumberFieldProps) {
  const typed = useTypedText(value, true, onChange);
  return (
    <AriaTextField
      className={fieldClass}
      value={typed.text}
      onChange={typed.type}
      onFocus={typed.onFocus}
      onBlur={() => {
        typed.onBlur();
        onBlur?.();
      }}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      inputMode="decimal"
      autoComplete="off"
    >
      <FieldLabel {...props} />
      <Input ref={inputRef} className={`${controlClass} text-right tabular-nums`} />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
