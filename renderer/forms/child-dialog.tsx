import type { ChildName, Row } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { resourceLabel } from "../language/labels.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Fields, type FieldExtras } from "./form-sections.tsx";
import { sectionsOf } from "./sections.ts";
import { useRecordForm } from "./use-record-form.ts";

interface ChildDialogProps<R extends ChildName> extends FieldExtras {
  resource: R;
  parentId: string;
  /** The row to edit; null adds one. */
  row: Row<R> | null;
  onClose: () => void;
}

/** Adds or edits one row of a record, by the contract. */
export function ChildDialog<R extends ChildName>(props: ChildDialogProps<R>) {
  const { resource, parentId, row, onClose, ...extras } = props;
  const { form, save } = useRecordForm({ resource, row, parentId, onSaved: onClose });
  const { isSubmitting, errors } = form.formState;
  const { app, forms } = messages();
  const label = resourceLabel(resource);
  return (
    <Dialog
      title={row ? forms.editOne(label) : forms.addOne(label)}
      isOpen
      isWide
      onClose={onClose}
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {sectionsOf(resource).map(({ title, entries }) => (
          <Fields
            key={title}
            entries={entries.filter(({ field }) => !field.computed)}
            control={form.control}
            row={row}
            {...extras}
          />
        ))}
        {errors.root?.message ? (
          <p role="alert" className="text-danger-ink">
            {errors.root.message}
          </p>
        ) : null}
        <DialogButtons>
          <Button onPress={onClose}>{app.cancel}</Button>
          <Button type="submit" variant="primary" isDisabled={isSubmitting}>
            {row ? app.save : app.add}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
