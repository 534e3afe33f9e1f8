import { useMemo } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { describe, type ResourceName, type Scalar } from "../../shared/contract/contract.ts";
import { attributeOf } from "../../shared/contract/problem.ts";
import type { Done } from "../../shared/store.ts";
import { useCommand } from "./command.ts";
import { problemText } from "./problem-text.ts";
import { changedValues, contractResolver, formValues, type FormValues } from "./form-values.ts";
import { sectionsOf } from "./sections.ts";

export interface RecordFormOptions {
  resource: ResourceName;
  /** The record as it now is; null for a new one. */
  row: (Readonly<Record<string, Scalar>> & { readonly id: string }) | null;
  /** What a new record starts with. */
  given?: FormValues | undefined;
  /** The record this one is a child of. */
  parentId?: string | undefined;
  onSaved?: (done: Done) => void;
  /** Called with the fields that are wrong, before the first of them is focused. */
  onProblems?: (names: readonly string[]) => void;
}

export interface RecordForm {
  readonly form: UseFormReturn<FormValues>;
  /** Checks, saves, and shows at the fields what is wrong. */
  readonly save: () => Promise<void>;
  /** Puts the record's own values back. */
  readonly discard: () => void;
}

// What the form follows the record with keeps edits; saving and discarding let go of them.
const FORGET_EDITS = { keepDirtyValues: false };

/**
 * The form of one record, by the contract. While it is clean it follows the record; edits of the person are
 * kept whatever happens to the record meanwhile, and only they are sent.
 */
export function useRecordForm(options: RecordFormOptions): RecordForm {
  const { resource, row, given, parentId, onSaved, onProblems } = options;
  const command = useCommand();
  const purpose = row ? "update" : "create";
  const parentField = describe(resource).parent?.field;
  const values = useMemo(() => {
    const start = formValues(resource, row, given);
    return parentField && parentId !== undefined ? { ...start, [parentField]: parentId } : start;
  }, [resource, row, given, parentField, parentId]);
  const resolver = useMemo(() => contractResolver(resource, purpose), [resource, purpose]);
  const form = useForm<FormValues>({
    defaultValues: values,
    values,
    resetOptions: { keepDirtyValues: true },
    resolver,
    mode: "onTouched",
    shouldFocusError: false,
  });

  function showProblems(names: readonly string[]) {
    onProblems?.(names);
    const inOrder = sectionsOf(resource).flatMap(({ entries }) => entries);
    const first = inOrder.find(({ name }) => names.includes(name));
    if (first) form.setFocus(first.name);
  }

  async function submit(submitted: FormValues) {
    const body = row ? changedValues(values, submitted) : submitted;
    const result = await command(
      row ? { kind: "update", resource, id: row.id, body } : { kind: "create", resource, body },
    );
    if (result.ok) {
      if (result.done.kind === "record")
        form.reset(formValues(resource, result.done.row), FORGET_EDITS);
      onSaved?.(result.done);
      return;
    }
    for (const problem of result.problems) {
      form.setError(attributeOf(problem), {
        type: "store",
        message: problemText(resource, problem),
      });
    }
    const known = result.problems.map(attributeOf).filter((name) => name in values);
    if (known.length === 0) form.setError("root", { type: "store", message: result.message });
    else showProblems(known);
  }

  const discard = () => form.reset(values, FORGET_EDITS);
  const save = form.handleSubmit(submit, (errors) => showProblems(Object.keys(errors)));
  return { form, save: () => save(), discard };
}
