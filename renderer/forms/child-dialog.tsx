import { describe, type ChildName, type Row } from "../../shared/contract/contract.ts";
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
  const label = describe(resource).label.toLowerCase();
  return (
    <Dialog title={row ? `Edit ${label}` : `Add ${label}`} isOpen isWide onClose={onClose}>
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
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={isSubmitting}>
            {row ? "Save" : "Add"}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
