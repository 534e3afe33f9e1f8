import { useEffect, useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { ChevronRight } from "lucide-react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { DuplicateWarning } from "../duplicates/duplicate-warning.tsx";
import { Fields, type FieldExtras } from "../forms/form-sections.tsx";
import { sectionsOf } from "../forms/sections.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import type { NewRecord } from "./use-new-record.ts";

interface NewRecordFormProps extends FieldExtras {
  record: NewRecord;
  label: string;
  saveLabel: string;
  /** What is asked at once, in this order; the rest on demand. */
  first: readonly string[];
  onCancel: () => void;
  /** Stands under what is asked at once. */
  children?: ReactNode;
}

/** A new record: what is needed first, the rest folded, one button to save. */
export function NewRecordForm(props: NewRecordFormProps) {
  const { record, label, saveLabel, first, onCancel, children, ...extras } = props;
  const { form, resource } = record;
  const { app, opportunity: text } = messages();
  const [isWhole, setWhole] = useState(false);
  const sections = sectionsOf(resource).map((section) => ({
    ...section,
    entries: section.entries.filter(({ field }) => !field.computed),
  }));
  const all = sections.flatMap(({ entries }) => entries);
  const asked = first.flatMap((name) => all.find((entry) => entry.name === name) ?? []);
  const rest = sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter(({ name }) => !first.includes(name)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const { isSubmitting, errors } = form.formState;
  const [begin] = first;
  useEffect(() => {
    if (begin !== undefined) form.setFocus(begin);
  }, [form, begin]);

  async function save() {
    const wrong = await record.save();
    const order = [...first, ...rest.flatMap(({ entries }) => entries.map(({ name }) => name))];
    const name = order.find((each) => wrong.includes(each));
    if (name === undefined) return;
    // What is folded cannot take the focus before it is open.
    if (!first.includes(name)) flushSync(() => setWhole(true));
    form.setFocus(name);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    // Some controls say what they hold only when they are left.
    if (event.target instanceof HTMLElement) event.target.blur();
    void save();
  }

  return (
    <form
      aria-label={label}
      noValidate
      className="flex flex-col gap-4"
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {record.isResumed ? (
        <p className="flex items-center gap-3 text-ink-soft">
          {text.draftResumed}
          <Button onPress={record.discard}>{text.discardDraft}</Button>
        </p>
      ) : null}
      <Fields entries={asked} control={form.control} row={null} {...extras} />
      {children}
      <Disclosure isExpanded={isWhole} onExpandedChange={setWhole}>
        <Heading level={2}>
          <AriaButton
            slot="trigger"
            className="-ml-1.5 flex h-8 items-center gap-1.5 rounded-control px-1.5 font-semibold hover:bg-hover"
          >
            <ChevronRight
              aria-hidden="true"
              className={`size-4 text-ink-faint ${isWhole ? "rotate-90" : ""}`}
            />
            {text.moreFields}
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          {isWhole
            ? rest.map(({ title, entries }) => (
                <section key={title} aria-label={title} className="pt-3">
                  <h3 className="pb-2 font-semibold text-ink-soft">{title}</h3>
                  <Fields entries={entries} control={form.control} row={null} {...extras} />
                </section>
              ))
            : null}
        </DisclosurePanel>
      </Disclosure>
      {errors.root?.message ? (
        <p role="alert" className="text-danger-ink">
          {errors.root.message}
        </p>
      ) : null}
      <div className="sticky bottom-0 -mx-5 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-5 py-3">
        <Button type="submit" variant="primary" isDisabled={isSubmitting}>
          {saveLabel}
        </Button>
        <Button
          onPress={() => {
            record.discard();
            onCancel();
          }}
        >
          {app.cancel}
        </Button>
        <DuplicateWarning resource={resource} control={form.control} />
        <span className="text-sm text-ink-faint">{text.draftKept}</span>
      </div>
    </form>
  );
}
