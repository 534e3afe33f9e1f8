import { ChevronRight } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useController, useWatch, type Control } from "react-hook-form";
import type { Scalar } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { useCompany } from "../store/hooks.ts";
import { FormField } from "./form-field.tsx";
import { formatField, formatNumber } from "./format.ts";
import type { FormValues } from "./form-values.ts";
import type { FormEntry, FormSection } from "./sections.ts";

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
    <div className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-4 gap-y-3">
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

interface SectionProps extends Omit<FieldsProps, "entries"> {
  section: FormSection;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** A titled group of fields that can be folded away; folded, it says how many of them are filled in. */
export function Section({ section, isOpen, onOpenChange, ...fields }: SectionProps) {
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
      className="rounded-card border border-line bg-surface shadow-card"
    >
      <Heading level={2}>
        <Button
          slot="trigger"
          className="flex w-full items-center gap-2 rounded-card px-4 py-3 text-left text-base font-semibold"
        >
          <ChevronRight
            aria-hidden="true"
            className={`size-4 text-ink-faint ${isOpen ? "rotate-90" : ""}`}
          />
          {section.title}
          {isOpen ? null : <FilledCount entries={section.entries} control={fields.control} />}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="px-4 pb-4">
          <Fields entries={section.entries} {...fields} />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

function FilledCount({ entries, control }: Pick<FieldsProps, "entries" | "control">) {
  const { forms } = messages();
  const values = useWatch({ control });
  const filled = entries.filter(({ name }) => {
    const value = values[name];
    return value !== undefined && value !== null;
  }).length;
  return (
    <span className="text-sm font-normal text-ink-faint">
      {filled === 0
        ? forms.allEmpty(entries.length, formatNumber(entries.length))
        : forms.filledIn(formatNumber(filled), formatNumber(entries.length))}
    </span>
  );
}
