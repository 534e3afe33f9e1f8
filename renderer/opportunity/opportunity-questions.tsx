import type { Row } from "../../shared/contract/contract.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { ConfirmDialog } from "../ui/dialog.tsx";
import type { OpportunityActions } from "./use-opportunity-actions.tsx";

interface OpportunityQuestionsProps {
  row: Row<"opportunity">;
  deeds: OpportunityActions;
}

/** What is asked before an opportunity is deleted. */
export function OpportunityQuestions({ row, deeds }: OpportunityQuestionsProps) {
  const { forms, opportunity } = messages();
  const { question, setQuestion, remove, items = [] } = deeds;
  const label = resourceLabel("opportunity");
  return (
    <ConfirmDialog
      title={forms.deleteThis(label)}
      message={forms.willBeDeleted(row.title ?? row.party_name, opportunity.goesWith(items.length))}
      confirmLabel={forms.deleteOne(label)}
      isOpen={question === "delete"}
      onConfirm={() => void remove()}
      onClose={() => setQuestion(null)}
    />
  );
}
