import { useState, type Ref } from "react";
import { ChevronDown } from "lucide-react";
import { Button, ComboBox as AriaComboBox, Input } from "react-aria-components";
import { messages } from "../language/language.ts";
import { FieldLabel, FieldNotes, controlClass, fieldClass, type FieldProps } from "./field.tsx";
import { OptionList, type Option } from "./list-box.tsx";

interface ComboBoxProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** Options are only suggestions: any text may be typed, and the value is that text. */
  allowsCustomValue?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** Most options are drawn at once; typing narrows them down. */
const OPTIONS_SHOWN = 100;

/** A text field that offers values: one of them, or any text where `allowsCustomValue` is set. */
export function ComboBox({ options, value, onChange, onBlur, inputRef, ...props }: ComboBoxProps) {
  const labelOf = (key: string | null) =>
    options.find((option) => option.value === key)?.label ?? key ?? "";
  // Who types what an option is called means the option.
  const valueOf = (text: string) => options.find((option) => option.label === text)?.value ?? text;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? labelOf(value);
  const wanted = typed?.trim().toLocaleLowerCase() ?? "";
  const shown = options
    .filter((option) => option.label.toLocaleLowerCase().includes(wanted))
    .slice(0, OPTIONS_SHOWN);

  return (
    <AriaComboBox
      className={fieldClass}
      items={shown}
      defaultFilter={() => true}
      value={options.some((option) => option.value === value) ? value : null}
      onChange={(key) => {
        if (key === null) return;
        setTyped(null);
        onChange(String(key));
      }}
      inputValue={text}
      onInputChange={(next) => {
        if (next === text) return;
        setTyped(next);
        if (next === "") onChange(null);
        else if (props.allowsCustomValue) onChange(valueOf(next));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
      allowsCustomValue={props.allowsCustomValue ?? false}
      allowsEmptyCollection={!props.allowsCustomValue}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
    >
      <FieldLabel {...props} />
      <div className="relative">
        <Input ref={inputRef} className={`${controlClass} pr-8`} />
        {options.length > 0 ? (
          <Button className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-ink-faint">
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        ) : null}
      </div>
      <FieldNotes {...props} />
      <OptionList options={shown} empty={messages().app.controls.noMatch} />
    </AriaComboBox>
  );
}
