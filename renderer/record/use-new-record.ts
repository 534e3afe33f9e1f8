import { useEffect, useMemo, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import type { RecordName, Row } from "../../shared/contract/contract.ts";
import { attributeOf } from "../../shared/contract/problem.ts";
import { useCommand } from "../forms/command.ts";
import {
  changedValues,
  contractResolver,
  formValues,
  type FormValues,
} from "../forms/form-values.ts";
import { problemText } from "../forms/problem-text.ts";
import { messages } from "../language/language.ts";
import { toastDone } from "../ui/toast.tsx";
import { forgetDraft, loadDraft, saveDraft } from "./draft.ts";

interface NewRecordOptions {
  resource: RecordName;
  /** What it starts with. */
  given: FormValues;
  /** Under which an unsaved one is kept. */
  draftName: string;
  onSaved: (row: Row) => void;
}

export interface NewRecord {
  readonly resource: RecordName;
  readonly form: UseFormReturn<FormValues>;
  /** Checks and saves; answers the names of the fields that are wrong, in no order. */
  readonly save: () => Promise<readonly string[]>;
  /** Forgets what was typed. */
  readonly discard: () => void;
  /** Whether it began with what was typed before. */
  readonly isResumed: boolean;
}

/** The form of a record that is to be made. What is typed is kept on this device until it is saved or discarded. */
export function useNewRecord({ resource, given, draftName, onSaved }: NewRecordOptions): NewRecord {
  const command = useCommand();
  const start = useMemo(() => formValues(resource, null, given), [resource, given]);
  const [draft, setDraft] = useState(() => loadDraft(draftName));
  const resolver = useMemo(() => contractResolver(resource, "create"), [resource]);
  const initial = useMemo(() => ({ ...start, ...draft }), [start, draft]);
  const form = useForm<FormValues>({
    defaultValues: initial,
    // What it starts with may still be read; what was typed meanwhile stays.
    values: initial,
    resetOptions: { keepDirtyValues: true },
    resolver,
    // What is missing is said when it is to be saved: said as a field is left, it would move what is being pressed.
    mode: "onSubmit",
    shouldFocusError: false,
  });

  useEffect(() => {
    const { unsubscribe } = form.watch((values) =>
      saveDraft(draftName, changedValues(start, { ...start, ...definite(values) })),
    );
    return unsubscribe;
  }, [form, draftName, start]);

  async function submit(body: FormValues): Promise<readonly string[]> {
    const result = await command({ kind: "create", resource, body });
    if (result.ok) {
      forgetDraft(draftName);
      toastDone(messages().app.savedHere, { undo: result.group });
      if (result.done.kind === "record") onSaved(result.done.row);
      return [];
    }
    for (const problem of result.problems) {
      const message = problemText(resource, problem);
      form.setError(attributeOf(problem), { type: "store", message });
    }
    const known = result.problems.map(attributeOf).filter((name) => name in start);
    if (known.length === 0) form.setError("root", { type: "store", message: result.message });
    return known;
  }

  return {
    resource,
    form,
    isResumed: draft !== null,
    async save() {
      let wrong: readonly string[] = [];
      await form.handleSubmit(
        async (values) => {
          wrong = await submit(values);
        },
        (errors) => {
          wrong = Object.keys(errors);
        },
      )();
      return wrong;
    },
    discard() {
      form.reset(start, { keepDirtyValues: false });
      forgetDraft(draftName);
      setDraft(null);
    },
  };
}

const definite = (values: Partial<FormValues>): FormValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
