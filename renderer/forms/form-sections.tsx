import { useController, useWatch, type Control } from "react-hook-form";
import type { Scalar } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { useCompany } from "../store/hooks.ts";
import { FormField } from "./form-field.tsx";
import { formatField } from "./format.ts";
import type { FormValues } from "./form-values.ts";
import type { FormEntry } from "./sections.ts";

interface Suggestion {
  /** Suggested only while this other field holds this value. */
  readonly when: { readonly field: string; readonly is: string };
  readonly values: readonly string[];
}

/** What a screen adds to the fields of the contract, by name of the field. */
export interface FieldExtras {
  readonly suggestions?: Readonly<Record<string, Suggestion>> | undefined;
  readonly omit?: Readonly<Record<string, readonly string[]>> | undefined;
}

interface FieldsProps extends FieldExtras {
  entries: readonly FormEntry[];
  control: Control<FormValues>;
  row: Readonly<Record<string, Scalar>> | null;
}

/** The controls of some fields, in as many columns as fit; what the app computes is shown, not asked. */
export function Fields({ entries, control, row, suggestions, omit }: FieldsProps) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-4 gap-y-4">
      {entries.map((entry) =>
        entry.field.computed ? (
          <ComputedField key={entry.name} entry={entry} row={row} />
        ) : (
          <EditableField
            key={entry.name}
            entry={entry}
            control={control}
            suggestion={suggestions?.[entry.name]}
            omit={omit?.[entry.name]}
          />
        ),
      )}
    </div>
  );
}

const NONE: readonly string[] = [];

interface EditableFieldProps {
  entry: FormEntry;
  control: Control<FormValues>;
  suggestion: Suggestion | undefined;
  omit: readonly string[] | undefined;
}

function EditableField({ entry, control, suggestion, omit }: EditableFieldProps) {
  const { name, field, label } = entry;
  const { field: input, fieldState } = useController({ name, control });
  const deciding = useWatch({ control, name: suggestion?.when.field ?? name });
  return (
    <div className={field.kind === "long_text" ? "col-span-full" : "min-w-0"}>
      <FormField
        field={field}
        label={label}
        value={input.value ?? null}
        onChange={input.onChange}
        onBlur={input.onBlur}
        inputRef={input.ref}
        error={fieldState.error?.message}
        suggestions={suggestion && (deciding === suggestion.when.is ? suggestion.values : NONE)}
        omit={omit}
      />
    </div>
  );
}

function ComputedField({ entry, row }: { entry: FormEntry; row: FieldsProps["row"] }) {
  const company = useCompany();
  const text = row ? formatField(entry.name, entry.field, row, company.currency) : "";
  return (
    <dl className="flex flex-col gap-1">
      <dt className="text-sm font-medium text-ink-soft">{entry.label}</dt>
      <dd className="flex h-8 items-center tabular-nums">
        {text || (
          <span className="text-ink-faint">
            {row ? messages().app.none : messages().forms.workedOutLater}
          </span>
        )}
      </dd>
    </dl>
  );
}
