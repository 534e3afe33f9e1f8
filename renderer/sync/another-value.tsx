import { useCallback, useState, type FormEvent } from "react";
import { describe, type Scalar } from "../../shared/contract/contract.ts";
import { checkValue } from "../../shared/contract/validation.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { FormField } from "../forms/form-field.tsx";
import { valueProblem } from "../forms/problem-text.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { valueOf } from "./marked-record.ts";

interface AnotherValueProps {
  marked: MarkedRow;
  name: string;
  onUse: (value: Scalar) => void;
  onClose: () => void;
}

/** Asks for a value that is neither mine nor theirs, by the field's own control. */
export function AnotherValue({ marked, name, onUse, onClose }: AnotherValueProps) {
  const { resource } = marked.sync;
  const { app, sync } = messages();
  const text = sync.decisions;
  const [value, setValue] = useState(() => valueOf(marked.row, name));
  const [error, setError] = useState<string>();
  const takeFocus = useCallback((input: { focus: () => void } | null) => input?.focus(), []);
  const field = describe(resource).fields[name];
  if (!field) return null;
  const label = fieldLabel(resource, name);

  function use(event: FormEvent) {
    event.preventDefault();
    const checked = checkValue(resource, name, value);
    const [cause] = checked.ok ? [] : checked.causes;
    if (cause) setError(messages().problems.about(label, valueProblem(cause, field)));
    else onUse(value);
  }

  return (
    <Dialog title={text.anotherTitle(label)} isOpen onClose={onClose}>
      <form noValidate aria-label={label} className="flex flex-col gap-4" onSubmit={use}>
        <FormField
          field={field}
          label={label}
          value={value}
          onChange={setValue}
          onBlur={() => undefined}
          inputRef={takeFocus}
          error={error}
        />
        <DialogButtons>
          <Button onPress={onClose}>{app.cancel}</Button>
          <Button type="submit" variant="primary">
            {text.use}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
