import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from "react";
import { useForm, useWatch } from "react-hook-form";
import {
  describe,
  parentField,
  type ChildName,
  type Scalar,
} from "../../../shared/contract/contract.ts";
import { attributeOf } from "../../../shared/contract/problem.ts";
import { useUnsavedEdits } from "../../app/navigation.ts";
import { useCommand } from "../../forms/command.ts";
import { formValues, type FormValues } from "../../forms/form-values.ts";
import { formatField } from "../../forms/format.ts";
import { problemText } from "../../forms/problem-text.ts";
import { fieldLabel } from "../../language/labels.ts";
import { messages } from "../../language/language.ts";
import { toastFailed } from "../../ui/toast.tsx";
import { CellInput } from "./cell-input.tsx";
import type { GridColumn } from "./grid-column.ts";
import { focusRow, isTypedInto, rowStep } from "./grid-focus.ts";

interface NewRowProps {
  resource: ChildName;
  parentId: string;
  columns: readonly GridColumn[];
  /** What the new row comes to as typed; null while nothing is typed. */
  shown: Readonly<Record<string, Scalar>> | null;
  currency: string;
  onTyped: (values: FormValues | null) => void;
}

/** The empty row at the end: typing into it adds a row, which is saved on Enter or when the row is left. */
export function NewRow({ resource, parentId, columns, shown, currency, onTyped }: NewRowProps) {
  const text = messages().opportunity;
  const command = useCommand();
  const isSaving = useRef(false);
  const place = useRef<HTMLTableRowElement>(null);
  const { control, getValues, reset, setError, clearErrors } = useForm<FormValues>({
    defaultValues: formValues(resource, null),
  });
  const values = useWatch({ control });
  const isTyped = columns.some(({ name }) => {
    const field = describe(resource).fields[name];
    return (values[name] ?? null) !== (field?.default ?? null);
  });
  useUnsavedEdits(isTyped);
  useEffect(() => {
    onTyped(
      isTyped ? Object.fromEntries(columns.map(({ name }) => [name, values[name] ?? null])) : null,
    );
  }, [onTyped, isTyped, columns, values]);

  async function add(andGoOn: boolean) {
    if (!isTyped || isSaving.current) return;
    isSaving.current = true;
    const body = { ...getValues(), [parentField(resource)]: parentId };
    const result = await command({ kind: "create", resource, body });
    isSaving.current = false;
    if (result.ok) {
      reset();
      if (andGoOn) place.current?.querySelector<HTMLElement>('input, [role="spinbutton"]')?.focus();
      return;
    }
    for (const problem of result.problems) {
      setError(attributeOf(problem), { type: "store", message: problemText(resource, problem) });
    }
    const shownNames = columns.map(({ name }) => name);
    if (!result.problems.some((problem) => shownNames.includes(attributeOf(problem)))) {
      toastFailed(result.message);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    if (!isTypedInto(target) || event.altKey) return;
    if (key === "Escape" && isTyped) {
      event.preventDefault();
      event.stopPropagation();
      reset();
      target.blur();
      target.focus();
      return;
    }
    const step = rowStep(event, target);
    if (step === null) return;
    event.preventDefault();
    if (key === "Enter" && step === 1) void add(true);
    else focusRow(target, step);
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!stays) void add(false);
  }

  return (
    <tr ref={place} onKeyDown={onKeyDown} onBlur={onBlur}>
      <td aria-label={text.newRow} className="w-6 p-0" />
      {columns.map(({ name, placeholder }) => {
        const field = describe(resource).fields[name];
        if (!field) return null;
        if (field.refersTo?.by === "id") return <td key={name}>{text.none}</td>;
        if (field.computed) {
          return (
            <td key={name} className="truncate px-1.5 py-1 text-right tabular-nums">
              {shown ? formatField(name, field, shown, currency) : null}
            </td>
          );
        }
        return (
          <td key={name} className="p-0 align-top">
            <CellInput
              resource={resource}
              name={name}
              control={control}
              label={text.newCell(fieldLabel(resource, name))}
              {...(placeholder ? { placeholder } : {})}
              onTyped={() => clearErrors(name)}
              onEnter={onKeyDown}
            />
          </td>
        );
      })}
      <td aria-label={text.actions} />
    </tr>
  );
}
