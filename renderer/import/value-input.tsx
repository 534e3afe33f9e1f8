import type { Field } from "../../shared/contract/field.ts";
import { lookupOf, takesNumbers, type LookupNames } from "../../shared/import/mapping.ts";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";

interface ValueInputProps {
  label: string;
  hideLabel?: boolean;
  field: Field;
  lookups: LookupNames;
  /** As text, written as the contract writes it; "" for nothing. */
  value: string;
  onChange: (value: string) => void;
}

/** Enters a value that rows are given: one of the field's choices where it has some. */
export function ValueInput({ field, lookups, value, onChange, ...labels }: ValueInputProps) {
  const lookup = lookupOf(field);
  const choices = lookup ? lookups[lookup] : field.options;
  if (choices) {
    return (
      <Select
        {...labels}
        emptyLabel="Leave empty"
        placeholder="Leave empty"
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        value={value === "" ? null : value}
        onChange={(chosen) => onChange(chosen ?? "")}
      />
    );
  }
  return (
    <TextField
      {...labels}
      type={field.kind === "date" ? "date" : "text"}
      placeholder={takesNumbers(field) ? "1234.56" : "Leave empty"}
      value={value}
      onChange={onChange}
    />
  );
}
