import { targetsOf } from "../../shared/import/targets.ts";
import { mapColumn } from "../../shared/import/guess.ts";
import { messages } from "../language/language.ts";
import { Select } from "../ui/select.tsx";
import { FieldRow } from "./field-row.tsx";
import { mapField } from "./import-job.ts";
import type { OpenSource } from "./import-state.ts";
import { targetLabel } from "./problem-text.ts";
import { UnusedColumns } from "./unused-columns.tsx";
import { useGrowing } from "./use-growing.ts";

const ROWS_AT_ONCE = 2;

/** The fields that are filled, those that must be, and the way to fill more. */
export function MappingList({ source, mend }: { source: OpenSource; mend: string | undefined }) {
  const text = messages().importing;
  const { mapping, sheet, lookups } = source;
  const { resource } = mapping;
  const targets = targetsOf(resource);
  const shown = targets.filter(({ name, field }) => field.required || mapping.fields[name]);
  const others = targets
    .filter(({ name, field }) => !field.required && !mapping.fields[name])
    .map((target) => ({ ...target, label: targetLabel(resource, target.name) }));
  const drawn = useGrowing(
    shown.length,
    ROWS_AT_ONCE,
    shown.findIndex(({ name }) => name === mend) + 1,
  );
  return (
    <>
      <ul tabIndex={-1} aria-label={text.fields} className="flex flex-col border-t border-line">
        {shown.slice(0, drawn).map(({ name, field }) => (
          <FieldRow
            key={`${resource} ${name}`}
            resource={resource}
            name={name}
            field={field}
            current={mapping.fields[name]}
            sheet={sheet}
            lookups={lookups}
            isMended={name === mend}
          />
        ))}
      </ul>
      {drawn < shown.length ? null : (
        <>
          <UnusedColumns
            source={source}
            others={others}
            onChoose={(column, { name, field }) => {
              const profile = sheet.columns[column];
              if (profile) mapField(name, mapColumn(field, column, profile, lookups));
            }}
          />
          {others.length > 0 ? (
            <div className="w-60 pt-4">
              <Select
                label={text.fillAnother}
                placeholder={text.chooseField}
                options={others.map(({ name, label }) => ({ value: name, label }))}
                value={null}
                onChange={(name) => {
                  if (name !== null) mapField(name, { from: "fixed", value: "" });
                }}
              />
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
