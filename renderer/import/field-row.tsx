import { memo } from "react";
import { X } from "lucide-react";
import type { Field } from "../../shared/contract/field.ts";
import { mapColumn } from "../../shared/import/guess.ts";
import type { FieldMapping, LookupNames } from "../../shared/import/mapping.ts";
import { IconButton } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { ColumnReading } from "./column-reading.tsx";
import { mapField } from "./import-job.ts";
import type { SheetInfo } from "./messages.ts";
import { ValueInput } from "./value-input.tsx";
import { ValueTargets } from "./value-targets.tsx";

/** The key of one value for all among the columns, which are keyed by their places. */
const FIXED = "fixed";

interface FieldRowProps {
  name: string;
  field: Field;
  /** Where it comes from now; nowhere yet where it is required and nothing was guessed. */
  current: FieldMapping | undefined;
  sheet: SheetInfo;
  lookups: LookupNames;
}

/** Where one field comes from: a column and how to read it, or the same value for every row. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { name, field, current, sheet, lookups } = props;
  const column = current?.from === "column" ? sheet.columns[current.column] : undefined;
  const columns = sheet.columns.map((one, at) => ({ value: String(at), label: one.name }));
  const choose = (chosen: string | null) => {
    const at = Number(chosen);
    const next = sheet.columns[at];
    if (chosen === FIXED) mapField(name, { from: "fixed", value: "" });
    else if (next) mapField(name, mapColumn(field, at, next, lookups));
  };
  return (
    <li
      aria-label={field.label}
      className="grid grid-cols-[11rem_13rem_minmax(0,1fr)_1.75rem] max-[960px]:grid-cols-[minmax(0,1fr)_1.75rem] items-start gap-x-4 gap-y-2 border-b border-line py-2.5"
    >
      <span className="pt-1.5 font-medium">
        {field.label}
        {field.required ? <span className="text-sm text-danger-ink"> required</span> : null}
      </span>
      <div className="max-[960px]:col-span-2">
        <Select
          label={`${field.label} comes from`}
          hideLabel
          placeholder="Choose a column or value"
          options={[{ value: FIXED, label: "One value for all" }, ...columns]}
          value={current?.from === "column" ? String(current.column) : current ? FIXED : null}
          onChange={choose}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-2 max-[960px]:col-span-2">
        {current?.from === "fixed" ? (
          <div className="w-60">
            <ValueInput
              label={`${field.label} for every row`}
              hideLabel
              field={field}
              lookups={lookups}
              value={current.value}
              onChange={(value) => mapField(name, { from: "fixed", value })}
            />
          </div>
        ) : null}
        {current?.from === "column" && column ? (
          <>
            <ColumnReading
              field={field}
              column={column}
              lookups={lookups}
              mapping={current}
              onChange={(next) => mapField(name, next)}
            />
            <ValueTargets
              field={field}
              column={column}
              lookups={lookups}
              mapping={current}
              onChange={(next) => mapField(name, next)}
            />
          </>
        ) : null}
      </div>
      {field.required ? null : (
        <div className="max-[960px]:col-start-2 max-[960px]:row-start-1">
          <IconButton
            label={`Do not fill ${field.label}`}
            onPress={() => mapField(name, undefined)}
          >
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
      )}
    </li>
  );
});
