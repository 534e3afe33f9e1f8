import { targetFields } from "../../shared/import/mapping.ts";
import { Select } from "../ui/select.tsx";
import { FieldRow } from "./field-row.tsx";
import { mapField, type OpenSource } from "./import-job.ts";

/** The fields that are filled, those that must be, and the way to fill more. */
export function MappingList({ source }: { source: OpenSource }) {
  const { mapping, sheet, lookups } = source;
  const targets = targetFields(mapping.resource);
  const shown = targets.filter(([name, field]) => field.required || mapping.fields[name]);
  const others = targets.filter(([name, field]) => !field.required && !mapping.fields[name]);
  const used = new Set(
    Object.values(mapping.fields).map((field) => (field.from === "column" ? field.column : -1)),
  );
  const unused = sheet.columns.filter((_, at) => !used.has(at)).map(({ name }) => name);
  return (
    <>
      <ul aria-label="Fields" className="flex flex-col border-t border-line">
        {shown.map(([name, field]) => (
          <FieldRow
            key={`${mapping.resource} ${name}`}
            name={name}
            field={field}
            current={mapping.fields[name]}
            sheet={sheet}
            lookups={lookups}
          />
        ))}
      </ul>
      <div className="flex items-end gap-4 pt-4">
        {others.length > 0 ? (
          <div className="w-60">
            <Select
              label="Fill another field"
              placeholder="Choose a field"
              options={others.map(([value, { label }]) => ({ value, label }))}
              value={null}
              onChange={(name) => {
                if (name !== null) mapField(name, { from: "fixed", value: "" });
              }}
            />
          </div>
        ) : null}
        {unused.length > 0 ? (
          <p className="pb-1.5 text-sm text-ink-faint">Not imported: {unused.join(", ")}</p>
        ) : null}
      </div>
    </>
  );
}
