import { useState } from "react";
import { flushSync } from "react-dom";
import { useUnsavedEdits } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { toastDone } from "../ui/toast.tsx";
import { Section, type FieldExtras } from "./form-sections.tsx";
import { sectionsOf } from "./sections.ts";
import { useRecordForm, type RecordFormOptions } from "./use-record-form.ts";

interface RecordFormProps extends Omit<RecordFormOptions, "onProblems" | "parentId">, FieldExtras {
  /** The name of the form for assistive technology. */
  label: string;
  saveLabel: string;
  /** Where a new record is left without saving; an existing one offers to discard the edits instead. */
  onCancel?: () => void;
}

/** A record's whole form: every field of the contract by section, with save and discard. */
export function RecordForm({ label, saveLabel, onCancel, ...options }: RecordFormProps) {
  const { resource, row, suggestions, omit } = options;
  const { app, forms } = messages();
  const sections = sectionsOf(resource);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(sections.filter(({ isFolded }) => !isFolded).map(({ title }) => title)),
  );
  const { form, save, discard } = useRecordForm({
    ...options,
    onSaved(done) {
      toastDone(messages().app.savedHere);
      options.onSaved?.(done);
    },
    onProblems(names) {
      const wrong = sections.filter(({ entries }) =>
        entries.some(({ name }) => names.includes(name)),
      );
      // A field in a folded section cannot take the focus before its section is open.
      flushSync(() => setOpen(new Set([...open, ...wrong.map(({ title }) => title)])));
    },
  });
  const { isDirty, isSubmitting, errors } = form.formState;
  useUnsavedEdits(isDirty && !isSubmitting);

  const toggle = (title: string, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(title);
    else next.delete(title);
    setOpen(next);
  };

  return (
    <form
      aria-label={label}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {sections.map((section) => (
        <Section
          key={section.title}
          section={section}
          isOpen={open.has(section.title)}
          onOpenChange={(isOpen) => toggle(section.title, isOpen)}
          control={form.control}
          row={row}
          suggestions={suggestions}
          omit={omit}
        />
      ))}
      {errors.root?.message ? (
        <p role="alert" className="text-danger-ink">
          {errors.root.message}
        </p>
      ) : null}
      <div className="sticky bottom-0 -mx-5 flex items-center gap-2 border-t border-line bg-canvas px-5 py-3">
        <Button
          type="submit"
          variant="primary"
          isDisabled={isSubmitting || (row !== null && !isDirty)}
        >
          {saveLabel}
        </Button>
        {row ? (
          <Button isDisabled={!isDirty || isSubmitting} onPress={discard}>
            {forms.discard}
          </Button>
        ) : (
          <Button onPress={() => onCancel?.()}>{app.cancel}</Button>
        )}
        <span className="text-sm text-ink-faint">{isDirty ? forms.unsaved : ""}</span>
      </div>
    </form>
  );
}
