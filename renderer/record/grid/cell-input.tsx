import { useId, type KeyboardEvent } from "react";
import { useController, type Control } from "react-hook-form";
import { describe, type ResourceName } from "../../../shared/contract/contract.ts";
import { isNumeric } from "../../forms/format.ts";
import type { FormValues } from "../../forms/form-values.ts";
import { useTypedText } from "../../forms/typed-text.ts";
import { optionLabel } from "../../language/labels.ts";
import { DateField } from "../../ui/date-field.tsx";

interface CellInputProps {
  resource: ResourceName;
  name: string;
  control: Control<FormValues>;
  /** Of the field and its row. */
  label: string;
  placeholder?: string;
  onTyped?: (name: string) => void;
  onLeave?: (name: string) => void;
  /** Dates keep this key to themselves. */
  onEnter?: (event: KeyboardEvent) => void;
}

const inputClass =
  "h-8 w-full min-w-0 rounded-control border border-transparent bg-transparent px-1.5 text-base text-ellipsis text-ink hover:border-line focus:bg-surface focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-danger";

/** A cell one types into; the value is known with every key. */
export function CellInput(props: CellInputProps) {
  const { resource, name, control, label, placeholder, onTyped, onLeave, onEnter } = props;
  const field = describe(resource).fields[name];
  if (!field) throw new Error(`${resource} has no field ${name}`);
  const {
    field: { ref, ...input },
    fieldState,
  } = useController({ name, control });
  const typed = useTypedText(input.value ?? null, isNumeric(field), (next) => {
    input.onChange(next);
    onTyped?.(name);
  });
  const ids = useId();
  const error = fieldState.error?.message;
  if (field.kind === "date") {
    return (
      <div data-column={name}>
        <DateField
          look="cell"
          label={label}
          hideLabel
          inputRef={ref}
          value={typeof input.value === "string" ? input.value : null}
          error={error}
          onChange={(next) => {
            input.onChange(next);
            onTyped?.(name);
          }}
          onBlur={() => onLeave?.(name)}
          {...(onEnter ? { onEnter } : {})}
        />
      </div>
    );
  }
  const suggestions = field.suggestions ?? [];
  return (
    <>
      <input
        ref={ref}
        data-column={name}
        type="text"
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${ids}-error` : undefined}
        list={suggestions.length > 0 ? `${ids}-list` : undefined}
        placeholder={placeholder}
        value={typed.text}
        onChange={({ target }) => typed.type(target.value)}
        onFocus={typed.onFocus}
        onBlur={() => {
          typed.onBlur();
          onLeave?.(name);
        }}
        className={`${inputClass} ${isNumeric(field) ? "text-right tabular-nums" : ""}`}
      />
      {suggestions.length > 0 ? (
        <datalist id={`${ids}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value}>
              {optionLabel(field, value)}
            </option>
          ))}
        </datalist>
      ) : null}
      {error ? (
        <p id={`${ids}-error`} className="px-2 pb-1 text-sm whitespace-normal text-danger-ink">
          {error}
        </p>
      ) : null}
    </>
  );
}
