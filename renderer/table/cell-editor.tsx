import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { attribute, describe } from "../../shared/contract/contract.ts";
import { currencyCodes } from "../../shared/contract/currency.ts";
import type { Field } from "../../shared/contract/field.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { isNumeric } from "../forms/format.ts";
import { numberToType } from "../forms/typed-number.ts";
import { optionLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { DateField } from "../ui/date-field.tsx";
import { overlayErrorClass } from "../ui/field.tsx";
import { useKnownValues } from "../views/value-picker.tsx";
import type { AnyRow } from "./search.ts";
import type { PlacedColumn } from "./use-column-layout.ts";
import { useLinkNames } from "./use-link-names.ts";

/** Where the cursor goes after a cell was edited. */
export type AfterEdit = "stay" | "down" | "up" | "right" | "left";

interface CellEditorProps {
  resource: ViewResource;
  row: AnyRow;
  column: PlacedColumn;
  field: Field;
  /** Answers what is wrong with the text, or null where it was saved. */
  onCommit: (text: string, after: AfterEdit) => Promise<string | null>;
  onCancel: () => void;
}

const SUGGESTIONS_SHOWN = 100;

/** What a value is edited as. */
function editedText(field: Field, value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" && isNumeric(field) ? numberToType(value) : String(value);
}

/**
 * Edits one cell in its place: Enter and Tab save and go on, Escape leaves it as it was. What cannot be saved stays,
 * with the reason under it.
 */
export function CellEditor({ resource, row, column, field, onCommit, onCancel }: CellEditorProps) {
  const { name, label, width_px } = column;
  const [text, setText] = useState(() => editedText(field, attribute(row, name)));
  const [problem, setProblem] = useState<string | null>(null);
  const control = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const date = useRef<{ focus: () => void }>(null);
  const isEnding = useRef(false);
  const ids = useId();
  const options = useEditorOptions(resource, name, field);

  // At once, so that the key that began the edit is typed here.
  useLayoutEffect(() => {
    (control.current ?? date.current)?.focus();
    if (control.current && "select" in control.current) control.current.select();
  }, []);

  async function commit(after: AfterEdit) {
    if (isEnding.current) return;
    isEnding.current = true;
    const refusal = await onCommit(text, after);
    if (refusal === null) return;
    isEnding.current = false;
    setProblem(refusal);
    (control.current ?? date.current)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === "Escape") {
      isEnding.current = true;
      onCancel();
    } else if (event.key === "Enter" && !(field.kind === "long_text" && event.shiftKey)) {
      void commit(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") void commit(event.shiftKey ? "left" : "right");
    else return;
    event.preventDefault();
  }

  function change(next: string) {
    setText(next);
    setProblem(null);
  }

  const editing = messages().table.editing(label);
  const shared = {
    ref: control,
    "aria-label": editing,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : `${ids}-problem`,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
    onKeyDown,
    onBlur: () => void commit("stay"),
    className: `w-full min-w-0 bg-surface px-3 text-base text-ink outline-2 -outline-offset-2 outline-accent aria-invalid:outline-danger ${isNumeric(field) ? "text-right tabular-nums" : ""} ${field.kind === "long_text" ? "h-24 py-1.5" : "h-full"}`,
  };
  return (
    <div
      className="absolute top-0 left-0 z-4 h-full select-text"
      style={{ minWidth: Math.max(width_px, field.kind === "long_text" ? 320 : 160) }}
    >
      {options.isFixed ? (
        <select {...shared}>
          {field.required || field.neverEmpty ? null : (
            <option value="">{messages().table.none}</option>
          )}
          {options.list.map(({ value, text: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      ) : field.kind === "long_text" ? (
        <textarea {...shared} />
      ) : field.kind === "date" ? (
        <div className="h-full" role="presentation" onKeyDown={onKeyDown}>
          <DateField
            look="editor"
            label={editing}
            subject={label}
            hideLabel
            inputRef={date}
            value={text === "" ? null : text}
            onChange={(next) => change(next ?? "")}
            onBlur={() => void commit("stay")}
            onEnter={onKeyDown}
            error={problem ?? undefined}
          />
        </div>
      ) : (
        <input
          {...shared}
          type="text"
          {...(isNumeric(field) ? { inputMode: "decimal" as const } : {})}
          autoComplete="off"
          list={options.list.length > 0 ? `${ids}-list` : undefined}
        />
      )}
      {options.isFixed || options.list.length === 0 ? null : (
        <datalist id={`${ids}-list`}>
          {options.list.map(({ value, text: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </datalist>
      )}
      {problem === null || field.kind === "date" ? null : (
        <p id={`${ids}-problem`} role="alert" className={overlayErrorClass}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** What a cell offers: its only values, or some that others have. */
function useEditorOptions(resource: ViewResource, name: string, field: Field) {
  const known = useKnownValues(resource, name);
  const linkNames = useLinkNames(resource);
  const named = (values: readonly string[]) =>
    values.map((value) => ({ value, text: optionLabel(field, value) }));
  if (field.kind === "choice") return { isFixed: true, list: named(field.options ?? []) };
  if (field.kind === "link") return { isFixed: true, list: named([...new Set(linkNames(name))]) };
  if (field.kind === "currency") return { isFixed: false, list: named(currencyCodes) };
  const isName = name === describe(resource).nameField;
  const offered = field.kind === "text" && !isName ? known.slice(0, SUGGESTIONS_SHOWN) : [];
  return { isFixed: false, list: named(offered) };
}
