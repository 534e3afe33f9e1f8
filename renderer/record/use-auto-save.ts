import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useForm, type Control } from "react-hook-form";
import type { ResourceName, Row, Scalar } from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import { attributeOf } from "../../shared/contract/problem.ts";
import { useUnsavedEdits } from "../app/navigation.ts";
import { useCommand } from "../forms/command.ts";
import { checkText, problemText } from "../forms/problem-text.ts";
import { editableFields, formValues, type FormValues } from "../forms/form-values.ts";
import { AutoSaver, type SaveState } from "./auto-saver.ts";
import { loadDraft, saveDraft } from "./draft.ts";

/** The fields of a stored record, each saved as it is left. */
export interface AutoSave extends SaveState {
  readonly resource: ResourceName;
  readonly control: Control<FormValues>;
  readonly row: Readonly<Record<string, Scalar>>;
  /** The fields that began with what was typed before and not saved. */
  readonly resumed: ReadonlySet<string>;
  /** Saves a field once its control has put its value into the form. */
  readonly leave: (name: string) => void;
  /** Puts a field's stored value back; false where it was not edited. */
  readonly restore: (name: string) => boolean;
  /** To be called after a value was typed. */
  readonly typed: (name: string) => void;
}

/** The command that writes one field: of the record itself, unless the field is a copy of another's. */
export type WriteField = (name: string, value: Scalar) => Command | null;

/** Under which what was typed into a record is kept, and under which what it was typed over. */
const draftNames = (resource: ResourceName, id: string) =>
  [`${resource}/${id}`, `${resource}/${id}/over`] as const;

/**
 * Edits a record field by field; a field's write is one step of undo. What is typed is kept on this device until it
 * is saved, and is there again when the record is. `writeElsewhere` must be memoised.
 */
export function useAutoSave<R extends ResourceName>(
  resource: R,
  row: Row<R>,
  writeElsewhere?: WriteField,
): AutoSave {
  const command = useCommand();
  const { id } = row;
  const [draft] = useState(() => loadDraft(draftNames(resource, id)[0]));
  const form = useForm<FormValues>({ defaultValues: { ...formValues(resource, row), ...draft } });
  const { control, getValues, setValue, setError, clearErrors } = form;
  const saver = useMemo(() => {
    const [typedName, overName] = draftNames(resource, id);
    return new AutoSaver(
      {
        names: editableFields(resource),
        fields: {
          get: (name) => getValues(name) ?? null,
          set: (name, value) => setValue(name, value),
          setProblem(name, message) {
            if (message === null) clearErrors(name);
            else setError(name, { type: "record", message });
          },
        },
        check: (name, value) => checkText(resource, name, value),
        async write(name, value) {
          const own: Command = { kind: "update", resource, id, body: { [name]: value } };
          const elsewhere = writeElsewhere?.(name, value) ?? null;
          const result = await command(elsewhere ?? own);
          if (result.ok) {
            const { done } = result;
            if (done.kind !== "record") throw new Error("An update answered no record");
            return { ok: true, values: elsewhere ? { [name]: value } : done.row };
          }
          const problem = result.problems.find((each) => attributeOf(each) === name);
          return {
            ok: false,
            problem: problem ? problemText(resource, problem) : result.message,
          };
        },
        keep(typed, over) {
          saveDraft(typedName, typed);
          saveDraft(overName, over);
        },
      },
      { ...getValues(), ...loadDraft(overName) },
    );
  }, [resource, id, command, writeElsewhere, getValues, setValue, setError, clearErrors]);
  const { phase, meanwhile } = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => saver.follow(row), [saver, row]);
  const resumed = useMemo(() => new Set(Object.keys(draft ?? {})), [draft]);
  // What could not be saved before is told of; what can is saved as it is left.
  useEffect(() => {
    for (const name of resumed)
      if (checkText(resource, name, getValues(name) ?? null) !== null) void saver.leave(name);
  }, [saver, resumed, resource, getValues]);
  useEffect(() => {
    const flush = () => void saver.flush();
    window.addEventListener("beforeunload", flush);
    return () => {
      window.removeEventListener("beforeunload", flush);
      // Going on to another record by a shortcut leaves a field without saying so.
      flush();
    };
  }, [saver]);
  useUnsavedEdits(phase === "problem", saver.discard);

  return useMemo(
    () => ({
      resource,
      control,
      row,
      resumed,
      phase,
      meanwhile,
      // Controls may say that they are left before they have said what they hold.
      leave: (name: string) => queueMicrotask(() => void saver.leave(name)),
      restore: (name: string) => saver.restore(name),
      typed: (name: string) => saver.typed(name),
    }),
    [resource, control, row, resumed, phase, meanwhile, saver],
  );
}
