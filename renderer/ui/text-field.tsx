import type { Ref } from "react";
import {
  Input,
  SearchField as AriaSearchField,
  TextArea,
  TextField as AriaTextField,
} from "react-aria-components";
import { Search } from "lucide-react";
import { FieldLabel, FieldNotes, controlClass, fieldClass, type FieldProps } from "./field.tsx";

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Escape was pressed. */
  onEscape?: () => void;
  type?: "text" | "email" | "tel" | "url" | "password";
  multiline?: boolean;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField({ inputRef, ...props }: TextFieldProps) {
  const { value, onChange, onBlur, type = "text", multiline, error } = props;
  return (
    <AriaTextField
      className={fieldClass}
      value={value}
      onChange={onChange}
      onBlur={onBlur ?? (() => undefined)}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onEscape?.();
        event.continuePropagation();
      }}
      // Addresses are checked by the contract, which says what is wrong; the browser's own check would get in its way.
      validationBehavior="aria"
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      type={type}
    >
      <FieldLabel {...props} />
      {multiline ? (
        <TextArea ref={inputRef} rows={2} className={`${controlClass} h-auto py-1.5`} />
      ) : (
        <Input
          ref={inputRef}
          {...(props.placeholder ? { placeholder: props.placeholder } : {})}
          className={controlClass}
        />
      )}
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

interface SearchFieldProps {
  label: string;
  /** Takes the focus when it appears. */
  isFocused?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** A text filter: shows its name as a placeholder, Escape empties it. */
export function SearchField({ label, isFocused = false, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- for dialogs, which take the focus when they open
      autoFocus={isFocused}
      className="relative w-56"
    >
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint"
      />
      <Input
        placeholder={label}
        className={`${controlClass} pl-8 [&::-webkit-search-cancel-button]:hidden`}
      />
    </AriaSearchField>
  );
}
