import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useForm, type Control } from "react-hook-form";
import type { ResourceName, Row, Scalar } from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import { attributeOf, pointerTo } from "../../shared/contract/problem.ts";
import { checkValue } from "../../shared/contract/validation.ts";
import { useUnsavedEdits } from "../app/navigation.ts";
import { useCommand } from "../forms/command.ts";
import { problemText } from "../forms/problem-text.ts";
import { editableFields, formValues, type FormValues } from "../forms/form-values.ts";
import { AutoSaver, type SaveState } from "./auto-saver.ts";

/** The fields of a stored record, each saved as it is left. */
export interface AutoSave extends SaveState {
  readonly resource: ResourceName;
  readonly control: Control<FormValues>;
  readonly row: Readonly<Record<string, Scalar>>;
  /** Saves a field once its control has put its value into the form. */
  readonly leave: (name: string) => void;
  /** Puts a field's stored value back; false where it was not edited. */
  readonly restore: (name: string) => boolean;
  /** To be called after a value was typed. */
  readonly typed: (name: string) => void;
}

/** The command that writes one field: of the record itself, unless the field is a copy of another's. */
export type WriteField = (name: string, value: Scalar) => Command | null;

/** Edits a record field by field; a field's write is one step of undo. `writeElsewhere` must be memoised. */
export function useAutoSave<R extends ResourceName>(
  resource: R,
  row: Row<R>,
  writeElsewhere?: WriteField,
): AutoSave {
  const command = useCommand();
  const { id } = row;
  const form = useForm<FormValues>({ defaultValues: formValues(resource, row) });
  const { control, getValues, setValue, setError, clearErrors } = form;
  const saver = useMemo(
    () =>
      new AutoSaver(
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
          check(name, value) {
            const checked = checkValue(resource, name, value);
            if (checked.ok) return null;
            return checked.causes
              .map((cause) => problemText(resource, { pointer: pointerTo(name), cause }))
              .join(". ");
          },
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
        },
        getValues(),
      ),
    [resource, id, command, writeElsewhere, getValues, setValue, setError, clearErrors],
  );
  const { phase, meanwhile } = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => saver.follow(row), [saver, row]);
  useEffect(() => {
    const flush = () => void saver.flush();
    window.addEventListener("beforeunload", flush);
    return () => {
      window.removeEventListener("beforeunload", flush);
      // Going on to another record by a shortcut leaves a field without saying so.
      flush();
    };
  }, [saver]);
  useUnsavedEdits(phase === "problem");

  return useMemo(
    () => ({
      resource,
      control,
      row,
      phase,
      meanwhile,
      // Controls may say that they are left before they have said what they hold.
      leave: (name: string) => queueMicrotask(() => void saver.leave(name)),
      restore: (name: string) => saver.restore(name),
      typed: (name: string) => saver.recheck(name),
    }),
    [resource, control, row, phase, meanwhile, saver],
  );
}
