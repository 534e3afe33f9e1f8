import type { RecordName } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { DATE_FORMATS } from "../../shared/import/dates.ts";
import {
  MULTIPLIERS,
  lookupOf,
  takesNumbers,
  type ColumnMapping,
  type LookupNames,
} from "../../shared/import/mapping.ts";
import { NUMBER_FORMATS } from "../../shared/import/numbers.ts";
import type { ColumnProfile } from "../../shared/import/profile.ts";
import { ID } from "../../shared/import/targets.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Select } from "../ui/select.tsx";
import { ReadSamples } from "./read-samples.tsx";
import { Samples } from "./samples.tsx";
import { ValueInput } from "./value-input.tsx";

interface ColumnReadingProps {
  resource: RecordName;
  name: string;
  field: Field;
  column: ColumnProfile;
  lookups: LookupNames;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

function multiplierLabel(multiplier: number): string {
  const text = messages().importing;
  switch (multiplier) {
    case 1_000:
      return text.thousands;
    case 1_000_000:
      return text.millions;
    case 1_000_000_000:
      return text.billions;
    default:
      return text.asWritten;
  }
}

/** How a column's cells are read for a field: formats of dates and numbers, and what blank ones become. */
export function ColumnReading(props: ColumnReadingProps) {
  const { resource, name, field, column, lookups, mapping, onChange } = props;
  const text = messages().importing;
  // Values that are listed with what they become are samples themselves.
  const isListed =
    column.values.length > 0 && (lookupOf(field) !== undefined || field.kind === "choice");
  const isRead = takesNumbers(field) || field.kind === "date";
  return (
    <>
      {isListed ? null : (
        <div className="pt-1.5">
          {isRead ? (
            <ReadSamples resource={resource} name={name} column={column} mapping={mapping} />
          ) : (
            <Samples column={column} />
          )}
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
        {field.kind === "date" ? (
          <Select
            label={text.datesWritten}
            options={DATE_FORMATS.map((value) => ({ value, label: text.dateFormats[value] }))}
            value={mapping.dateFormat}
            onChange={(chosen) => {
              const dateFormat = DATE_FORMATS.find((one) => one === chosen);
              if (dateFormat) onChange({ ...mapping, dateFormat });
            }}
          />
        ) : null}
        {takesNumbers(field) ? (
          <>
            <Select
              label={text.numbersWritten}
              options={NUMBER_FORMATS.map((value) => ({ value, label: value }))}
              value={mapping.numberFormat}
              onChange={(chosen) => {
                const numberFormat = NUMBER_FORMATS.find((one) => one === chosen);
                if (numberFormat) onChange({ ...mapping, numberFormat });
              }}
            />
            <Select
              label={text.numbersIn}
              options={MULTIPLIERS.map((value) => ({
                value: String(value),
                label: multiplierLabel(value),
              }))}
              value={String(mapping.multiplier)}
              onChange={(chosen) => onChange({ ...mapping, multiplier: Number(chosen) })}
            />
          </>
        ) : null}
        {column.blank > 0 && name !== ID ? (
          <ValueInput
            label={text.whenBlank(text.rows(formatNumber(column.blank), column.blank))}
            field={field}
            lookups={lookups}
            value={mapping.whenBlank}
            onChange={(whenBlank) => onChange({ ...mapping, whenBlank })}
          />
        ) : null}
      </div>
    </>
  );
}
