import type { Field } from "../../shared/contract/field.ts";
import { DATE_FORMATS } from "../../shared/import/dates.ts";
import {
  MULTIPLIERS,
  takesNumbers,
  type ColumnMapping,
  type LookupNames,
} from "../../shared/import/mapping.ts";
import { NUMBER_FORMATS } from "../../shared/import/numbers.ts";
import type { ColumnProfile } from "../../shared/import/profile.ts";
import { Select } from "../ui/select.tsx";
import { rowCount } from "./row-count.ts";
import { ValueInput } from "./value-input.tsx";

interface ColumnReadingProps {
  field: Field;
  column: ColumnProfile;
  lookups: LookupNames;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

const MULTIPLIER_LABELS: Readonly<Record<number, string>> = {
  1: "As written",
  1_000: "Thousands (× 1,000)",
  1_000_000: "Millions (× 1,000,000)",
  1_000_000_000: "Billions (× 1,000,000,000)",
};

const SAMPLES = 3;

/** How a column's cells are read for a field: formats of dates and numbers, and what blank ones become. */
export function ColumnReading({ field, column, lookups, mapping, onChange }: ColumnReadingProps) {
  const samples = column.values.slice(0, SAMPLES).map(({ text }) => text);
  return (
    <>
      <p className="truncate pt-1.5 text-sm text-ink-faint">
        {samples.length > 0 ? samples.join(" · ") : "Every cell is blank"}
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
        {field.kind === "date" ? (
          <Select
            label="Dates are written"
            options={DATE_FORMATS.map((value) => ({ value, label: value }))}
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
              label="Numbers are written"
              options={NUMBER_FORMATS.map((value) => ({ value, label: value }))}
              value={mapping.numberFormat}
              onChange={(chosen) => {
                const numberFormat = NUMBER_FORMATS.find((one) => one === chosen);
                if (numberFormat) onChange({ ...mapping, numberFormat });
              }}
            />
            <Select
              label="Numbers are in"
              options={MULTIPLIERS.map((value) => ({
                value: String(value),
                label: MULTIPLIER_LABELS[value] ?? String(value),
              }))}
              value={String(mapping.multiplier)}
              onChange={(chosen) => onChange({ ...mapping, multiplier: Number(chosen) })}
            />
          </>
        ) : null}
        {column.blank > 0 ? (
          <ValueInput
            label={`When blank (${rowCount(column.blank)}), use`}
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
