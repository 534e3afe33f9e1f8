import { useController } from "react-hook-form";
import { describe, type Scalar } from "../../shared/contract/contract.ts";
import { FormField } from "../forms/form-field.tsx";
import { fieldLabel } from "../language/labels.ts";
import { contactLink } from "./contact-link.ts";
import { ContactLinkButton } from "./contact-link-button.tsx";
import { MeanwhileNote } from "./meanwhile-note.tsx";
import type { AutoSave } from "./use-auto-save.ts";
import { useFieldKeys } from "./use-field-keys.ts";

interface FieldRowProps {
  name: string;
  auto: AutoSave;
  suggestions?: readonly string[] | undefined;
  /** Choices that are made elsewhere on the screen. */
  omit?: readonly string[] | undefined;
}

/** Label beside value; the box around the value shows where the pointer or the focus is. */
const rowClass =
  "grid grid-cols-[minmax(0,1fr)_auto] items-start [&_input]:border-transparent [&_input]:bg-transparent [&_input]:text-left [&_input:hover]:border-line [&_input:focus]:bg-surface [&_[data-date-box]:not(:hover)]:border-transparent [&_[data-date-box]]:border-line [&_[data-date-box]:not(:focus-within)]:bg-transparent [&_textarea]:border-transparent [&_textarea]:bg-transparent [&_textarea:hover]:border-line [&_textarea:focus]:bg-surface [&_[data-invalid]]:border-danger [&_button[aria-haspopup=listbox]]:border-transparent [&_button[aria-haspopup=listbox]]:bg-transparent [&_button[aria-haspopup=listbox]:hover]:border-line";

/** Of a control of the kit: its label beside its value, what is wrong under the label until somebody is at it. */
const controlClass =
  "min-w-0 [&>div]:grid [&>div]:grid-cols-[9.25rem_minmax(0,1fr)] [&>div]:items-start [&>div]:gap-x-2 [&>div>:first-child]:py-1.5 [&>[data-invalid]>:first-child]:pt-0 [&>[data-invalid]>:first-child]:leading-4 [&_[slot=errorMessage]]:top-4 [&_[slot=errorMessage]]:w-[9.25rem] [&>:is(:hover,:focus-within)_[slot=errorMessage]]:top-full [&>:is(:hover,:focus-within)_[slot=errorMessage]]:left-[9.75rem] [&>:is(:hover,:focus-within)_[slot=errorMessage]]:w-auto [&_[slot=description]]:hidden [&_span.invisible]:hidden";

/** One field of a stored record: edited where it stands, saved as it is left. */
export function FieldRow({ name, auto, suggestions, omit }: FieldRowProps) {
  const { field: input, fieldState } = useController({ name, control: auto.control });
  const field = describe(auto.resource).fields[name];
  if (!field) throw new Error(`${auto.resource} has no field ${name}`);
  // What is chosen from a list is meant at once; what is typed, when the field is left.
  const isChosen = field.kind === "choice" || field.refersTo?.by === "name";
  const value: Scalar = input.value ?? null;
  const link = contactLink(field.kind, value);
  const keys = useFieldKeys(name, auto);

  return (
    <div className={rowClass} {...keys}>
      <div className={controlClass}>
        <FormField
          field={field}
          label={fieldLabel(auto.resource, name)}
          value={value}
          onChange={(next) => {
            input.onChange(next);
            auto.typed(name);
            if (isChosen) auto.leave(name);
          }}
          onBlur={() => auto.leave(name)}
          inputRef={input.ref}
          error={fieldState.error?.message}
          suggestions={suggestions}
          omit={omit}
        />
      </div>
      {link ? <ContactLinkButton link={link} /> : null}
      <MeanwhileNote name={name} auto={auto} />
    </div>
  );
}
