import { useState, type ReactNode } from "react";
import { Trash2 } from "lucide-react";
import { describe, type LookupName, type Row } from "../../shared/contract/contract.ts";
import { useCommand } from "../forms/command.ts";
import { messages } from "../language/language.ts";
import { fieldLabel, resourceLabel } from "../language/labels.ts";
import { IconButton } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { duplicateWarning, lookupName } from "./lookup-name.ts";

interface LookupRowProps {
  resource: LookupName;
  row: Row<LookupName>;
  rows: readonly Row<LookupName>[];
  /** Stand before and after the name. */
  before?: ReactNode;
  after?: ReactNode;
}

/** One record of a list: its name is edited in place, and is saved when the field is left or Enter is pressed. */
export function LookupRow({ resource, row, rows, before, after }: LookupRowProps) {
  const { nameField } = describe(resource);
  const { app, forms, lookups } = messages();
  const name = lookupName(resource, row);
  const command = useCommand();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [isDeleting, setDeleting] = useState(false);

  async function rename() {
    if (typed === null) return;
    const wanted = typed.trim();
    if (wanted === "") {
      setError(lookups.emptied(fieldLabel(resource, nameField)));
      return;
    }
    if (wanted !== name) {
      const body = { [nameField]: wanted };
      const result = await command({ kind: "update", resource, id: row.id, body });
      if (!result.ok) {
        setError(result.message);
        return;
      }
      toastDone(lookups.renamed(name, wanted), { undo: result.group });
    }
    setTyped(null);
    setError(undefined);
  }

  async function remove() {
    setDeleting(false);
    const result = await command({ kind: "remove", resource, id: row.id });
    if (result.ok) toastDone(forms.deleted(name), { undo: result.group });
    else toastFailed(result.message);
  }

  return (
    <li className="flex items-start gap-2">
      {before}
      <form
        noValidate
        className="w-72"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField
          label={lookups.nameOf(name)}
          hideLabel
          value={typed ?? name}
          onChange={setTyped}
          onBlur={() => void rename()}
          onEscape={() => {
            setTyped(null);
            setError(undefined);
          }}
          error={error}
          description={duplicateWarning(resource, rows, typed ?? name, row.id)}
        />
      </form>
      {after}
      <IconButton label={forms.deleteNamed(name)} onPress={() => setDeleting(true)}>
        <Trash2 aria-hidden="true" className="size-4" />
      </IconButton>
      <ConfirmDialog
        title={forms.deleteThis(resourceLabel(resource))}
        message={forms.willBeDeleted(name, "")}
        confirmLabel={app.delete}
        isOpen={isDeleting}
        onConfirm={() => void remove()}
        onClose={() => setDeleting(false)}
      />
    </li>
  );
}
