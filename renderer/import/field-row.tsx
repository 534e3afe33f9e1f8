import { memo, useEffect, useRef } from "react";
import { X } from "lucide-react";
import type { RecordName } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { mapColumn } from "../../shared/import/guess.ts";
import type { FieldMapping, LookupNames } from "../../shared/import/mapping.ts";
import { ID, LOST_REASON } from "../../shared/import/targets.ts";
import { messages } from "../language/language.ts";
import { IconButton } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { ColumnReading } from "./column-reading.tsx";
import { mapField } from "./import-job.ts";
import type { SheetInfo } from "./messages.ts";
import { targetLabel } from "./problem-text.ts";
import { ValueInput } from "./value-input.tsx";
import { ValueTargets } from "./value-targets.tsx";

/** The key of one value for all among the columns, which are keyed by their places. */
const FIXED = "fixed";

interface FieldRowProps {
  resource: RecordName;
  name: string;
  field: Field;
  /** Where it comes from now; nowhere yet where it is required and nothing was guessed. */
  current: FieldMapping | undefined;
  sheet: SheetInfo;
  lookups: LookupNames;
  /** Whether the person came back to mend it. */
  isMended: boolean;
}

/** Where one field comes from: a column and how to read it, or the same value for every row. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { resource, name, field, current, sheet, lookups, isMended } = props;
  const text = messages().importing;
  const label = targetLabel(resource, name);
  const column = current?.from === "column" ? sheet.columns[current.column] : undefined;
  const columns = sheet.columns.map((one, at) => ({ value: String(at), label: one.name }));
  const source = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isMended) return;
    source.current?.focus();
    source.current?.scrollIntoView({ block: "center" });
  }, [isMended]);
  const choose = (chosen: string | null) => {
    const at = Number(chosen);
    const next = sheet.columns[at];
    if (chosen === FIXED) mapField(name, { from: "fixed", value: "" });
    else if (next) mapField(name, mapColumn(field, at, next, lookups));
  };
  // A record is found by its id, and a reason differs from deal to deal: neither is one for all.
  const fixed = name === ID || name === LOST_REASON ? [] : [{ value: FIXED, label: text.oneValue }];
  return (
    <li
      aria-label={label}
      className="grid grid-cols-[11rem_13rem_minmax(0,1fr)_1.75rem] max-[960px]:grid-cols-[minmax(0,1fr)_1.75rem] items-start gap-x-4 gap-y-2 border-b border-line py-2.5"
    >
      <span className="pt-1.5 font-medium">
        {label}
        {field.required ? <span className="text-sm text-danger-ink"> {text.required}</span> : null}
      </span>
      <div className="max-[960px]:col-span-2">
        <Select
          label={text.comesFrom(label)}
          hideLabel
          placeholder={text.chooseSource}
          options={[...fixed, ...columns]}
          value={current?.from === "column" ? String(current.column) : current ? FIXED : null}
          onChange={choose}
          buttonRef={source}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-2 max-[960px]:col-span-2">
        {current?.from === "fixed" ? (
          <div className="w-60">
            <ValueInput
              label={text.forEveryRow(label)}
              hideLabel
              field={field}
              lookups={lookups}
              value={current.value}
              onChange={(value) => mapField(name, { from: "fixed", value })}
            />
          </div>
        ) : null}
        {name === ID ? <p className="text-sm text-ink-faint">{text.idHint}</p> : null}
        {name === LOST_REASON && resource === "opportunity" ? (
          <p className="text-sm text-ink-faint">{text.lostReasonHint}</p>
        ) : null}
        {current?.from === "column" && column ? (
          <>
            <ColumnReading
              resource={resource}
              name={name}
              field={field}
              column={column}
              lookups={lookups}
              mapping={current}
              onChange={(next) => mapField(name, next)}
            />
            <ValueTargets
              label={label}
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
          <IconButton label={text.doNotFill(label)} onPress={() => mapField(name, undefined)}>
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
      )}
    </li>
  );
});
