import type { Ref } from "react";
import { TextField } from "./text-field.tsx";
import type { FieldProps } from "./field.tsx";

interface DateFieldProps extends FieldProps {
  /** ISO date, YYYY-MM-DD, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A calendar date without a time zone, in the browser's own date input: it speaks the person's locale. */
export function DateField({ value, onChange, ...props }: DateFieldProps) {
  return (
    <TextField
      {...props}
      type="date"
      value={value ?? ""}
      onChange={(text) => onChange(text === "" ? null : text)}
    />
  );
}
