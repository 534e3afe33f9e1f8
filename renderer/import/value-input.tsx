import Big from "big.js";
import type { Field } from "../../shared/contract/field.ts";
import { lookupOf, takesNumbers, type LookupNames } from "../../shared/import/mapping.ts";
import { NUMBER_FORMATS, parseNumber } from "../../shared/import/numbers.ts";
import { asOptions, currencyOptions } from "../forms/options.ts";
import { messages } from "../language/language.ts";
import { ComboBox } from "../ui/combo-box.tsx";
import { DateField } from "../ui/date-field.tsx";
import { NumberField } from "../ui/number-field.tsx";
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
  const chosen = {
    value: value === "" ? null : value,
    onChange: (next: string | null) => onChange(next ?? ""),
  };
  const text = messages().importing;
  const nothing = field.required ? text.rejectRow : text.leaveEmpty;
  if (choices) {
    const options = asOptions(field, choices);
    return (
      <Select
        {...labels}
        {...chosen}
        emptyLabel={nothing}
        placeholder={nothing}
        options={options}
      />
    );
  }
  if (field.kind === "currency")
    return <ComboBox {...labels} {...chosen} options={currencyOptions()} />;
  if (field.suggestions) {
    return (
      <ComboBox
        {...labels}
        {...chosen}
        options={asOptions(field, field.suggestions)}
        allowsCustomValue
      />
    );
  }
  if (takesNumbers(field)) {
    return (
      <NumberField
        {...labels}
        value={value === "" ? null : (parseNumber(value, NUMBER_FORMATS[0]) ?? value)}
        onChange={(next) => onChange(typeof next === "number" ? plainNumber(next) : (next ?? ""))}
      />
    );
  }
  if (field.kind === "date") return <DateField {...labels} {...chosen} />;
  return <TextField {...labels} placeholder={nothing} value={value} onChange={onChange} />;
}

/** A number written out as the contract writes it, however large or small. */
const plainNumber = (value: number) => new Big(value).toFixed();
