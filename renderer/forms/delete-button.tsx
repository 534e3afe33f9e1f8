import { useState } from "react";
import { Trash2 } from "lucide-react";
import type { RecordName } from "../../shared/contract/contract.ts";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { resourceLabel } from "../language/labels.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useCommandOrToast } from "./command.ts";

interface DeleteButtonProps {
  resource: RecordName;
  id: string;
  name: string;
  /** What goes with it, in words. */
  consequence: string;
  /** Where one is afterwards. */
  goTo: string;
}

/** Deletes the record of this page, once the person has confirmed it. */
export function DeleteButton({ resource, id, name, consequence, goTo }: DeleteButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const command = useCommandOrToast();
  const { app, forms } = messages();
  const label = resourceLabel(resource);

  async function remove() {
    setAsking(false);
    const done = await command({ kind: "remove", resource, id });
    if (!done) return;
    toastDone(forms.deleted(name));
    forgetUnsavedEdits();
    navigate(goTo);
  }

  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        <Trash2 aria-hidden="true" className="size-4" />
        {app.delete}
      </Button>
      <ConfirmDialog
        title={forms.deleteThis(label)}
        message={forms.willBeDeleted(name, consequence)}
        confirmLabel={forms.deleteOne(label)}
        isOpen={isAsking}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
