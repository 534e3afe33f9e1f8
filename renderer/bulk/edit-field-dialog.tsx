import { useCallback, useRef, useState } from "react";
import { describe, type Scalar } from "../../shared/contract/contract.ts";
import { checkValue } from "../../shared/contract/validation.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { FormField } from "../forms/form-field.tsx";
import { editableFields } from "../forms/form-values.ts";
import { valueProblem } from "../forms/problem-text.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ComboBox } from "../ui/combo-box.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";

interface EditFieldDialogProps {
  resource: ViewResource;
  count: number;
  /** The field that is chosen at first. */
  startWith: string | null;
  /** Values other records have, offered where a field takes any text. */
  suggestionsFor: (name: string) => readonly string[];
  onApply: (name: string, value: Scalar) => void;
  onClose: () => void;
}

/** Asks which field of many records is to be set, and to what; or emptied. */
export function EditFieldDialog(props: EditFieldDialogProps) {
  const { resource, count, onApply, onClose } = props;
  const { bulk } = messages().table;
  // Once, when the dialog opens: what is asked first has the focus.
  const isLed = useRef(false);
  const leadTo = useCallback((input: { focus: () => void } | null) => {
    if (!isLed.current) input?.focus();
    isLed.current = true;
  }, []);
  const [name, setName] = useState(props.startWith);
  const [deed, setDeed] = useState("set");
  const [value, setValue] = useState<Scalar>(null);
  const [error, setError] = useState<string | undefined>();
  const field = name === null ? undefined : describe(resource).fields[name];
  const canClear = field !== undefined && !field.required && !field.neverEmpty;

  function apply() {
    if (name === null || !field) return;
    if (deed === "set" && (value === null || value === "")) {
      setError(bulk.valueNeeded);
      return;
    }
    const wanted = deed === "clear" ? null : value;
    const checked = checkValue(resource, name, wanted);
    if (checked.ok) onApply(name, wanted);
    else setError(checked.causes.map((cause) => valueProblem(cause, field)).join(". "));
  }

  return (
    <Dialog title={bulk.editTitle(count)} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <ComboBox
          label={bulk.field}
          {...(props.startWith === null ? { inputRef: leadTo } : {})}
          options={editableFields(resource).map((own) => ({
            value: own,
            label: fieldLabel(resource, own),
          }))}
          value={name}
          onChange={(chosen) => {
            setName(chosen);
            setValue(null);
            setDeed("set");
            setError(undefined);
          }}
        />
        {canClear ? (
          <RadioGroup
            label={bulk.deed}
            options={[
              { value: "set", label: bulk.set },
              { value: "clear", label: bulk.clear },
            ]}
            value={deed}
            onChange={setDeed}
          />
        ) : null}
        {field && name !== null && deed === "set" ? (
          <FormField
            key={name}
            field={field}
            label={fieldLabel(resource, name)}
            value={value}
            onChange={(next) => {
              setValue(next);
              setError(undefined);
            }}
            onBlur={() => undefined}
            inputRef={name === props.startWith ? leadTo : () => undefined}
            error={error}
            {...(field.kind === "text" ? { suggestions: props.suggestionsFor(name) } : {})}
          />
        ) : null}
        <DialogButtons>
          <Button onPress={onClose}>{messages().app.cancel}</Button>
          <Button type="submit" variant="primary" isDisabled={!field}>
            {bulk.apply(count)}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
