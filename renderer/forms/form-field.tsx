import type { RefCallBack } from "react-hook-form";
import type { Scalar } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { messages } from "../language/language.ts";
import { ComboBox } from "../ui/combo-box.tsx";
import { DateField } from "../ui/date-field.tsx";
import type { FieldProps } from "../ui/field.tsx";
import type { Option } from "../ui/list-box.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { asOptions, currencyOptions, linkedResource, useLinkOptions } from "./options.ts";

export interface FormFieldProps {
  field: Field;
  label: string;
  value: Scalar;
  onChange: (value: Scalar) => void;
  onBlur: () => void;
  inputRef: RefCallBack;
  error: string | undefined;
  /** Offered besides the contract's own suggestions. */
  suggestions?: readonly string[] | undefined;
  /** Choices that are made elsewhere on the screen. */
  omit?: readonly string[] | undefined;
}

const inputTypes = { email: "email", phone: "tel", url: "url", text: "text" } as const;

/** The control of one field of the contract, by its kind. */
export function FormField({ inputRef, ...props }: FormFieldProps) {
  const { field, label, value, onChange, onBlur, error } = props;
  const common: FieldProps & { onBlur: () => void } = {
    label,
    error,
    isRequired: field.required,
    description: field.derived ? messages().forms.filledByItself : undefined,
    onBlur,
  };
  const text = value === null ? "" : String(value);
  const setText = (next: string) => onChange(next === "" ? null : next);

  switch (field.kind) {
    case "text":
    case "email":
    case "phone":
    case "url": {
      // Suggestions may come and go while somebody types: what decides is whether there ever are any.
      if (field.suggestions || props.suggestions) {
        const offered = [...(field.suggestions ?? []), ...(props.suggestions ?? [])];
        return (
          <ComboBox
            {...common}
            inputRef={inputRef}
            options={asOptions(field, offered)}
            value={text === "" ? null : text}
            onChange={onChange}
            allowsCustomValue
          />
        );
      }
      return (
        <TextField
          {...common}
          inputRef={inputRef}
          type={inputTypes[field.kind]}
          value={text}
          onChange={setText}
        />
      );
    }
    case "long_text":
      return (
        <TextField {...common} inputRef={inputRef} multiline value={text} onChange={setText} />
      );
    case "date":
      return (
        <DateField
          {...common}
          inputRef={inputRef}
          value={text === "" ? null : text}
          onChange={onChange}
        />
      );
    case "currency":
      return (
        <ComboBox
          {...common}
          inputRef={inputRef}
          options={currencyOptions()}
          value={text === "" ? null : text}
          onChange={onChange}
        />
      );
    case "choice":
      return (
        <Select
          {...common}
          buttonRef={inputRef}
          options={asOptions(field, field.options ?? []).filter(
            (option) => !props.omit?.includes(option.value),
          )}
          value={text === "" ? null : text}
          onChange={onChange}
          {...(field.neverEmpty ? {} : { emptyLabel: messages().app.none })}
        />
      );
    case "link":
      return <LinkField inputRef={inputRef} {...props} />;
    case "money":
    case "rate":
    case "percent":
    case "quantity":
    case "seconds":
      return <NumberField {...common} inputRef={inputRef} value={value} onChange={onChange} />;
  }
}

/** Chooses among the records a link may point to. A name that is no record's any more stays until it is changed. */
function LinkField({ inputRef, field, label, value, onChange, onBlur, error }: FormFieldProps) {
  const { by } = field.refersTo ?? { by: "name" as const };
  const options = useLinkOptions(linkedResource(field), by);
  const current = value === null ? null : String(value);
  const known = current === null || options.some((option) => option.value === current);
  const entries: readonly Option[] = known
    ? options
    : [...options, { value: current, label: by === "id" ? messages().forms.recordGone : current }];
  const common = { label, error, isRequired: field.required, onBlur };
  if (by === "name") {
    return (
      <Select
        {...common}
        buttonRef={inputRef}
        options={entries}
        value={current}
        onChange={onChange}
        emptyLabel={messages().app.none}
      />
    );
  }
  return (
    <ComboBox
      {...common}
      inputRef={inputRef}
      options={entries}
      value={current}
      onChange={onChange}
    />
  );
}
