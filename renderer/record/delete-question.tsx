import type { ViewResource } from "../../shared/views/view.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { ConfirmDialog } from "../ui/dialog.tsx";
import type { RecordDeeds } from "./use-record-deeds.ts";

interface DeleteQuestionProps {
  resource: ViewResource;
  /** What it is called. */
  title: string;
  /** What is deleted with it, and what is not. */
  goesWith: string;
  deeds: RecordDeeds;
}

/** What is asked before a record is deleted. */
export function DeleteQuestion({ resource, title, goesWith, deeds }: DeleteQuestionProps) {
  const { forms } = messages();
  const label = resourceLabel(resource);
  return (
    <ConfirmDialog
      title={forms.deleteThis(label)}
      message={forms.willBeDeleted(title, goesWith)}
      confirmLabel={forms.deleteOne(label)}
      isOpen={deeds.isDeleting}
      onConfirm={() => void deeds.remove()}
      onClose={() => deeds.setDeleting(false)}
    />
  );
}
